#pragma once

#include "domain/plan_view.hpp"

#include <set>

namespace domain {

enum class Names { Kept, LeftOut };
enum class Telephones { Kept, LeftOut };

/// What she decided to give to somebody.
struct ShareChoice {
    std::set<PlanPart> parts; ///< nothing else goes
    Names names { Names::Kept };
    Telephones telephones { Telephones::Kept };
};

/// A plan as it goes to another person: exactly what can be shown of it, and nothing of the
/// rest is left in any field.
struct SharedPlan {
    std::set<PlanPart> parts;
    Names names { Names::Kept };
    PlanView view;
};

/// Takes out parts, names and what no page shows: reasons of measures that she dropped,
/// decisions that are not on the page, drills, days. Without names people are A, B, C, and
/// dots stand wherever one of the names stands in her own text. Code words were taken out by
/// plan_view() already.
SharedPlan shared_plan(PlanView view, const ShareChoice& choice);

} // namespace domain
