#pragma once

#include "base/date.hpp"
#include "domain/assessment.hpp"
#include "domain/case.hpp"
#include "domain/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

class MethodIndex;

enum class Direction { Same, Raised, Lowered };

/// Why she cannot set this level (risk-method.md 7.1).
enum class JudgementProblem {
    NoLevel,       ///< there is nothing to judge
    ReasonMissing, ///< lowering asks for a sentence
    MoreThanOneStep,
    RedFlagActive, ///< not below "high" while one is
    FromEmergency,
    ToEmergency, ///< she can raise as far as "very high"
};

/// Levels she may choose now, from low to high, the calculated one among them.
std::vector<Level> allowed_levels(
    const MethodIndex& index, const Assessment& assessment, std::string_view risk);

/// Nothing when the judgement may be kept.
std::optional<JudgementProblem> judgement_problem(
    const MethodIndex& index, const Assessment& assessment, const Judgement& judgement);

/// The level with her judgement in it. The calculation may have changed since she
/// spoke: what she raised never shows less than she said, what she lowered is at most
/// one step below what is calculated now, and an emergency is an emergency.
struct LevelWithHers {
    Level level { Level::Low };
    Level calculated { Level::Low };
    Direction direction { Direction::Same };
};
/// Nothing while the risk has no level.
std::optional<LevelWithHers> level_with_hers(
    const Case& her_case, const Assessment& assessment, std::string_view risk);

/// The order on the result screen: her level, then those she chose, then L x I, then id.
std::vector<std::string> order_with_hers(const Case& her_case, const Assessment& assessment);

const Judgement* find_judgement(const Case& her_case, std::string_view risk);
/// Replaces an earlier one. Setting the calculated level erases it.
void set_judgement(Case& her_case, Judgement judgement);

/// What a decision about a risk still lacks (risk-method.md 10.1).
enum class DecisionGap {
    WithWhom,     ///< share: with whom
    NotAgreedYet, ///< share: they must accept
    HowLong,      ///< avoid: for how long
    WhatSheLoses, ///< avoid: what she loses
    Reason,       ///< live with it, from high: the reason ...
    Date,         ///< ... the date ...
    WhoKnows,     ///< ... and one person who knows
    Until,        ///< decide later: the day
    TooLate,      ///< decide later: more days than allowed
};
std::vector<DecisionGap> decision_gaps(const MethodIndex& index, const RiskDecision& decision,
    std::optional<Level> level, base::Date today);
/// The last day for "decide later".
base::Date decide_by(const MethodIndex& index, std::optional<Level> level, base::Date today);

} // namespace domain
