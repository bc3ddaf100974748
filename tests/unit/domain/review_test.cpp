#include "domain/review.hpp"

#include "domain/judgement.hpp"
#include "domain/method_index.hpp"
#include "support/method.hpp"

#include <catch2/catch_test_macros.hpp>

using base::add_days;
using domain::Level;
using domain::PlanAge;

TEST_CASE("the highest level decides how soon the plan is looked at again", "[method]")
{
    const auto days = [](std::optional<Level> level) {
        return domain::review_period_days(test::method(), level, std::nullopt, test::TODAY);
    };
    CHECK(days(Level::Low) == 180);
    CHECK(days(Level::Medium) == 90);
    CHECK(days(Level::High) == 30);
    CHECK(days(Level::VeryHigh) == 7);
    CHECK(days(Level::Emergency) == 1);
    CHECK(days(std::nullopt) == 180);
}

TEST_CASE("for a month after an emergency the plan is looked at every week", "[method]")
{
    const auto days = [](int since, Level level) {
        return domain::review_period_days(
            test::method(), level, add_days(test::TODAY, -since), test::TODAY);
    };
    CHECK(days(0, Level::Medium) == 7);
    CHECK(days(30, Level::Medium) == 7);
    CHECK(days(31, Level::Medium) == 90);
    CHECK(days(3, Level::Emergency) == 1);
    CHECK(domain::next_review(test::method(), Level::Medium, test::TODAY, test::TODAY, test::TODAY)
        == add_days(test::TODAY, 7));
}

TEST_CASE("a plan is old after twice its period", "[method]")
{
    const auto age = [](int days) {
        return domain::plan_age(
            test::method(), Level::High, std::nullopt, add_days(test::TODAY, -days), test::TODAY);
    };
    CHECK(age(0) == PlanAge::Current);
    CHECK(age(29) == PlanAge::Current);
    CHECK(age(30) == PlanAge::Due);
    CHECK(age(59) == PlanAge::Due);
    CHECK(age(60) == PlanAge::Old);
}

TEST_CASE("the next time the program says which risks and which answers changed", "[method]")
{
    auto given = test::vector_case("Elena");
    auto assessment = domain::assess(test::method(), given, test::TODAY);
    const auto before = domain::review_record(test::method(), given, assessment, test::TODAY);
    CHECK(before.risks.size() == 17);
    CHECK_FALSE(before.answers.contains("Q1.03"));
    auto changed = domain::what_changed(test::method(), before, given, assessment);
    CHECK(changed.risks.empty());
    CHECK(changed.questions.empty());

    domain::set_judgement(given, { "R12", Level::VeryHigh, Level::Medium, "", test::TODAY });
    given.answers["Q7.02"] = domain::one_answer("si");
    given.answers["Q6.00"] = domain::one_answer("local");
    assessment = domain::assess(test::method(), given, test::TODAY);
    changed = domain::what_changed(test::method(), before, given, assessment);
    CHECK(changed.questions == std::vector<std::string> { "Q6.00", "Q7.02" });
    const auto found = std::ranges::find(changed.risks, "R12", &domain::RiskChange::risk);
    REQUIRE(found != changed.risks.end());
    CHECK(found->before == Level::Medium);
    CHECK(found->now == Level::VeryHigh);
    // The office came in: a risk that did not apply has a level now.
    const auto office = std::ranges::find(changed.risks, "R02", &domain::RiskChange::risk);
    REQUIRE(office != changed.risks.end());
    CHECK_FALSE(office->before);
}
