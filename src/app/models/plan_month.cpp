#include "app/models/plan_month.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>

namespace app {

using base::Date;
using domain::CalendarKind;
using i18n::fill;
using i18n::tr;

namespace {

    constexpr int FIRST_YEAR = 1900;
    constexpr int LAST_YEAR = 9999;

    Date month_later(Date today, int months)
    {
        const int number = std::clamp(
            today.year * 12 + today.month - 1 + months, FIRST_YEAR * 12, LAST_YEAR * 12 + 11);
        return { number / 12, number % 12 + 1, 1 };
    }

    void add(PlanMonth::Cell& cell, const PlanModel::Day& day)
    {
        const auto mark = plan_mark_of(day.kind);
        if (std::ranges::find(cell.marks, mark) == cell.marks.end())
            cell.marks.push_back(mark);
        cell.words += (cell.words.empty() ? "" : "; ") + day.text;
    }

} // namespace

PlanMonth::Mark plan_mark_of(CalendarKind kind)
{
    switch (kind) {
    case CalendarKind::Measure:
    case CalendarKind::Reminder:
    case CalendarKind::Renewal:
        return PlanMonth::Mark::Measure;
    case CalendarKind::DangerousEvent:
        return PlanMonth::Mark::Danger;
    case CalendarKind::Review:
    case CalendarKind::Drill:
    case CalendarKind::Wheel:
        return PlanMonth::Mark::Review;
    case CalendarKind::Own:
        break;
    }
    return PlanMonth::Mark::Own;
}

PlanMonth make_plan_month(const std::vector<PlanModel::Day>& days, Date today, int months_later)
{
    PlanMonth month;
    month.first = month_later(today, months_later);
    month.title = i18n::month_and_year(month.first);
    // From Monday.
    const auto begin = base::add_days(month.first, -((base::weekday(month.first) + 6) % 7));
    for (int i = 0; i % 7 != 0 || i == 0 || base::add_days(begin, i).month == month.first.month;
         ++i) {
        PlanMonth::Cell cell;
        cell.date = base::add_days(begin, i);
        cell.in_month = cell.date.month == month.first.month;
        cell.is_today = cell.date == today;
        month.cells.push_back(std::move(cell));
    }
    for (const auto& day : days) {
        if (!day.date)
            continue;
        const auto at = base::days_between(begin, *day.date);
        if (at >= 0 && at < static_cast<std::int64_t>(month.cells.size()))
            add(month.cells[static_cast<std::size_t>(at)], day);
    }
    for (auto& cell : month.cells) {
        std::ranges::sort(cell.marks);
        const auto date = i18n::weekday_and_date(cell.date);
        cell.words = cell.words.empty()
            ? date
            : fill(tr("{date}: {what}"), { { "date", date }, { "what", cell.words } });
    }
    return month;
}

PlanDates sort_plan_dates(const std::vector<PlanModel::Day>& days, Date today)
{
    PlanDates dates;
    for (const auto& day : days) {
        if (!day.date)
            dates.undated.push_back(day);
        else if (base::days_between(today, *day.date) <= PlanDates::WEEKS * 7)
            dates.soon.push_back(day);
        else
            dates.later.push_back(day);
    }
    return dates;
}

} // namespace app
