#include "app/models/risk_detail_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

using app::RiskDetailModel;
using app::Screen;
using domain::Decision;
using domain::Direction;
using domain::Level;
using Agreement = RiskDetailModel::Agreement;

namespace {

struct Fixture : test::AppFixture {
    Fixture() { create_elena(); }

    const domain::RiskDecision* decision(std::string_view risk)
    {
        return domain::find_decision(session().workbook().plan, risk);
    }
};

constexpr const char* SENTENCE = "Ya no paso por ese camino desde marzo.";

} // namespace

TEST_CASE_METHOD(Fixture, "a risk says its level, how near, how grave and why in her words")
{
    RiskDetailModel model(app(), "R04");
    const auto& state = model.state();
    REQUIRE(state.level);
    CHECK(state.level->name == "Muy alto");
    CHECK(state.band_words == "Encima");
    CHECK(state.impact_words == "No tiene arreglo");
    CHECK(state.rated);
    CHECK(state.raises.size() == 2);
    CHECK(state.exposes.size() == 2);
    CHECK(state.protects.size() == 2);
}

TEST_CASE_METHOD(Fixture, "raising needs no reason")
{
    RiskDetailModel model(app(), "R18");
    CHECK(model.state().judging.can_raise);
    model.agree(Agreement::Higher);
    CHECK(model.state().level->level == Level::VeryHigh);
    CHECK(model.state().direction == Direction::Raised);
    CHECK(model.state().calculated == "Alto");
    model.agree(Agreement::Yes);
    CHECK(model.state().direction == Direction::Same);
    CHECK(session().workbook().her_case.judgements.empty());
}

TEST_CASE_METHOD(Fixture, "a medium risk can be raised one step or two")
{
    RiskDetailModel model(app(), "R10");
    REQUIRE(model.state().level->level == Level::Medium);
    model.agree(Agreement::Higher);
    CHECK(model.state().level->level == Level::High);
    CHECK(model.state().judging.higher.size() == 2);
    model.raise_to(Level::VeryHigh);
    CHECK(model.state().level->level == Level::VeryHigh);
}

TEST_CASE_METHOD(Fixture, "lowering waits for a sentence and keeps what she has typed so far")
{
    RiskDetailModel model(app(), "R18");
    model.agree(Agreement::Lower);
    CHECK(model.state().level->level == Level::High);
    CHECK(model.state().judging.waits_for_reason);
    model.set_judgement_reason("No");
    CHECK(model.state().level->level == Level::High);
    RiskDetailModel later(app(), "R18");
    CHECK(later.state().judging.reason == "No");
    CHECK(later.state().judging.agreement == Agreement::Lower);
    later.set_judgement_reason(SENTENCE);
    CHECK(later.state().level->level == Level::Medium);
    CHECK(later.state().direction == Direction::Lowered);
    CHECK_FALSE(later.state().judging.waits_for_reason);
}

TEST_CASE_METHOD(Fixture, "what is very high cannot be raised, and the page says why")
{
    RiskDetailModel model(app(), "R04");
    CHECK_FALSE(model.state().judging.can_raise);
    CHECK_FALSE(model.state().judging.limits.empty());
    model.agree(Agreement::Higher);
    CHECK(model.state().level->level == Level::VeryHigh);
    CHECK(session().workbook().her_case.judgements.empty());
}

TEST_CASE_METHOD(Fixture, "an emergency cannot be judged away")
{
    session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q4.14"] = domain::several_answers({ "a" });
    });
    RiskDetailModel model(app(), "R05");
    CHECK(model.state().emergency);
    CHECK_FALSE(model.state().judging.can_raise);
    CHECK_FALSE(model.state().judging.can_lower);
    model.agree(Agreement::Lower);
    model.set_judgement_reason(SENTENCE);
    CHECK(model.state().level->level == Level::Emergency);
}

TEST_CASE_METHOD(Fixture, "sharing asks with whom, and that they accept")
{
    RiskDetailModel model(app(), "R04");
    model.decide(Decision::Share);
    CHECK(model.state().deciding.gaps.size() == 2);
    model.set_person("Abuelas");
    model.set_agreed(true);
    CHECK(model.state().deciding.gaps.empty());
    REQUIRE(decision("R04"));
    CHECK(decision("R04")->person == "Abuelas");
    CHECK(decision("R04")->date == clock.today());
}

TEST_CASE_METHOD(Fixture, "avoiding asks for how long and what she loses")
{
    RiskDetailModel model(app(), "R17");
    model.decide(Decision::Avoid);
    CHECK(model.state().deciding.gaps.size() == 2);
    model.set_until(base::add_days(clock.today(), 90));
    model.set_decision_reason("No ir a las marchas con las demás.");
    CHECK(model.state().deciding.gaps.empty());
}

TEST_CASE_METHOD(Fixture,
    "living with a high risk asks for a reason and one person who knows, a medium one does not")
{
    RiskDetailModel high(app(), "R08");
    high.decide(Decision::Accept);
    CHECK(high.state().deciding.asks_all);
    CHECK(high.state().deciding.gaps.size() == 2);
    high.set_decision_reason("Por ahora no puedo dejar de ir.");
    high.set_person("Ceniza");
    CHECK(high.state().deciding.gaps.empty());
    RiskDetailModel medium(app(), "R10");
    medium.decide(Decision::Accept);
    CHECK(medium.state().deciding.gaps.empty());
}

TEST_CASE_METHOD(Fixture, "deciding later has a last day, sooner for what is high")
{
    RiskDetailModel high(app(), "R08");
    high.decide(Decision::DecideLater);
    CHECK(high.state().deciding.last_day == base::add_days(clock.today(), 7));
    high.set_until(base::add_days(clock.today(), 8));
    CHECK(high.state().deciding.too_late);
    high.set_until(base::add_days(clock.today(), 7));
    CHECK(high.state().deciding.gaps.empty());
    RiskDetailModel medium(app(), "R10");
    medium.decide(Decision::DecideLater);
    CHECK(medium.state().deciding.last_day == base::add_days(clock.today(), 30));
}

TEST_CASE_METHOD(Fixture, "a closed topic shows nothing of the risk and a button that opens it")
{
    session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q0.04"] = domain::several_answers({ "vs" });
    });
    RiskDetailModel model(app(), "R04");
    const auto& state = model.state();
    CHECK_FALSE(state.level);
    CHECK(state.no_level == "No lo preguntamos, por eso no sabemos");
    CHECK(state.band == 0);
    CHECK(state.raises.empty());
    REQUIRE(state.topics.size() == 1);
    model.open_topic(state.topics[0].code);
    CHECK(app().router().place() == app::Place { Screen::Question, "Q4.04" });
    CHECK(model.state().level);
}

TEST_CASE_METHOD(Fixture, "a risk that was not rated says so")
{
    session().edit([](domain::Workbook& book) { book.her_case.harm.clear(); });
    RiskDetailModel model(app(), "R04");
    CHECK_FALSE(model.state().rated);
    CHECK(model.state().level);
}
