#pragma once

#include "domain/plan_view.hpp"

#include <string_view>

namespace ui {

/// What a part of the plan is called where she chooses which of them leave.
std::string_view plan_part_name(domain::PlanPart part);

} // namespace ui
