#include "app/models/home_model.hpp"

#include "domain/plan_calendar.hpp"
#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using test::AppFixture;

TEST_CASE("home counts an answer that is kept in the plan as answered", "[app]")
{
    AppFixture it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) {
        book.assessment.begun = true;
        book.assessment.path = domain::Path::Full;
    });
    app::HomeModel model(it.app());
    const auto before = model.state().progress;
    it.session().edit([](domain::Workbook& book) {
        book.plan.limits.not_give_up = "A mi palabra.";
        book.plan.review_due = base::Date { 2026, 8, 1 };
    });
    const auto after = model.state().progress;
    CHECK(before.starts_with("Contestadas 0 de "));
    CHECK(after.starts_with("Contestadas 2 de "));
}

TEST_CASE("home says the day of the review once", "[app]")
{
    AppFixture it;
    it.create_elena();
    app::HomeModel model(it.app());
    const auto& state = model.state();
    const auto listed
        = std::ranges::count(state.due, domain::CalendarKind::Review, &app::HomeModel::Due::kind);
    CHECK(listed == 1);
    CHECK(state.review_day.empty());
}

TEST_CASE("home names the day of the week only while it tells which day", "[app]")
{
    AppFixture it;
    it.create_elena();
    it.session().edit([](domain::Workbook& book) {
        book.plan.calendar.push_back({ domain::take_id(book.plan), base::Date { 2026, 5, 14 },
            "cerca", domain::CalendarKind::Own, {} });
        book.plan.calendar.push_back({ domain::take_id(book.plan), base::Date { 2026, 6, 15 },
            "lejos", domain::CalendarKind::Own, {} });
    });
    app::HomeModel model(it.app());
    const auto day_of = [&](const char* text) {
        const auto& due = model.state().due;
        const auto found = std::ranges::find(due, text, &app::HomeModel::Due::text);
        return found == due.end() ? std::string() : found->day;
    };
    CHECK(day_of("cerca") == "Jue 14");
    CHECK(day_of("lejos") == "15 jun");
}
