#pragma once

#include "base/date.hpp"
#include "domain/assessment.hpp"
#include "domain/case.hpp"
#include "domain/plan_view.hpp"

namespace domain {

class MethodIndex;

/// What the assessment gives to a printed plan: the risks in the order of the results with
/// her own level where she set one, the dangerous events of Q2.04, the day of review, and
/// whether the chosen measures hardly move the highest risk.
AssessmentSummary plan_summary(const MethodIndex& index, const Case& her_case,
    const Assessment& assessment, const Plan& plan, base::Date today);

} // namespace domain
