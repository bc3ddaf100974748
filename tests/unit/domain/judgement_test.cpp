#include "domain/judgement.hpp"

#include "domain/method_index.hpp"
#include "support/method.hpp"

#include <catch2/catch_test_macros.hpp>

using domain::Decision;
using domain::DecisionGap;
using domain::Direction;
using domain::JudgementProblem;
using domain::Level;

namespace {

constexpr const char* REASON = "Ya hablamos con las autoridades y se calmó.";

struct Elena {
    domain::Case given { test::vector_case("Elena") };
    domain::Assessment assessment { domain::assess(test::method(), given, test::TODAY) };

    Elena() = default;
    explicit Elena(const char* red_flag)
    {
        given.answers["Q4.14"] = domain::several_answers({ red_flag });
        assessment = domain::assess(test::method(), given, test::TODAY);
    }

    std::optional<JudgementProblem> problem(
        const char* risk, Level hers, const char* reason = "") const
    {
        return domain::judgement_problem(test::method(), assessment, judged(risk, hers, reason));
    }

    domain::Judgement judged(const char* risk, Level hers, const char* reason = "") const
    {
        return { risk, hers, assessment.risk(risk)->level, reason, test::TODAY };
    }

    domain::LevelWithHers shown(const char* risk) const
    {
        return *domain::level_with_hers(given, assessment, risk);
    }
};

domain::RiskDecision decided(Decision decision)
{
    domain::RiskDecision made;
    made.risk = "R05";
    made.decision = decision;
    return made;
}

std::vector<DecisionGap> gaps(const domain::RiskDecision& decision, Level level)
{
    return domain::decision_gaps(test::method(), decision, level, test::TODAY);
}

} // namespace

TEST_CASE("she raises a level freely, as far as very high", "[method]")
{
    const Elena elena;
    CHECK_FALSE(elena.problem("R12", Level::High));
    CHECK_FALSE(elena.problem("R12", Level::VeryHigh));
    CHECK(elena.problem("R12", Level::Emergency) == JudgementProblem::ToEmergency);
}

TEST_CASE("she lowers a level by one step and with a sentence", "[method]")
{
    const Elena elena;
    CHECK(elena.problem("R05", Level::High) == JudgementProblem::ReasonMissing);
    CHECK(elena.problem("R05", Level::High, "no") == JudgementProblem::ReasonMissing);
    CHECK(elena.problem("R05", Level::High, "              ") == JudgementProblem::ReasonMissing);
    CHECK(elena.problem("R05", Level::High, "porquesiporquesi") == JudgementProblem::ReasonMissing);
    CHECK_FALSE(elena.problem("R05", Level::High, REASON));
    CHECK(elena.problem("R05", Level::Medium, REASON) == JudgementProblem::MoreThanOneStep);
    CHECK(domain::allowed_levels(test::method(), elena.assessment, "R05")
        == std::vector { Level::High, Level::VeryHigh });
}

TEST_CASE(
    "while a red flag is active nothing is lowered below high, and no emergency at all", "[method]")
{
    const Elena elena("a");
    CHECK(elena.problem("R05", Level::VeryHigh, REASON) == JudgementProblem::FromEmergency);
    CHECK(elena.problem("R09", Level::Medium, REASON) == JudgementProblem::RedFlagActive);
    CHECK_FALSE(elena.problem("R04", Level::High, REASON));
    CHECK(domain::allowed_levels(test::method(), elena.assessment, "R05")
        == std::vector { Level::Emergency });
}

TEST_CASE("there is nothing to judge where there is no level", "[method]")
{
    const Elena elena;
    CHECK(elena.problem("R02", Level::High) == JudgementProblem::NoLevel);
    CHECK_FALSE(domain::level_with_hers(elena.given, elena.assessment, "R02"));
}

