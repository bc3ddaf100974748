#include "domain/judgement.hpp"

#include "base/utf8.hpp"
#include "domain/method_index.hpp"
#include "domain/scoring.hpp"

#include <algorithm>
#include <tuple>

namespace domain {

namespace {

    Level one_below(Level level)
    {
        return level == Level::Low ? Level::Low : static_cast<Level>(static_cast<int>(level) - 1);
    }

    bool is_blank(char letter)
    {
        return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
    }

    /// A sentence, however short: more than one word, and not only a few letters.
    bool is_a_sentence(std::string_view text, std::size_t least)
    {
        while (!text.empty() && is_blank(text.front()))
            text.remove_prefix(1);
        while (!text.empty() && is_blank(text.back()))
            text.remove_suffix(1);
        return base::code_point_count(text) >= least && std::ranges::any_of(text, is_blank);
    }

    std::optional<JudgementProblem> lowering_problem(const MethodIndex& index,
        const Assessment& assessment, Level calculated, const Judgement& judgement)
    {
        if (judgement.hers < one_below(calculated))
            return JudgementProblem::MoreThanOneStep;
        if (!assessment.emergency.red_flags.empty() && judgement.hers < Level::High)
            return JudgementProblem::RedFlagActive;
        if (!is_a_sentence(judgement.reason, index.rules().judgement.reason_characters))
            return JudgementProblem::ReasonMissing;
        return std::nullopt;
    }

    bool is_blank_text(std::string_view text) { return std::ranges::all_of(text, is_blank); }

} // namespace

std::optional<JudgementProblem> judgement_problem(
    const MethodIndex& index, const Assessment& assessment, const Judgement& judgement)
{
    const auto* result = assessment.risk(judgement.risk);
    if (!result || !result->has_level())
        return JudgementProblem::NoLevel;
    if (judgement.hers == result->level)
        return std::nullopt;
    if (result->level == Level::Emergency)
        return JudgementProblem::FromEmergency;
    if (judgement.hers == Level::Emergency)
        return JudgementProblem::ToEmergency;
    if (judgement.hers > result->level)
        return std::nullopt;
    return lowering_problem(index, assessment, result->level, judgement);
}

std::vector<Level> allowed_levels(
    const MethodIndex& index, const Assessment& assessment, std::string_view risk)
{
    std::vector<Level> levels;
    for (const auto level : LEVELS) {
        Judgement judgement;
        judgement.risk = risk;
        judgement.hers = level;
        const auto problem = judgement_problem(index, assessment, judgement);
        if (!problem || *problem == JudgementProblem::ReasonMissing)
            levels.push_back(level);
    }
    return levels;
}

std::optional<LevelWithHers> level_with_hers(
    const Case& her_case, const Assessment& assessment, std::string_view risk)
{
    const auto* result = assessment.risk(risk);
    if (!result || !result->has_level())
        return std::nullopt;
    LevelWithHers shown { result->level, result->level, Direction::Same };
    const auto* judgement = find_judgement(her_case, risk);
    if (!judgement || result->level == Level::Emergency)
        return shown;
    if (judgement->hers > judgement->calculated) {
        shown.level = std::max(result->level, std::min(judgement->hers, Level::VeryHigh));
    } else if (judgement->hers < judgement->calculated) {
        shown.level = std::clamp(judgement->hers, one_below(result->level), result->level);
        if (!assessment.emergency.red_flags.empty() && shown.level < Level::High)
            shown.level = result->level;
    }
    if (shown.level != result->level)
        shown.direction = shown.level > result->level ? Direction::Raised : Direction::Lowered;
    return shown;
}

std::vector<std::string> order_with_hers(const Case& her_case, const Assessment& assessment)
{
    // The calculated order already settles L x I and id; what she chose and her level
    // come before.
    std::vector<const RiskResult*> risks;
    for (const auto& risk : assessment.risks) {
        if (risk.has_level())
            risks.push_back(&risk);
    }
    std::ranges::stable_sort(risks, std::greater {}, [&](const RiskResult* risk) {
        return std::tuple(level_with_hers(her_case, assessment, risk->risk)->level, risk->chosen,
            rounded(risk->likelihood * risk->impact, 6));
    });
    std::vector<std::string> order;
    for (const auto* risk : risks)
        order.push_back(risk->risk);
    return order;
}

const Judgement* find_judgement(const Case& her_case, std::string_view risk)
{
    const auto found = std::ranges::find(her_case.judgements, risk, &Judgement::risk);
    return found == her_case.judgements.end() ? nullptr : &*found;
}

void set_judgement(Case& her_case, Judgement judgement)
{
    std::erase_if(
        her_case.judgements, [&](const Judgement& old) { return old.risk == judgement.risk; });
    if (judgement.hers != judgement.calculated)
        her_case.judgements.push_back(std::move(judgement));
}

base::Date decide_by(const MethodIndex& index, std::optional<Level> level, base::Date today)
{
    const auto& rules = index.rules().judgement;
    const bool high = level && *level >= Level::High;
    return base::add_days(today, high ? rules.decide_later_days_high : rules.decide_later_days);
}

std::vector<DecisionGap> decision_gaps(const MethodIndex& index, const RiskDecision& decision,
    std::optional<Level> level, base::Date today)
{
    std::vector<DecisionGap> gaps;
    const auto need = [&](bool missing, DecisionGap gap) {
        if (missing)
            gaps.push_back(gap);
    };
    switch (decision.decision) {
    case Decision::Reduce:
        break;
    case Decision::Share:
        need(is_blank_text(decision.person), DecisionGap::WithWhom);
        need(!decision.agreed, DecisionGap::NotAgreedYet);
        break;
    case Decision::Avoid:
        need(!decision.until, DecisionGap::HowLong);
        need(is_blank_text(decision.reason), DecisionGap::WhatSheLoses);
        break;
    case Decision::Accept:
        if (level && *level >= Level::High) {
            need(is_blank_text(decision.reason), DecisionGap::Reason);
            need(!decision.date, DecisionGap::Date);
            need(is_blank_text(decision.person), DecisionGap::WhoKnows);
        }
        break;
    case Decision::DecideLater:
        need(!decision.until, DecisionGap::Until);
        need(decision.until
                && *decision.until > decide_by(index, level, decision.date.value_or(today)),
            DecisionGap::TooLate);
        break;
    }
    return gaps;
}

} // namespace domain
