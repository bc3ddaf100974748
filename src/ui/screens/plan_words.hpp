#pragma once

#include "app/models/plan_model.hpp"
#include "ui/icons.hpp"
#include "ui/theme.hpp"

#include <string>
#include <string_view>

namespace ui {

/// What stands where a code word is not shown.
inline constexpr std::string_view DOTS = "•••••";

/// "Pasos para la emergencia"
std::string_view plan_page_name(app::PlanPage page);
/// "Señal", with its drawing.
std::string_view protocol_label(app::PlanField field);
Icon protocol_icon(app::PlanField field);
/// "Tarjeta 1 de 4"
std::string card_number(std::size_t card, std::size_t cards);

} // namespace ui
