#pragma once

#include "app/models/plan_model.hpp"
#include "base/date.hpp"

#include <string>
#include <vector>

namespace app {

/// One month of the calendar of the plan, in whole weeks from Monday.
struct PlanMonth {
    /// What falls on a day, by kind; each has a drawing of its own.
    enum class Mark { Danger, Measure, Review, Own };
    struct Cell {
        base::Date date;
        bool in_month { true };
        bool is_today { false };
        std::vector<Mark> marks; ///< each once, what is dangerous first
        std::string words;       ///< "martes 12 de mayo: Revisar mi plan; Juicio"
    };
    base::Date first; ///< of the month
    std::string title;
    std::vector<Cell> cells;
};
PlanMonth::Mark plan_mark_of(domain::CalendarKind kind);
/// The month so many months after that of `today`; no further than the years 1900 to 9999.
PlanMonth make_plan_month(
    const std::vector<PlanModel::Day>& days, base::Date today, int months_later);

/// The same in words: what comes in the next twelve weeks, with what is overdue; what comes
/// later; and what is coming without a day. Nothing is left out.
struct PlanDates {
    static constexpr int WEEKS = 12;

    std::vector<PlanModel::Day> soon;
    std::vector<PlanModel::Day> later;
    std::vector<PlanModel::Day> undated;
};
PlanDates sort_plan_dates(const std::vector<PlanModel::Day>& days, base::Date today);

} // namespace app
