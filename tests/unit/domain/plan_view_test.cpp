#include "domain/plan_view.hpp"

#include "domain/code_words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace domain;

namespace {

/// A plan with the word in every text there is.
Plan full_plan(const std::string& word)
{
    const auto said = "Digo " + word + ".";
    Plan plan;
    auto& choice = choose_measure(plan, "VIA-01", MeasureState::WillDo);
    choice.own_text = choice.reason_words = choice.who_words = choice.reminded_by = said;
    plan.agreements = { { 1, said } };
    plan.steps_before = { { 2, StepsKind::Own, said, { { 3, said } } } };
    ensure_protocols(plan, { "R04" });
    auto& protocol = plan.protocols.front();
    protocol.signal = protocol.who_warns = protocol.who_cares_for_whom = protocol.where_to = said;
    protocol.what_to_take = protocol.whom_to_call = protocol.what_not = said;
    protocol.afterwards = said;
    plan.people.contacts = { { 4, said, said, said, said } };
    plan.people.chain_rule = said;
    plan.people.code_words = { { 5, word, said } };
    plan.people.dependants = { { 6, said, said, said } };
    plan.self_care = { said, said, said, said, said };
    plan.limits.not_give_up = plan.limits.too_much = said;
    plan.calendar = { { 7, std::nullopt, said, CalendarKind::Own, {} } };
    auto& decision = decide(plan, "R04", Decision::Accept);
    decision.reason = decision.person = said;
    plan.bag = plan.documents = { { 8, said, false } };
    plan.relocation = said;
    plan.organisation = { said, said, said, said };
    plan.drills = { { 9, 0, std::nullopt, said } };
    return plan;
}

constexpr std::size_t TEXTS = 41; ///< In full_plan, without those of the code words.

/// All memory of a string in the view, as it could be written anywhere.
std::string all_text(const PlanView& view)
{
    std::string all;
    const auto& plan = view.plan;
    for (const auto& line : view.calendar)
        all += line.text;
    for (const auto& contact : plan.people.contacts)
        all += contact.code_name + contact.relation + contact.phone + contact.place_note;
    for (const auto& word : plan.people.code_words)
        all += word.word + word.meaning;
    for (const auto& protocol : plan.protocols)
        all += protocol.who_warns + protocol.signal + protocol.afterwards;
    return all;
}

} // namespace

TEST_CASE("no text of a view holds a code word", "[plan]")
{
    const auto view = plan_view(full_plan("luciérnaga"), {}, { 2026, 5, 12 });
    CHECK(view.hidden_words == TEXTS);
    CHECK(view.plan.people.code_words.empty());
    CHECK(all_text(view).find("luciérnaga") == std::string::npos);
    // The calendar is made after the words are hidden.
    REQUIRE(view.calendar.size() == 1);
    CHECK(view.calendar.front().text == "Digo •••••.");
}

TEST_CASE("the plan itself keeps its code words", "[plan]")
{
    const auto plan = full_plan("luciérnaga");
    (void)plan_view(plan, {}, { 2026, 5, 12 });
    CHECK(plan.people.code_words.front().word == "luciérnaga");
    CHECK(plan.relocation == "Digo luciérnaga.");
}

TEST_CASE("a limit she only thought is an empty line", "[plan]")
{
    Plan plan;
    plan.limits = { "mi tierra", true, "un disparo", false };
    const auto view = plan_view(plan, {}, { 2026, 5, 12 });
    CHECK(view.plan.limits.not_give_up.empty());
    CHECK(view.plan.limits.too_much == "un disparo");
}

TEST_CASE("measures that are not for her and why are not in a view", "[plan]")
{
    Plan plan;
    choose_measure(plan, "VIA-01", MeasureState::NotUseful).reason_words = "mi pareja no deja";
    choose_measure(plan, "VIA-02", MeasureState::WillDo);
    const auto view = plan_view(plan, {}, { 2026, 5, 12 });
    REQUIRE(view.plan.measures.size() == 1);
    CHECK(view.plan.measures.front().measure == "VIA-02");
}

TEST_CASE("a risk carries what she decided about it", "[plan]")
{
    Plan plan;
    decide(plan, "R04", Decision::Share);
    AssessmentSummary summary;
    summary.risks = { { "R04", ShownLevel::High, false, Adjustment::None, {} },
        { "R05", ShownLevel::Low, false, Adjustment::None, {} } };
    const auto view = plan_view(plan, summary, { 2026, 5, 12 });
    CHECK(view.risks[0].decision == Decision::Share);
    CHECK_FALSE(view.risks[1].decision.has_value());
    CHECK(level_of(view, "R04") == ShownLevel::High);
    CHECK(level_of(view, "R18") == ShownLevel::NotEnough);
}
