#include "domain/plan_calendar.hpp"

#include "domain/drills.hpp"

#include <algorithm>

namespace domain {

namespace {

    /// A calendar that is not read by dates is not read: undated lines come last.
    bool earlier(const CalendarLine& left, const CalendarLine& right)
    {
        if (left.date.has_value() != right.date.has_value())
            return left.date.has_value();
        return left.date && *left.date < *right.date;
    }

    void add_measures(std::vector<CalendarLine>& lines, const Plan& plan)
    {
        const auto line = [](const MeasureChoice& choice, CalendarKind kind, base::Date date) {
            CalendarLine made;
            made.date = date;
            made.kind = kind;
            made.measure = choice.measure;
            made.text = choice.measure.empty() ? choice.own_text : std::string();
            made.record = choice.id;
            return made;
        };
        for (const auto& choice : plan.measures) {
            if (choice.state == MeasureState::WillDo && choice.date)
                lines.push_back(line(choice, CalendarKind::Measure, *choice.date));
            if (choice.state == MeasureState::WillDo && choice.reminder)
                lines.push_back(line(choice, CalendarKind::Reminder, *choice.reminder));
            const auto last = choice.checked ? choice.checked : choice.done;
            if (choice.state == MeasureState::Have && last)
                lines.push_back(
                    line(choice, CalendarKind::Renewal, base::add_days(*last, RENEW_AFTER_DAYS)));
        }
    }

    void add_entries(std::vector<CalendarLine>& lines, const Plan& plan)
    {
        for (const auto& entry : plan.calendar) {
            CalendarLine line;
            line.date = entry.date;
            line.kind = entry.kind;
            line.text = entry.text;
            line.event = entry.event;
            line.record = entry.id;
            lines.push_back(std::move(line));
        }
    }

    void add_events(
        std::vector<CalendarLine>& lines, const Plan& plan, const std::vector<std::string>& events)
    {
        for (const auto& event : events) {
            // She gave it a day or words of her own: that line stands for it.
            const auto written = std::any_of(
                plan.calendar.begin(), plan.calendar.end(), [&](const CalendarEntry& entry) {
                    return entry.kind == CalendarKind::DangerousEvent && entry.event == event;
                });
            if (written)
                continue;
            CalendarLine line;
            line.kind = CalendarKind::DangerousEvent;
            line.event = event;
            lines.push_back(std::move(line));
        }
    }

    void add_decisions(std::vector<CalendarLine>& lines, const Plan& plan)
    {
        for (const auto& decision : plan.decisions) {
            if (decision.decision != Decision::DecideLater || !decision.until)
                continue;
            CalendarLine line;
            line.date = decision.until;
            line.kind = CalendarKind::Review;
            line.risk = decision.risk;
            line.record = decision.id;
            lines.push_back(std::move(line));
        }
    }

    void add_drills(std::vector<CalendarLine>& lines, const Plan& plan)
    {
        for (const auto& protocol : plan.protocols) {
            const auto due = drill_due(plan, protocol.id);
            if (!due)
                continue;
            CalendarLine line;
            line.date = due;
            line.kind = CalendarKind::Drill;
            line.risk = protocol.risk;
            line.record = protocol.id;
            lines.push_back(std::move(line));
        }
    }

    void add_wheel(std::vector<CalendarLine>& lines, const Plan& plan)
    {
        if (!plan.organisation.wheel_on)
            return;
        CalendarLine line;
        line.date = base::add_days(*plan.organisation.wheel_on, WHEEL_AFTER_DAYS);
        line.kind = CalendarKind::Wheel;
        lines.push_back(std::move(line));
    }

} // namespace

std::vector<CalendarLine> calendar_lines(const Plan& plan, const CalendarSources& sources)
{
    std::vector<CalendarLine> lines;
    add_measures(lines, plan);
    add_entries(lines, plan);
    add_events(lines, plan, sources.events);
    add_decisions(lines, plan);
    add_drills(lines, plan);
    add_wheel(lines, plan);
    const auto review = sources.review_due ? sources.review_due : plan.review_due;
    if (review) {
        CalendarLine line;
        line.date = review;
        line.kind = CalendarKind::Review;
        lines.push_back(std::move(line));
    }
    std::stable_sort(lines.begin(), lines.end(), earlier);
    return lines;
}

} // namespace domain
