#include "app/models/results_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using app::ResultsModel;
using app::Screen;
using domain::Level;
using Tab = ResultsModel::Tab;

namespace {

struct Fixture : test::AppFixture {
    Fixture() { create_elena(); }

    void use_case(std::string_view name)
    {
        session().edit([&](domain::Workbook& book) { book.her_case = case_of(name); });
    }
};

std::vector<std::string> risks_of(const ResultsModel::State& state)
{
    std::vector<std::string> risks;
    for (const auto& group : state.groups) {
        for (const auto& row : group.rows)
            risks.push_back(row.risk);
    }
    return risks;
}

} // namespace

TEST_CASE_METHOD(Fixture,
    "risks stand under their level in the order of the method, and in the matrix with the same number")
{
    ResultsModel model(app(), "");
    const auto& state = model.state();
    CHECK(risks_of(state) == app().analysis().order());
    REQUIRE(state.groups.size() >= 2);
    CHECK(state.groups[0].level.level == Level::VeryHigh);
    CHECK(state.groups[0].level.name == "Muy alto");
    CHECK(state.groups[0].rows[0].risk == "R04");
    CHECK(state.discs.size() == risks_of(state).size());
    CHECK(state.discs[0].band == 5);
    CHECK(state.discs[0].impact == 5);
    CHECK(state.not_hers == std::vector<std::string> { "Ataque a la oficina" });
}

TEST_CASE_METHOD(
    Fixture, "choosing marks row and disc, and choosing again opens the risk with a way back to it")
{
    app().router().restart({ Screen::Results, {} });
    ResultsModel model(app(), "");
    model.choose("R06");
    const auto& state = model.state();
    CHECK(std::ranges::count_if(state.discs, [](const auto& disc) { return disc.chosen; }) == 1);
    CHECK(std::ranges::find(state.discs, "R06", &ResultsModel::Disc::risk)->chosen);
    model.choose("R06");
    CHECK(app().router().place() == app::Place { Screen::RiskDetail, "R06" });
    app().router().back();
    CHECK(app().router().place() == app::Place { Screen::Results, "list/R06" });
    ResultsModel again(app(), app().router().place().detail);
    CHECK(std::ranges::find(again.state().discs, "R06", &ResultsModel::Disc::risk)->chosen);
}

TEST_CASE_METHOD(Fixture, "her own judgement orders the list and is said")
{
    session().edit([](domain::Workbook& book) {
        domain::set_judgement(book.her_case, { "R18", Level::VeryHigh, Level::High, {}, {} });
    });
    ResultsModel model(app(), "");
    const auto& rows = model.state().groups[0].rows;
    const auto raised = std::ranges::find(rows, "R18", &ResultsModel::Row::risk);
    REQUIRE(raised != rows.end());
    CHECK(raised->direction == domain::Direction::Raised);
}

TEST_CASE_METHOD(
    Fixture, "the gender panel parts what happens, what is not seen and what was not asked")
{
    ResultsModel model(app(), "gender");
    const auto& gender = model.state().gender;
    CHECK(model.state().tab == Tab::Gender);
    CHECK(gender.happening.size() == 8);
    REQUIRE(gender.strengths.size() == 1);
    CHECK_FALSE(gender.strengths[0].there);
    CHECK(gender.strengths[0].because.find("«No sé»") != std::string::npos);
    CHECK(gender.not_asked.empty());
    session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q0.04"] = domain::several_answers({ "cuerpo", "vs", "pareja" });
    });
    CHECK_FALSE(model.state().gender.not_asked.empty());
}

TEST_CASE_METHOD(
    Fixture, "a risk of a closed topic has no level, no disc and the sentence of the method")
{
    session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q0.04"] = domain::several_answers({ "vs" });
    });
    ResultsModel model(app(), "");
    const auto& state = model.state();
    const auto found = std::ranges::find(state.unknown, "R04", &ResultsModel::Unknown::risk);
    REQUIRE(found != state.unknown.end());
    CHECK(found->skipped);
    CHECK(found->why == "No lo preguntamos, por eso no sabemos");
    CHECK(std::ranges::find(state.discs, "R04", &ResultsModel::Disc::risk) == state.discs.end());
}

TEST_CASE_METHOD(
    Fixture, "what exposes and what protects her are said once each, and the rest waits")
{
    ResultsModel model(app(), "balance");
    const auto balance = model.state().balance;
    CHECK(balance.exposes.size() == 6);
    CHECK(balance.more_exposes > 0);
    for (const auto& reason : balance.exposes)
        CHECK(std::ranges::count(balance.exposes, reason) == 1);
    model.see_all_of_balance();
    CHECK(model.state().balance.exposes.size() == 6 + balance.more_exposes);
    CHECK(model.state().balance.more_exposes == 0);
}

TEST_CASE_METHOD(Fixture,
    "an emergency shows the card first, then the emergency list, until she says that she is safe")
{
    ResultsModel calm(app(), "");
    CHECK_FALSE(calm.state().emergency);
    session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q4.14"] = domain::several_answers({ "f" });
    });
    ResultsModel model(app(), "");
    REQUIRE(model.state().emergency);
    const auto& first = *model.state().emergency;
    REQUIRE(first.cards.size() >= 1);
    CHECK(first.cards[0].id == "allanamientos/puerta");
    std::vector<std::string> measures;
    for (const auto& link : first.measures)
        measures.push_back(link.id);
    CHECK(std::ranges::find(measures, "COL-02") != measures.end());

    model.ask_if_safe(true);
    CHECK(model.state().asks_if_safe);
    model.say_safe();
    CHECK_FALSE(model.state().emergency);
    CHECK(session().workbook().her_case.safe_since == clock.today());
}

TEST_CASE_METHOD(
    Fixture, "danger now without a sign shows every card there is and where to sleep tonight")
{
    session().edit(
        [](domain::Workbook& book) { book.her_case.answers["Q0.05"] = domain::one_answer("si"); });
    ResultsModel model(app(), "");
    REQUIRE(model.state().emergency);
    CHECK(model.state().emergency->call_now);
    CHECK_FALSE(model.state().emergency->cards.empty());
    CHECK(model.state().emergency->measures[0].id == "RES-05");
}

TEST_CASE_METHOD(Fixture, "how it would look follows what she marks, and stays honest")
{
    ResultsModel model(app(), "whatif");
    CHECK_FALSE(model.state().residual.any_measure);
    session().edit([this](domain::Workbook& book) {
        for (const auto& id : app().analysis().suggestions().show_order)
            domain::choose_measure(book.plan, id, domain::MeasureState::WillDo);
    });
    const auto& residual = model.state().residual;
    CHECK(residual.any_measure);
    const auto then = [&](std::string_view risk) {
        return std::ranges::find_if(residual.rows, [&](const auto& row) {
            return row.row.risk == risk;
        })->then.level;
    };
    CHECK(then("R06") == Level::High);
    CHECK(then("R18") == Level::Medium);
    CHECK(then("R04") == Level::VeryHigh);
    REQUIRE(residual.picture);
    CHECK(residual.picture->risk == "R04");
    CHECK(residual.picture->barely_moves);
    CHECK(residual.picture->with_all <= residual.picture->today);
}

TEST_CASE("nothing answered shows no level and no disc")
{
    test::AppFixture fixture;
    fixture.create_vault();
    ResultsModel model(fixture.app(), "");
    CHECK_FALSE(model.state().has_levels);
    CHECK(model.state().discs.empty());
    CHECK_FALSE(model.state().unknown.empty());
    CHECK(model.state().review.empty());
}
