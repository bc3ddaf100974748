#pragma once

#include "ui/context.hpp"

/// Shared by the frame and what stands in it; not for screens.
namespace ui {

/// A sheet of paper on the desk.
void draw_sheet(const Context& context, const Rect& page);

} // namespace ui
