#pragma once

#include "domain/plan.hpp"
#include "domain/plan_calendar.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace domain {

/// What she can leave out of a printed plan. Q1.03 and Q11.10 are not here: paper never
/// has them.
enum class PlanPart {
    Risks,
    Agreements,
    Todo,
    StepsBefore,
    Protocols,
    People,
    SelfCare,
    Limits,
    Calendar,
    Accepted,
    Lists, ///< Bag, papers, where to go.
    Organisation
};

/// In the order of the pages.
inline constexpr std::array EVERY_PLAN_PART { PlanPart::Risks, PlanPart::Agreements, PlanPart::Todo,
    PlanPart::StepsBefore, PlanPart::Protocols, PlanPart::People, PlanPart::SelfCare,
    PlanPart::Limits, PlanPart::Calendar, PlanPart::Accepted, PlanPart::Lists,
    PlanPart::Organisation };

/// A level as it is shown: one of the five of risk-method.md 7, or why there is none.
enum class ShownLevel { NotAsked, NotEnough, Low, Medium, High, VeryHigh, Emergency };

enum class Adjustment { None, Raised, Lowered };

/// One line of "Sus riesgos hoy". The level is hers where she changed it (7.1).
struct RiskRow {
    std::string risk;
    ShownLevel level { ShownLevel::NotEnough };
    bool provisional { false };
    Adjustment adjustment { Adjustment::None };
    std::optional<Decision> decision;
};

/// What the assessment gives to a printed plan, as plain rows.
struct AssessmentSummary {
    std::vector<RiskRow> risks; ///< In the order of the results; those without a level last.
    CalendarSources calendar;
    bool barely_moves { false }; ///< The chosen measures hardly change the highest risk (10.3).
    bool organisation { false }; ///< The plan of a group, not of one woman.
    bool practice { false };     ///< An invented case.
    /// Q6.11, part by part; empty when it was not asked or not answered.
    std::vector<std::optional<int>> wheel;
    int wheel_most { 0 }; ///< of each part
};

/// All that a printed plan may show, in no language. It has no code words: they are left
/// out, and wherever one stands in her own text there are dots instead. Paper sees nothing else.
struct PlanView {
    Plan plan; ///< Without code words and without measures that are not for her.
    std::vector<RiskRow> risks;
    std::vector<CalendarLine> calendar;
    bool barely_moves { false };
    bool organisation { false };
    bool practice { false };
    std::vector<std::optional<int>> wheel; ///< The security wheel of a group, part by part.
    int wheel_most { 0 };                  ///< Each part is 0 to this.
    base::Date today;
    std::size_t hidden_words { 0 }; ///< Places where a code word became dots.
};

PlanView plan_view(const Plan& plan, const AssessmentSummary& summary, base::Date today);

/// The level of a risk in the view; NotEnough when it is not there.
ShownLevel level_of(const PlanView& view, std::string_view risk);

} // namespace domain
