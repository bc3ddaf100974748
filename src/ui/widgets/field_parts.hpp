#pragma once

#include "ui/widgets/fields.hpp"

/// Shared by the fields; not for screens.
namespace ui {

void field_label(Context& context, const Words& label, const Words& hint);
void draw_field_box(
    Context& context, const Rect& box, bool ring, bool hovered, Enabled enabled, bool faulty);
/// Under a field: what is wrong, and an example.
void draw_fault(Context& context, const FieldFault& fault);

} // namespace ui
