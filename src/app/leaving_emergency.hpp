#pragma once

#include "app/app.hpp"

#include <optional>

namespace app {

/// "Ya estoy a salvo" (risk-method.md 8): what she marked as danger is taken away, and for a month
/// her plan is under weekly review. Nothing happens to a file that can only be read.
void leave_emergency(App& app);

/// The last day of the month of weekly reviews; nothing when there is none.
std::optional<base::Date> weekly_review_until(
    const domain::MethodIndex& method, const domain::Workbook& workbook, base::Date today);

} // namespace app
