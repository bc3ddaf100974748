#include "app/models/emergency_model.hpp"
#include "app/models/guide_model.hpp"
#include "app/models/home_model.hpp"

#include "support/app_fixture.hpp"

#include "app/leaving_emergency.hpp"
#include "app/models/question_model.hpp"
#include "app/plan_summary.hpp"
#include "i18n/format.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using app::EmergencyCardModel;
using app::GuideModel;

namespace {

struct Fixture : test::AppFixture {
    Fixture() { create_elena(); }

    void write(const std::string& risk, const std::string& who_warns)
    {
        session().edit([&](domain::Workbook& book) {
            domain::EmergencyProtocol protocol;
            protocol.risk = risk;
            protocol.who_warns = who_warns;
            book.plan.protocols.push_back(protocol);
        });
    }

    std::vector<std::string> shown()
    {
        std::vector<std::string> words;
        for (const auto& step : EmergencyCardModel(app(), CARD).state().her_protocol)
            words.push_back(step.text);
        return words;
    }

    static constexpr const char* CARD = "amenazas/recibida"; ///< of R05 and R13
};

} // namespace

TEST_CASE_METHOD(Fixture, "a card of two risks shows what she wrote for either of them")
{
    session().edit([](domain::Workbook& book) { book.plan.protocols.clear(); });
    CHECK(shown().empty());
    write("R13", "La maestra.");
    CHECK(shown() == std::vector<std::string> { "La maestra." });
    session().edit([](domain::Workbook& book) { book.plan.protocols.clear(); });
    write("R05", "");
    write("R13", "La maestra.");
    CHECK(shown() == std::vector<std::string> { "La maestra." });
}

TEST_CASE_METHOD(
    Fixture, "a body without a telephone shows its e-mail in a guide, and how sure it is")
{
    const GuideModel model(app(), "ataque-digital/ayuda");
    REQUIRE(model.section());
    std::string words;
    for (const auto& item : model.section()->blocks.front().items) {
        for (const auto& run : model.line_of(item).runs)
            words += run.text;
    }
    CHECK(words.find("Access Now (help@accessnow.org, ") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "her own protocol and her people stand first on the card")
{
    session().edit([](domain::Workbook& book) {
        auto& plan = book.plan;
        plan.protocols.clear();
        plan.people.contacts = { { domain::take_id(plan), "Ceniza", "cerca", "55550101", "" },
            { domain::take_id(plan), "Abuelas", "", "55550102", "" },
            { domain::take_id(plan), "Río", "", "55550103", "" },
            { domain::take_id(plan), "La maestra", "", "55550104", "" } };
        plan.people.code_words = { { domain::take_id(plan), "luciérnaga", "Vengan" } };
        domain::ensure_protocols(plan, { "R13" });
        auto& card = plan.protocols[0];
        card.what_not = "No salir sola.";
        card.code_word = plan.people.code_words[0].id;
        card.call = { plan.people.contacts[3].id, plan.people.contacts[1].id };
    });
    EmergencyCardModel model(app(), CARD);
    const auto state = model.state();
    CHECK_FALSE(state.her_protocol_title.empty());
    REQUIRE(state.her_protocol.size() == 2);
    CHECK(state.her_protocol[0].name == "Quién avisa");
    CHECK(state.her_protocol[0].text.find("luciérnaga") == std::string::npos);
    CHECK(state.her_protocol[1].name == "Qué NO hacer");
    REQUIRE(state.calls.size() >= 4);
    CHECK(state.calls[0].who == "La maestra");
    CHECK(state.calls[1].who == "Abuelas");
    CHECK(state.calls[2].who == "Ceniza");
    CHECK(state.calls[3].who == "Río");
    for (std::size_t i = 0; i < state.calls.size(); ++i)
        CHECK(state.calls[i].hers == (i < 4));
    // Without the vault nothing of her is there.
    app().hide();
    turn();
    for (const auto& call : EmergencyCardModel(app(), CARD).state().calls)
        CHECK(call.who != "Ceniza");
    CHECK(shown().empty());
}

namespace {

struct Leaving : Fixture {
    Leaving()
    {
        session().edit([this](domain::Workbook& book) {
            book.her_case.answers["Q4.14"] = domain::several_answers({ "a" });
            book.plan.reviewed_on = clock.today();
            // A day far away that she chose herself.
            book.plan.review_due = base::add_days(clock.today(), 150);
        });
        REQUIRE(app().analysis().assessment().emergency.active());
    }

    std::int64_t days_to_review()
    {
        const auto due = app::review_due(app().method(), session().workbook(), clock.today());
        REQUIRE(due);
        return base::days_between(clock.today(), *due);
    }
    void review()
    {
        session().edit([this](domain::Workbook& book) { book.plan.reviewed_on = clock.today(); });
    }
};

} // namespace

TEST_CASE_METHOD(Leaving, "who leaves an emergency has a weekly review for a month, and no longer")
{
    app::EmergencyMenuModel menu(app());
    REQUIRE(menu.may_say_safe());
    menu.ask_if_safe(true);
    CHECK(menu.asks_if_safe());
    CHECK(app().analysis().assessment().emergency.active());
    menu.say_safe();
    CHECK_FALSE(app().analysis().assessment().emergency.active());
    CHECK_FALSE(menu.may_say_safe());
    CHECK(app::HomeModel(app()).state().weekly_until
        == i18n::long_date(base::add_days(clock.today(), 30)));
    for (int day = 0; day <= 30; day += 5) {
        INFO("day " << day);
        CHECK(days_to_review() <= 7);
        CHECK(app::weekly_review_until(app().method(), session().workbook(), clock.today()));
        clock.pass_days(5);
        review();
    }
    CHECK(app::HomeModel(app()).state().weekly_until.empty());
    // The day she chose counts again.
    CHECK_FALSE(app::weekly_review_until(app().method(), session().workbook(), clock.today()));
    CHECK(session().workbook().plan.review_due);
    CHECK(days_to_review() == 150 - 35);
}

TEST_CASE_METHOD(Leaving, "answering the danger signs again begins the month as well")
{
    app::QuestionModel question(app(), "Q4.14");
    question.choose("n");
    CHECK(session().workbook().her_case.safe_since == clock.today());
    CHECK(days_to_review() <= 7);
    // Taken back on the same page: it is not over.
    question.choose("a");
    CHECK(app().analysis().assessment().emergency.active());
    CHECK_FALSE(session().workbook().her_case.safe_since);
}

TEST_CASE_METHOD(Fixture, "a danger sign that was marked by mistake begins no month")
{
    session().edit([](domain::Workbook& book) { book.her_case.answers.erase("Q4.14"); });
    app::QuestionModel question(app(), "Q4.14");
    question.choose("a");
    question.choose("a");
    CHECK_FALSE(session().workbook().her_case.safe_since);
}

TEST_CASE_METHOD(Leaving, "a clock set back a year begins no endless month")
{
    app::leave_emergency(app());
    clock.pass_days(-365);
    CHECK(days_to_review() <= 7);
    clock.pass_days(365 + 31);
    CHECK_FALSE(app::weekly_review_until(app().method(), session().workbook(), clock.today()));
}
