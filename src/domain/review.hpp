#pragma once

#include "base/date.hpp"
#include "domain/assessment.hpp"
#include "domain/case.hpp"

#include <optional>
#include <string>
#include <vector>

namespace domain {

class MethodIndex;

/// Days between reviews for the highest level she has (risk-method.md 7, 12); weekly
/// for a month after an emergency.
int review_period_days(const MethodIndex& index, std::optional<Level> highest,
    std::optional<base::Date> safe_since, base::Date today);
base::Date next_review(const MethodIndex& index, std::optional<Level> highest,
    std::optional<base::Date> safe_since, base::Date reviewed_on, base::Date today);

enum class PlanAge { Current, Due, Old };
/// Old: not reviewed in twice its period ("este plan está viejo").
PlanAge plan_age(const MethodIndex& index, std::optional<Level> highest,
    std::optional<base::Date> safe_since, base::Date reviewed_on, base::Date today);

/// What she saw and accepted at a review. Levels shown do not change because an answer
/// was erased afterwards; and the next review compares with it.
struct ReviewedRisk {
    std::string risk;
    std::optional<Level> calculated;
    std::optional<Level> hers;

    bool operator==(const ReviewedRisk&) const = default;
};
struct ReviewRecord {
    base::Date date;
    std::vector<ReviewedRisk> risks;
    Answers answers; ///< without session answers

    bool operator==(const ReviewRecord&) const = default;
};
ReviewRecord review_record(
    const MethodIndex& index, const Case& her_case, const Assessment& assessment, base::Date today);

/// "Qué cambió": risk by risk, and which answers.
struct RiskChange {
    std::string risk;
    std::optional<Level> before;
    std::optional<Level> now;
};
struct WhatChanged {
    std::vector<RiskChange> risks;      ///< only those that differ
    std::vector<std::string> questions; ///< answers that differ
};
WhatChanged what_changed(const MethodIndex& index, const ReviewRecord& before, const Case& her_case,
    const Assessment& assessment);

} // namespace domain
