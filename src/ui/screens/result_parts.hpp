#pragma once

#include "app/models/results_model.hpp"
#include "ui/widgets/widgets.hpp"

#include <string>

namespace ui {

/// What results, the page of a risk and measures have in common.

/// The level as widgets know it: colour, drawing and pattern.
Level level_look(domain::Level level);

/// A drawing beside a reason, from her answer or from the step it was asked in.
Icon reason_icon(const app::ReasonText& reason);
/// The drawing, what counted, and below it her answer.
void draw_reason(Context& context, const app::ReasonText& reason);

/// What was pressed on the card that comes before everything else.
struct EmergencyPressed {
    std::string card;
    std::string measure;
    bool safe { false };
};
enum class SafeButton { Shown, Hidden };
EmergencyPressed draw_emergency_first(
    Context& context, const app::EmergencyFirst& first, const Words& level_name, SafeButton safe);

/// The line, the two levels and the honest sentence when they hardly differ.
void draw_what_if(Context& context, const app::WhatIfView& view);

} // namespace ui
