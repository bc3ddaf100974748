#include "ui/screens/plan_calendar_view.hpp"

#include "base/date.hpp"
#include "i18n/tr.hpp"
#include "ui/screens/calendar_words.hpp"
#include "ui/widgets/month.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>

namespace ui {

using app::PlanMonth;
using i18n::fill;
using i18n::tr;
using i18n::trc;
using DayMark = PlanMonth::Mark;
using Days = std::vector<app::PlanModel::Day>;

namespace {

    Icon mark_icon(DayMark mark)
    {
        switch (mark) {
        case DayMark::Danger:
            return Icon::Warning;
        case DayMark::Measure:
            return Icon::CheckSquareOutline;
        case DayMark::Review:
            return Icon::Refresh;
        case DayMark::Own:
            return Icon::Pencil;
        }
        return Icon::Pencil;
    }

    MonthPicture picture_of(const PlanMonth& month, const std::optional<base::Date>& chosen)
    {
        MonthPicture picture;
        const auto words = calendar_words();
        std::ranges::copy(words.weekdays, picture.weekdays.begin());
        for (const auto& cell : month.cells) {
            MonthPicture::Day day { base::iso_text(cell.date), cell.date.day, cell.words, {},
                cell.in_month, cell.is_today, chosen_if(chosen == cell.date) };
            for (const auto mark : cell.marks)
                day.marks.push_back(mark_icon(mark));
            picture.days.push_back(std::move(day));
        }
        return picture;
    }

    void draw_legend(Context& context)
    {
        Grid grid(context, 2, Gap::Small, 200);
        struct Line {
            DayMark mark;
            std::string_view words;
        };
        for (const auto& line : { Line { DayMark::Danger, trc("calendar", "May raise the danger") },
                 Line { DayMark::Measure, trc("calendar", "A measure") },
                 Line { DayMark::Review, trc("calendar", "To look at again") },
                 Line { DayMark::Own, trc("calendar", "A day of mine") } }) {
            grid.cell();
            icon_line(context, mark_icon(line.mark), line.words, Tone::Ink, Font::S);
        }
    }

    void draw_list(Context& context, std::string_view title, const Days& days)
    {
        if (days.empty())
            return;
        gap(context, Gap::Large);
        section(context, title);
        for (const auto& line : days)
            dated_row(context, line.date_words, line.text,
                line.past ? Words(tr("It was due before today")) : Words(), &line == &days.back());
    }

} // namespace

void PlanCalendarView::draw(Context& context, const Days& days, base::Date today)
{
    draw_month(context, app::make_plan_month(days, today, m_months));
    draw_legend(context);
    const auto dates = app::sort_plan_dates(days, today);
    draw_list(context,
        fill(tr("The next {weeks} weeks"), { { "weeks", std::to_string(app::PlanDates::WEEKS) } }),
        dates.soon);
    draw_list(context, tr("Coming, without a day yet"), dates.undated);
    draw_list(context, trc("calendar", "Later"), dates.later);
}

void PlanCalendarView::draw_month(Context& context, const PlanMonth& month)
{
    const auto pressed = button_row(context,
        { { .id = "earlier",
              .label = tr("Earlier month"),
              .icon = Icon::ChevronLeft,
              .short_label = trc("short", "Earlier") },
            { .id = "later",
                .label = tr("Later month"),
                .icon = Icon::ChevronRight,
                .short_label = trc("short", "Later") } });
    if (pressed == "earlier")
        --m_months;
    else if (pressed == "later")
        ++m_months;
    section(context, month.title);
    if (const auto day = month_picture(context, "month", picture_of(month, m_day))) {
        const auto date = month.cells[*day].date;
        m_day = m_day == date ? std::nullopt : std::optional(date);
    }
    draw_day(context, month);
}

void PlanCalendarView::draw_day(Context& context, const PlanMonth& month)
{
    const auto cell = std::ranges::find_if(
        month.cells, [&](const PlanMonth::Cell& each) { return m_day == each.date; });
    if (cell == month.cells.end()) {
        small_text(context, tr("Choose a day to read what falls on it."));
        return;
    }
    paragraph(context,
        cell->marks.empty() ? Words(
            fill(tr("{date}: nothing is written for this day."), { { "date", cell->words } }))
                            : Words(cell->words));
}

} // namespace ui
