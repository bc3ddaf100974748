#pragma once

#include "app/models/plan_month.hpp"
#include "ui/context.hpp"

#include <optional>
#include <vector>

namespace ui {

/// Part 7 of the plan: a month with what falls on each day, and all days in words. Which month is
/// looked at is forgotten with the page.
class PlanCalendarView {
public:
    void draw(Context& context, const std::vector<app::PlanModel::Day>& days, base::Date today);

private:
    void draw_month(Context& context, const app::PlanMonth& month);
    void draw_day(Context& context, const app::PlanMonth& month);

    int m_months { 0 };
    std::optional<base::Date> m_day;
};

} // namespace ui
