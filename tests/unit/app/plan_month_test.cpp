#include "app/models/plan_month.hpp"

#include "support/app_fixture.hpp"
#include "support/in_spanish.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using app::PlanModel;
using app::PlanMonth;
using base::Date;
using domain::CalendarKind;

namespace {

constexpr Date TODAY { 2026, 5, 12 };

PlanModel::Day day(std::optional<Date> date, CalendarKind kind, std::string text)
{
    PlanModel::Day made;
    made.date = date;
    made.kind = kind;
    made.text = std::move(text);
    made.past = date && *date < TODAY;
    return made;
}

const PlanMonth::Cell& cell(const PlanMonth& month, Date date)
{
    return *std::ranges::find(month.cells, date, &PlanMonth::Cell::date);
}

} // namespace

TEST_CASE("a month is whole weeks from Monday, for every month of forty years", "[plan]")
{
    for (int months = -240; months < 240; ++months) {
        const auto month = app::make_plan_month({}, TODAY, months);
        REQUIRE(month.cells.size() % 7 == 0);
        CHECK(month.cells.size() <= 42);
        CHECK(base::weekday(month.cells.front().date) == 1);
        const auto days = std::ranges::count(month.cells, true, &PlanMonth::Cell::in_month);
        CHECK(days >= 28);
        CHECK(days <= 31);
        for (std::size_t i = 1; i < month.cells.size(); ++i)
            REQUIRE(base::days_between(month.cells[i - 1].date, month.cells[i].date) == 1);
    }
}

TEST_CASE("what falls on a day is marked by kind and said in words", "[plan]")
{
    const auto languages = test::in_spanish();
    const auto month = app::make_plan_month(
        { day(Date { 2026, 5, 20 }, CalendarKind::Review, "Revisar mi plan"),
            day(Date { 2026, 5, 20 }, CalendarKind::DangerousEvent, "Juicio"),
            day(Date { 2026, 5, 20 }, CalendarKind::DangerousEvent, "Marcha"),
            day(std::nullopt, CalendarKind::DangerousEvent, "Elección"),
            day(Date { 2026, 7, 1 }, CalendarKind::Own, "otra") },
        TODAY, 0);
    CHECK(month.title == "mayo de 2026");
    const auto& found = cell(month, { 2026, 5, 20 });
    CHECK(found.marks
        == std::vector<PlanMonth::Mark> { PlanMonth::Mark::Danger, PlanMonth::Mark::Review });
    CHECK(found.words == "miércoles 20 de mayo: Revisar mi plan; Juicio; Marcha");
    CHECK(cell(month, TODAY).is_today);
    CHECK(cell(month, { 2026, 5, 21 }).marks.empty());
}

TEST_CASE("every line of the calendar is in one of the lists, also in 1900 and 9999", "[plan]")
{
    const std::vector<PlanModel::Day> days {
        day(Date { 1900, 1, 1 }, CalendarKind::Own, "a"),
        day(Date { 2026, 5, 12 }, CalendarKind::Own, "b"),
        day(Date { 2026, 8, 4 }, CalendarKind::Own, "c"),
        day(Date { 2026, 8, 5 }, CalendarKind::Own, "d"),
        day(Date { 9999, 12, 31 }, CalendarKind::Own, "e"),
        day(std::nullopt, CalendarKind::DangerousEvent, "f"),
    };
    for (const auto today : { TODAY, Date { 2025, 5, 12 }, Date { 9999, 12, 31 } }) {
        const auto dates = app::sort_plan_dates(days, today);
        CHECK(dates.soon.size() + dates.later.size() + dates.undated.size() == days.size());
        CHECK(app::make_plan_month(days, today, 0).cells.size() >= 28);
    }
    const auto dates = app::sort_plan_dates(days, TODAY);
    CHECK(dates.soon.size() == 3);
    CHECK(dates.later.size() == 2);
    CHECK(dates.undated.size() == 1);
}

TEST_CASE("what is coming without a day can be given one", "[plan]")
{
    test::AppFixture it;
    it.create_elena();
    it.session().edit([](domain::Workbook& book) {
        book.plan.calendar.clear();
        book.her_case.answers["Q2.04"] = domain::several_answers({ "juicio" });
    });
    PlanModel model(it.app(), "7");
    const auto lines = [&] {
        std::vector<PlanModel::Day> found;
        for (const auto& each : model.state().days) {
            if (each.event == "juicio")
                found.push_back(each);
        }
        return found;
    };
    REQUIRE(lines().size() == 1);
    CHECK_FALSE(lines()[0].date);
    CHECK(lines()[0].own == 0);
    model.give_day_to("juicio");
    REQUIRE(lines().size() == 1);
    REQUIRE(lines()[0].own != 0);
    model.set_day(lines()[0].own, Date { 2026, 6, 3 });
    REQUIRE(lines().size() == 1);
    CHECK(lines()[0].date == Date { 2026, 6, 3 });
    CHECK(lines()[0].kind == CalendarKind::DangerousEvent);
}
