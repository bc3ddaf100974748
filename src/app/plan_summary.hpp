#pragma once

#include "base/date.hpp"
#include "domain/method_index.hpp"
#include "domain/plan_view.hpp"
#include "domain/workbook.hpp"

#include <optional>

namespace app {

/// Everything a printed plan may show of her notebook, for screen, paper and command line.
domain::PlanView plan_view_of(
    const domain::MethodIndex& method, const domain::Workbook& workbook, base::Date today);

/// The day of the next review: the one she chose in the plan, otherwise the one that follows
/// from her highest level (risk-method.md 7, 12). Nothing while there is no level.
std::optional<base::Date> review_due(
    const domain::MethodIndex& method, const domain::Workbook& workbook, base::Date today);

} // namespace app
