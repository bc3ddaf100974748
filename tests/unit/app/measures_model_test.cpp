#include "app/models/measures_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using app::MeasureCard;
using app::MeasuresModel;
using app::Screen;
using domain::MeasureReason;
using domain::MeasureState;
using domain::WhoDoes;
using GroupKind = MeasuresModel::GroupKind;
using Kind = MeasuresModel::Kind;

namespace {

struct Fixture : test::AppFixture {
    Fixture() { create_elena(); }

    const domain::MeasureChoice* choice(std::string_view id)
    {
        return domain::find_measure(session().workbook().plan, id);
    }
};

std::vector<std::string> ids(const std::vector<MeasuresModel::Group>& groups)
{
    std::vector<std::string> found;
    for (const auto& group : groups) {
        for (const auto& card : group.cards)
            found.push_back(card.id);
    }
    return found;
}

MeasureCard card(MeasuresModel& model, std::string_view id)
{
    const auto& state = model.state();
    for (const auto* groups : { &state.groups, &state.waiting, &state.rest }) {
        for (const auto& group : *groups) {
            for (const auto& found : group.cards) {
                if (found.id == id)
                    return found;
            }
        }
    }
    FAIL("no card " << id);
    return {};
}

} // namespace

TEST_CASE_METHOD(Fixture, "worn out, she sees five first and the others wait")
{
    MeasuresModel model(app(), "");
    CHECK(model.state().kind == Kind::WornOut);
    CHECK(ids(model.state().groups)
        == std::vector<std::string> { "COL-01", "VIA-01", "RES-03", "CAS-03", "PSI-03" });
    CHECK(ids(model.state().waiting).size() == 7);
    CHECK(model.state().open == "COL-01");
}

TEST_CASE_METHOD(Fixture, "groups go from today to three months")
{
    MeasuresModel model(app(), "");
    const auto& groups = model.state().waiting;
    for (std::size_t i = 1; i < groups.size(); ++i)
        CHECK(groups[i - 1].kind < groups[i].kind);
}

TEST_CASE_METHOD(Fixture, "every card has what to do, the gender note and what may go wrong")
{
    MeasuresModel model(app(), "");
    const auto& state = model.state();
    for (const auto* groups : { &state.groups, &state.waiting, &state.rest }) {
        for (const auto& group : *groups) {
            CHECK_FALSE(group.title.empty());
            for (const auto& shown : group.cards) {
                CAPTURE(shown.id);
                CHECK_FALSE(shown.action.empty());
                CHECK_FALSE(shown.gender.empty());
                CHECK_FALSE(shown.backfire.empty());
                CHECK_FALSE(shown.why.empty());
            }
        }
    }
}

TEST_CASE_METHOD(Fixture, "a measure stands on the page once")
{
    MeasuresModel model(app(), "measure/COL-09");
    const auto& state = model.state();
    auto all = ids(state.groups);
    for (const auto& more : { ids(state.waiting), ids(state.rest) })
        all.insert(all.end(), more.begin(), more.end());
    for (const auto& id : all)
        CHECK(std::ranges::count(all, id) == 1);
    CHECK(state.groups[0].kind == GroupKind::Asked);
    CHECK(state.open == "COL-09");
}

TEST_CASE_METHOD(Fixture, "only what acts on a risk is shown for that risk")
{
    MeasuresModel model(app(), "R06");
    CHECK(model.state().kind == Kind::OfRisk);
    for (const auto& id : ids(model.state().groups)) {
        const auto& effects = app().method().measure(id)->effects;
        CHECK(std::ranges::any_of(effects, [](const auto& effect) {
            return std::ranges::find(effect.risks, "R06") != effect.risks.end();
        }));
    }
    REQUIRE(model.state().picture);
    CHECK(model.state().picture->risk == "R06");
}

TEST_CASE_METHOD(Fixture, "she says who does it and when, and what is left is counted in days")
{
    MeasuresModel model(app(), "");
    model.set_state("COL-01", MeasureState::WillDo);
    model.set_who("COL-01", WhoDoes::Network);
    model.set_who_words("COL-01", "Ceniza");
    model.set_date("COL-01", base::add_days(clock.today(), 2));
    model.set_reminder("COL-01", base::add_days(clock.today(), 1));
    model.set_reminded_by("COL-01", "la vecina");
    const auto* kept = choice("COL-01");
    REQUIRE(kept);
    CHECK(kept->who_words == "Ceniza");
    CHECK(kept->reminded_by == "la vecina");
    CHECK(card(model, "COL-01").time_left == "Faltan 2 días");
    model.take_out("COL-01");
    CHECK_FALSE(choice("COL-01"));
}

