#include "domain/plan_calendar.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace domain;

namespace {

const CalendarLine* find_kind(const std::vector<CalendarLine>& lines, CalendarKind kind)
{
    const auto found = std::find_if(
        lines.begin(), lines.end(), [&](const auto& line) { return line.kind == kind; });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("dated lines come in order of date and those without a day come last", "[plan]")
{
    Plan plan;
    plan.calendar = {
        { 1, std::nullopt, "sin día", CalendarKind::Own, {} },
        { 2, base::Date { 2026, 7, 1 }, "julio", CalendarKind::Own, {} },
        { 3, base::Date { 2026, 5, 1 }, "mayo", CalendarKind::Own, {} },
    };
    const auto lines = calendar_lines(plan, { {}, base::Date { 2026, 6, 1 } });
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].text == "mayo");
    CHECK(lines[1].kind == CalendarKind::Review);
    CHECK(lines[2].text == "julio");
    CHECK(lines[3].text == "sin día");
}

TEST_CASE("a measure gives its day, its reminder and, once in place, its renewal", "[plan]")
{
    Plan plan;
    auto& choice = choose_measure(plan, "VIA-01", MeasureState::WillDo);
    choice.date = base::Date { 2026, 5, 12 };
    choice.reminder = base::Date { 2026, 5, 10 };
    auto lines = calendar_lines(plan, {});
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].kind == CalendarKind::Reminder);
    CHECK(lines[1].kind == CalendarKind::Measure);
    CHECK(lines[1].measure == "VIA-01");

    choice.state = MeasureState::Have;
    choice.done = base::Date { 2026, 5, 12 };
    lines = calendar_lines(plan, {});
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].kind == CalendarKind::Renewal);
    CHECK(lines[0].date == base::add_days({ 2026, 5, 12 }, RENEW_AFTER_DAYS));

    choice.state = MeasureState::NotUseful;
    CHECK(calendar_lines(plan, {}).empty());
}

TEST_CASE("a dangerous event stands once, with the day she gave it", "[plan]")
{
    Plan plan;
    CHECK(calendar_lines(plan, { { "marcha", "proy" }, {} }).size() == 2);
    plan.calendar.push_back(
        { take_id(plan), base::Date { 2026, 6, 3 }, {}, CalendarKind::DangerousEvent, "marcha" });
    const auto lines = calendar_lines(plan, { { "marcha", "proy" }, {} });
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].event == "marcha");
    CHECK(lines[0].date == base::Date { 2026, 6, 3 });
    CHECK(lines[1].event == "proy");
    CHECK_FALSE(lines[1].date.has_value());
}

TEST_CASE("a decision that was put off has its day in the calendar", "[plan]")
{
    Plan plan;
    decide(plan, "R05", Decision::DecideLater).until = base::Date { 2026, 5, 20 };
    decide(plan, "R06", Decision::DecideLater);
    decide(plan, "R07", Decision::Avoid).until = base::Date { 2026, 5, 20 };
    const auto lines = calendar_lines(plan, {});
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].risk == "R05");
}

TEST_CASE("the day of review comes from the plan when the assessment gives none", "[plan]")
{
    Plan plan;
    CHECK(find_kind(calendar_lines(plan, {}), CalendarKind::Review) == nullptr);
    plan.review_due = base::Date { 2026, 5, 19 };
    const auto lines = calendar_lines(plan, {});
    REQUIRE(find_kind(lines, CalendarKind::Review));
    CHECK(find_kind(lines, CalendarKind::Review)->date == plan.review_due);
}