TEST_CASE("both levels are kept and hers is shown", "[method]")
{
    Elena elena;
    domain::set_judgement(elena.given, elena.judged("R12", Level::VeryHigh));
    CHECK(elena.shown("R12").level == Level::VeryHigh);
    CHECK(elena.shown("R12").calculated == Level::Medium);
    CHECK(elena.shown("R12").direction == Direction::Raised);
    domain::set_judgement(elena.given, elena.judged("R12", Level::Medium));
    CHECK(elena.given.judgements.empty());
    CHECK(elena.shown("R12").direction == Direction::Same);
}

TEST_CASE("what she said holds when the calculation moves, within the rules", "[method]")
{
    Elena elena;
    // Raised to high when medium was calculated; very high is calculated now.
    elena.given.judgements = { { "R05", Level::High, Level::Medium, "", test::TODAY } };
    CHECK(elena.shown("R05").level == Level::VeryHigh);
    // Lowered to medium when high was calculated: one step below what is calculated now.
    elena.given.judgements = { { "R05", Level::Medium, Level::High, REASON, test::TODAY } };
    CHECK(elena.shown("R05").level == Level::High);
    // Lowered, and now even less is calculated.
    elena.given.judgements = { { "R12", Level::High, Level::VeryHigh, REASON, test::TODAY } };
    CHECK(elena.shown("R12").level == Level::Medium);
    CHECK(elena.shown("R12").direction == Direction::Same);
}

TEST_CASE("an emergency is shown as one whatever she said before", "[method]")
{
    Elena elena("a");
    elena.given.judgements = { { "R05", Level::High, Level::VeryHigh, REASON, test::TODAY } };
    CHECK(elena.shown("R05").level == Level::Emergency);
}

TEST_CASE("the order on the screen follows her level", "[method]")
{
    Elena elena;
    domain::set_judgement(elena.given, elena.judged("R12", Level::VeryHigh));
    const auto order = domain::order_with_hers(elena.given, elena.assessment);
    CHECK(order.size() == elena.assessment.order.size());
    CHECK(std::vector(order.begin(), order.begin() + 4)
        == std::vector<std::string> { "R04", "R05", "R06", "R12" });
    elena.given.judgements.clear();
    CHECK(domain::order_with_hers(elena.given, elena.assessment) == elena.assessment.order);
}

TEST_CASE("each decision says what it still lacks", "[method]")
{
    CHECK(gaps(decided(Decision::Reduce), Level::VeryHigh).empty());
    CHECK(gaps(decided(Decision::Share), Level::Low)
        == std::vector { DecisionGap::WithWhom, DecisionGap::NotAgreedYet });
    CHECK(gaps(decided(Decision::Avoid), Level::Low)
        == std::vector { DecisionGap::HowLong, DecisionGap::WhatSheLoses });
    CHECK(gaps(decided(Decision::Accept), Level::Medium).empty());
    CHECK(gaps(decided(Decision::Accept), Level::High)
        == std::vector { DecisionGap::Reason, DecisionGap::Date, DecisionGap::WhoKnows });
    auto accepted = decided(Decision::Accept);
    accepted.reason = "No puedo dejar la siembra ahora.";
    accepted.date = test::TODAY;
    accepted.person = "La comadre";
    CHECK(gaps(accepted, Level::VeryHigh).empty());
}

TEST_CASE("deciding later waits thirty days, seven from high upwards", "[method]")
{
    auto later = decided(Decision::DecideLater);
    CHECK(gaps(later, Level::Low) == std::vector { DecisionGap::Until });
    later.until = base::add_days(test::TODAY, 30);
    CHECK(gaps(later, Level::Medium).empty());
    CHECK(gaps(later, Level::High) == std::vector { DecisionGap::TooLate });
    later.until = base::add_days(test::TODAY, 7);
    CHECK(gaps(later, Level::High).empty());
    later.until = base::add_days(test::TODAY, 31);
    CHECK(gaps(later, Level::Low) == std::vector { DecisionGap::TooLate });
    CHECK(domain::decide_by(test::method(), Level::VeryHigh, test::TODAY)
        == base::add_days(test::TODAY, 7));
}
