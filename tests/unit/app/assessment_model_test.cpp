#include "app/models/assessment_model.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using app::AssessmentModel;
using app::Place;
using app::Screen;
using StepState = app::AssessmentModel::StepState;

namespace {

struct Fixture : test::AppFixture {
    Fixture()
    {
        create_vault();
        app().router().restart({ Screen::Assessment, {} });
    }
    const domain::Workbook& book() { return session().workbook(); }
    void answer(const std::string& question, std::vector<std::string> codes)
    {
        session().edit([&](domain::Workbook& book) {
            book.her_case.answers[question] = domain::several_answers(codes);
        });
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "the overview shows fourteen steps and three paths")
{
    AssessmentModel model(app(), "");
    const auto& state = model.state();
    CHECK(state.steps.size() == 14);
    REQUIRE(state.paths.size() == 3);
    CHECK(state.paths[0].questions == 42);
    CHECK(state.paths[0].chosen);
    CHECK_FALSE(state.begun);
    CHECK(state.steps[3].state == StepState::NotOnPath);
    CHECK(state.steps[0].state == StepState::Open);
}

TEST_CASE_METHOD(Fixture, "a path can be changed at any time and no answer is lost")
{
    answer("Q1.02", { "com" });
    AssessmentModel model(app(), "");
    const int asked = model.state().asked;
    model.choose_path(domain::Path::Full);
    CHECK(model.state().asked > asked);
    CHECK(model.state().answered == 1);
    CHECK(model.state().steps[3].asked == 9);
}

TEST_CASE_METHOD(Fixture, "beginning leads to the first question, going on to where she stopped")
{
    AssessmentModel model(app(), "");
    model.go_on();
    CHECK(app().router().place() == Place { Screen::Question, "Q0.01" });
    CHECK(book().assessment.begun);
    session().edit([](domain::Workbook& workbook) { workbook.assessment.position = "Q5.03"; });
    model.go_on();
    CHECK(app().router().place() == Place { Screen::Question, "Q5.03" });
    CHECK(model.state().steps[5].here);
}

TEST_CASE_METHOD(Fixture, "a step opens at its first open question")
{
    answer("Q1.01", { "tierra" });
    AssessmentModel model(app(), "");
    model.open_step(1);
    CHECK(app().router().place().detail == "Q1.02");
}

TEST_CASE_METHOD(Fixture, "what she put aside waits in a list until it is answered")
{
    session().edit([](domain::Workbook& workbook) {
        workbook.assessment.later = { "Q1.01", "Q5.03" };
    });
    AssessmentModel model(app(), "");
    REQUIRE(model.state().later.size() == 2);
    CHECK(model.state().later[0].text == app().texts().question("Q1.01").text);
    model.open_waiting("Q5.03");
    CHECK(app().router().place() == Place { Screen::Question, "Q5.03" });
    answer("Q1.01", { "tierra" });
    CHECK(model.state().later.size() == 1);
}

TEST_CASE_METHOD(Fixture, "a closed topic can be opened and brings back what she had answered")
{
    answer("Q5.05", { "varias" });
    answer("Q0.04", { "pareja", "duelo" });
    AssessmentModel model(app(), "");
    REQUIRE(model.state().closed_topics.size() == 2);
    const int asked = model.state().asked;
    model.open_topic("pareja");
    CHECK(model.state().closed_topics.size() == 1);
    CHECK(model.state().asked > asked);
    CHECK(book().her_case.answers.at("Q5.05").codes.front() == "varias");
    model.open_topic("duelo");
    CHECK(model.state().closed_topics.empty());
    CHECK_FALSE(book().her_case.answers.contains("Q0.04"));
}

TEST_CASE_METHOD(Fixture, "stopping is told about, and nothing is lost")
{
    CHECK(AssessmentModel(app(), "stopped").state().stopped);
    CHECK_FALSE(AssessmentModel(app(), "").state().stopped);
}

TEST_CASE_METHOD(Fixture, "a finished path says so")
{
    session().edit([this](domain::Workbook& workbook) {
        workbook.assessment.begun = true;
        for (const auto& stop : app::stops(app().method(), workbook))
            workbook.assessment.skipped.insert(stop.id);
    });
    AssessmentModel model(app(), "");
    CHECK(model.state().finished);
    model.go_on();
    CHECK(app().router().place() == app::place_of_end());
}