TEST_CASE_METHOD(
    Fixture, "a done measure asks once whether her answer changes, and then is still in sight")
{
    MeasuresModel model(app(), "");
    model.set_state("COL-01", MeasureState::WillDo);
    CHECK(card(model, "COL-01").updates.empty());
    model.mark_done("COL-01", clock.today());
    CHECK(card(model, "COL-01").in_place);
    REQUIRE_FALSE(card(model, "COL-01").updates.empty());
    const auto before = session().workbook().her_case.answers.at("Q12.02");
    model.update_answers("COL-01");
    CHECK(session().workbook().her_case.answers.at("Q12.02") != before);
    CHECK(card(model, "COL-01").updates.empty());
    CHECK(card(model, "COL-01").state == MeasureState::Have);
}

TEST_CASE_METHOD(Fixture, "she can leave her answer as it is")
{
    MeasuresModel model(app(), "");
    model.set_state("COL-01", MeasureState::Have);
    const auto before = session().workbook().her_case.answers;
    model.leave_answers("COL-01");
    CHECK(session().workbook().her_case.answers == before);
    CHECK(card(model, "COL-01").updates.empty());
}

TEST_CASE_METHOD(Fixture, "three measures refused for one reason offer to change what is suggested")
{
    session().edit([](domain::Workbook& book) { book.her_case.answers.erase("Q13.06"); });
    MeasuresModel model(app(), "");
    for (const auto* id : { "COL-01", "VIA-01", "CAS-03" }) {
        CHECK_FALSE(model.state().filter);
        model.set_state(id, MeasureState::NotUseful);
        model.set_reason(id, MeasureReason::Money);
    }
    REQUIRE(model.state().filter);
    CHECK(model.state().filter->words == "No tengo dinero");
    model.take_filter();
    CHECK(domain::is_marked(session().workbook().her_case.answers, "Q13.06", "dinero"));
    CHECK_FALSE(model.state().filter);
}

TEST_CASE_METHOD(Fixture, "her own measure is kept, and an empty one is not")
{
    MeasuresModel model(app(), "");
    model.add_own();
    const auto id = model.state().open;
    model.set_own_text(id, "Llevar el perro a las reuniones");
    CHECK(card(model, id).title == "Llevar el perro a las reuniones");
    model.add_own();
    MeasuresModel later(app(), "");
    CHECK(session().workbook().plan.measures.size() == 1);
}

TEST_CASE_METHOD(
    Fixture, "the warning about somebody close comes before a measure that person may notice")
{
    session().edit([this](domain::Workbook& book) { book.her_case = case_of("Marta"); });
    MeasuresModel model(app(), "measure/FAM-05");
    CHECK(card(model, "FAM-05").partner_warning
        == "Si esa persona se da cuenta, puede haber más peligro. Hágalo con apoyo.");
}

TEST_CASE_METHOD(Fixture, "where danger lives at home, family is not offered")
{
    session().edit([this](domain::Workbook& book) { book.her_case = case_of("Marta"); });
    MeasuresModel model(app(), "");
    CHECK(std::ranges::find(model.state().whos, WhoDoes::Family) == model.state().whos.end());
}

TEST_CASE_METHOD(Fixture, "in an emergency its measures come before everything")
{
    session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q4.14"] = domain::several_answers({ "f" });
    });
    MeasuresModel model(app(), "");
    REQUIRE(model.state().emergency);
    CHECK(model.state().groups[0].kind == GroupKind::First);
    CHECK(ids({ model.state().groups[0] })
        == std::vector<std::string> { "COL-02", "LEG-01", "DIG-13" });
}

TEST_CASE("without any level two measures are there to begin with")
{
    test::AppFixture fixture;
    fixture.create_vault();
    MeasuresModel model(fixture.app(), "");
    CHECK(model.state().kind == Kind::ToBegin);
    CHECK(ids(model.state().groups) == std::vector<std::string> { "COL-01", "COL-03" });
    CHECK_FALSE(model.state().picture);
}
