#include "app/models/drill_model.hpp"

#include "app/models/plan_model.hpp"
#include "app/models/review_model.hpp"
#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using app::DrillModel;
using app::PlanModel;
using domain::DrillResult;
using domain::ProtocolPart;
using Page = DrillModel::Page;

namespace {

struct Fixture : test::AppFixture {
    Fixture()
    {
        create_elena();
        session().edit([](domain::Workbook& book) {
            auto& plan = book.plan;
            domain::ensure_protocols(plan, { "R04" });
            auto& card = *domain::find_protocol(plan, "R04");
            plan.people.contacts = { { domain::take_id(plan), "Ceniza", "", "55550101", "" } };
            plan.people.code_words = { { domain::take_id(plan), "luciérnaga", "Vengan" } };
            card.signal = "Una moto desconocida.";
            card.who_warns = "Yo, a Ceniza.";
            card.code_word = plan.people.code_words[0].id;
            card.call = { plan.people.contacts[0].id };
            card.where_to = "Al lugar 2.";
        });
    }

    const std::vector<domain::Drill>& drills() { return session().workbook().plan.drills; }

    /// To the page that asks how it went.
    static void walk_through(DrillModel& model)
    {
        while (model.state().page != Page::HowItWent)
            model.next();
    }

    PlanModel::Protocol card() { return *PlanModel(app(), "3/R04").state().protocol; }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a rehearsal goes through what is written, one step a page", "[drills]")
{
    DrillModel model(app(), "R04");
    CHECK(model.state().page == Page::Before);
    REQUIRE(model.state().steps.size() == 4);
    CHECK(model.state().steps[1].says_code_word);
    CHECK(model.state().steps[1].text.find("luciérnaga") == std::string::npos);
    CHECK(model.state().steps[3].text == "1. Ceniza · 5555 0101");
    model.next();
    CHECK(model.state().page == Page::Step);
    CHECK(model.state().step == 0);
    model.next();
    CHECK(model.state().step == 1);
    model.back();
    model.back();
    CHECK(model.state().page == Page::Before);
    CHECK(drills().empty());
}

TEST_CASE_METHOD(Fixture, "how it went is kept with its day and said on the card", "[drills]")
{
    DrillModel model(app(), "R04");
    walk_through(model);
    REQUIRE(drills().size() == 1);
    CHECK(drills()[0].date == clock.today());
    model.set_result(ProtocolPart::Signal, DrillResult::Worked);
    model.set_result(ProtocolPart::WhoWarns, DrillResult::Failed);
    model.set_note("Ceniza tiene otro número.");
    CHECK(model.state().note == "Ceniza tiene otro número.");
    const auto shown = card();
    CHECK(shown.drill.find("Falló: quién avisa.") != std::string::npos);
    CHECK(shown.drill_note == "Ceniza tiene otro número.");
    CHECK_FALSE(shown.drill_is_due);

    // Once more on the same day is the same rehearsal.
    DrillModel again(app(), "R04");
    walk_through(again);
    CHECK(drills().size() == 1);
    CHECK(again.state().note == "Ceniza tiene otro número.");
}

TEST_CASE_METHOD(Fixture, "it is due again after half a year, in review and calendar", "[drills]")
{
    DrillModel model(app(), "R04");
    walk_through(model);
    const auto due = base::add_days(clock.today(), domain::DRILL_AFTER_DAYS);
    const auto to_rehearse = [this] {
        const auto drills = app::ReviewModel(app()).state().drills;
        return std::ranges::count(drills, std::string("R04"), &app::ReviewModel::Drill::risk);
    };
    CHECK(to_rehearse() == 0);
    PlanModel calendar(app(), "7");
    CHECK(std::ranges::any_of(
        calendar.state().days, [&](const PlanModel::Day& day) { return day.date == due; }));

    clock.pass_days(domain::DRILL_AFTER_DAYS);
    session().edit([](domain::Workbook&) {});
    CHECK(card().drill_is_due);
    CHECK(to_rehearse() == 1);
}

TEST_CASE_METHOD(Fixture, "a protocol that was never rehearsed stands in the review", "[drills]")
{
    const auto drills = app::ReviewModel(app()).state().drills;
    REQUIRE_FALSE(drills.empty());
    // Only those in which something is written.
    CHECK(drills.size() == 1);
    CHECK(drills[0].risk == "R04");
}

TEST_CASE_METHOD(Fixture, "a rehearsal she does not want to keep is gone", "[drills]")
{
    DrillModel model(app(), "R04");
    model.next();
    model.stop_here();
    CHECK(model.state().page == Page::HowItWent);
    model.set_note("no");
    model.discard();
    CHECK(drills().empty());
    CHECK(card().drill.empty());
}

TEST_CASE_METHOD(Fixture, "nothing is rehearsed from an empty card or one that is gone", "[drills]")
{
    for (const auto* risk : { "R18", "R99", "" }) {
        DrillModel model(app(), risk);
        CHECK(model.state().steps.empty());
        model.next();
        CHECK(model.state().page == Page::Before);
    }
    CHECK(drills().empty());
}

TEST_CASE_METHOD(Fixture, "the words of a rehearsal follow the language", "[drills]")
{
    DrillModel model(app(), "R04");
    walk_through(model);
    CHECK(model.state().steps[0].name == "Señal");
    app().set_language("en");
    CHECK(model.state().steps[0].name == "Sign");
    CHECK(model.state().page == Page::HowItWent);
    CHECK(drills().size() == 1);
}
