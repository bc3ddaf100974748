#include "app/models/assessment_flow.hpp"

#include "support/app_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using app::Stop;
using domain::Path;

namespace {

struct Fixture : test::AppFixture {
    Fixture() { create_vault(); }

    domain::Workbook book;
    const domain::MethodIndex& method() { return app().method(); }
    std::vector<std::string> ids()
    {
        std::vector<std::string> names;
        for (const auto& stop : app::stops(method(), book))
            names.push_back(stop.id);
        return names;
    }
    bool passes(std::string_view id)
    {
        const auto names = ids();
        return std::find(names.begin(), names.end(), id) != names.end();
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "the three paths have 42, 58 and 132 questions")
{
    CHECK(app::length_of(method(), Path::Express) == 42);
    CHECK(app::length_of(method(), Path::Core) == 58);
    CHECK(app::length_of(method(), Path::Full) == 132);
}

TEST_CASE_METHOD(Fixture, "the express path is single questions and never a form")
{
    for (const auto& stop : app::stops(method(), book))
        CHECK(stop.kind == Stop::Kind::Question);
    CHECK(ids().front() == "Q0.01");
}

TEST_CASE_METHOD(Fixture, "forms stand for actor and threat questions")
{
    book.assessment.path = Path::Core;
    CHECK(passes("actors"));
    CHECK_FALSE(passes("Q3.03"));
    CHECK_FALSE(passes("threats"));
    book.assessment.path = Path::Full;
    CHECK(passes("actors"));
    CHECK(passes("incidents"));
    CHECK(passes("threats"));
    for (const auto* hidden : { "Q3.01", "Q3.09", "Q4.06", "Q4.13" })
        CHECK_FALSE(passes(hidden));
}

TEST_CASE_METHOD(Fixture, "steps never go back and no stop comes twice, on any path")
{
    for (const auto path : { Path::Express, Path::Core, Path::Full }) {
        int step = 0;
        std::set<std::string> seen;
        for (const auto& stop : app::stops(method(), book, path)) {
            CHECK(stop.step >= step);
            step = stop.step;
            CHECK(seen.insert(stop.id).second);
        }
        CHECK(step == 13);
    }
}

TEST_CASE_METHOD(
    Fixture, "today's red flags are asked right after the first question of their step")
{
    for (const auto path : { Path::Express, Path::Core, Path::Full }) {
        book.assessment.path = path;
        const auto names = ids();
        const auto first = std::find(names.begin(), names.end(), "Q4.01");
        REQUIRE(first != names.end());
        CHECK(*(first + 1) == "Q4.14");
    }
}

TEST_CASE_METHOD(Fixture, "conditions act at once")
{
    CHECK_FALSE(passes("Q4.02"));
    book.her_case.answers["Q4.01"] = domain::several_answers({ "sigue" });
    CHECK(passes("Q4.02"));
    CHECK_FALSE(passes("Q5.02b"));
    book.her_case.answers["Q5.02"] = domain::one_answer("2");
    CHECK(passes("Q5.02b"));
    CHECK_FALSE(passes("Q13.03"));
    book.her_case.answers["Q13.01"] = domain::several_answers({ "R05" });
    CHECK(passes("Q13.03"));
}

TEST_CASE_METHOD(Fixture, "a closed topic is on no path")
{
    book.her_case.answers["Q0.04"] = domain::several_answers({ "pareja" });
    for (const auto path : { Path::Express, Path::Core, Path::Full }) {
        book.assessment.path = path;
        for (const auto* hidden : { "Q5.04", "Q5.05", "Q5.05b", "Q5.06", "Q8.02", "Q12.08" })
            CHECK_FALSE(passes(hidden));
    }
}

TEST_CASE_METHOD(Fixture, "going on leads to where she stopped, while that is open")
{
    CHECK(app::resume_stop(method(), book)->id == "Q0.01");
    book.assessment.position = "Q2.03";
    CHECK(app::resume_stop(method(), book)->id == "Q2.03");
    book.her_case.answers["Q2.03"] = domain::several_answers({ "empresa" });
    CHECK(app::resume_stop(method(), book)->id == "Q2.04");
    book.assessment.skipped.insert("Q2.04");
    book.assessment.later.insert("Q2.06");
    CHECK(app::resume_stop(method(), book)->id == "Q2.07");
}

TEST_CASE_METHOD(Fixture, "going on goes back to what was passed over only at the end")
{
    for (const auto& stop : app::stops(method(), book))
        book.assessment.skipped.insert(stop.id);
    CHECK_FALSE(app::resume_stop(method(), book));
    book.assessment.skipped.erase("Q0.03");
    book.assessment.position = "Q13.02";
    CHECK(app::resume_stop(method(), book)->id == "Q0.03");
}

TEST_CASE_METHOD(Fixture, "the way forward and the way back are the same way")
{
    book.assessment.path = Path::Full;
    const auto names = ids();
    for (std::size_t index = 0; index + 1 < names.size(); ++index) {
        CHECK(app::stop_after(method(), book, names[index])->id == names[index + 1]);
        CHECK(app::stop_before(method(), book, names[index + 1])->id == names[index]);
    }
    CHECK_FALSE(app::stop_before(method(), book, names.front()));
    CHECK_FALSE(app::stop_after(method(), book, names.back()));
}

TEST_CASE_METHOD(Fixture, "a question that is no longer asked still has its neighbours")
{
    // Q4.02 stands on the page when its condition goes.
    CHECK(app::stop_after(method(), book, "Q5.02b")->id == "Q5.03");
    CHECK(app::stop_before(method(), book, "Q5.02b")->id == "Q5.02");
}

TEST_CASE_METHOD(Fixture, "what belongs to the plan counts as answered")
{
    CHECK_FALSE(app::is_answered(method(), book, "Q13.04"));
    book.plan.limits.not_give_up_thought = true;
    CHECK(app::is_answered(method(), book, "Q13.04"));
    book.plan.limits.too_much = "Cuando lleguen a la escuela";
    CHECK(app::is_answered(method(), book, "Q13.05"));
    CHECK_FALSE(app::is_answered(method(), book, "Q13.07"));
    book.plan.review_due = base::Date { 2026, 6, 12 };
    CHECK(app::is_answered(method(), book, "Q13.07"));

    CHECK_FALSE(app::is_answered(method(), book, "Q13.03"));
    book.her_case.answers["Q13.01"] = domain::several_answers({ "R05", "R09" });
    domain::decide(book.plan, "R05", domain::Decision::Reduce);
    CHECK_FALSE(app::is_answered(method(), book, "Q13.03"));
    domain::decide(book.plan, "R09", domain::Decision::Share);
    CHECK(app::is_answered(method(), book, "Q13.03"));
}

TEST_CASE_METHOD(Fixture, "a longer path asks again nothing that was answered")
{
    for (const auto& stop : app::stops(method(), book))
        book.her_case.answers[stop.id] = domain::one_answer("pnc");
    const auto express = app::progress_of_path(method(), book, Path::Express);
    book.assessment.path = Path::Core;
    std::set<std::string> open;
    for (const auto& stop : app::stops(method(), book)) {
        if (app::is_open(method(), book, stop))
            open.insert(stop.id);
    }
    CHECK(express.answered > 30);
    CHECK(open.contains("Q0.02"));
    CHECK_FALSE(open.contains("Q0.01"));
    CHECK_FALSE(open.contains("Q5.05"));
}

TEST_CASE_METHOD(Fixture, "every stop has a place and every place of a question names it")
{
    book.assessment.path = Path::Full;
    for (const auto& stop : app::stops(method(), book)) {
        const auto place = app::place_of(stop);
        if (stop.kind == Stop::Kind::Question) {
            CHECK(place == app::Place { app::Screen::Question, stop.id });
        } else {
            CHECK(place.screen != app::Screen::Question);
        }
    }
}
