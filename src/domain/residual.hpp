#pragma once

#include "domain/assessment.hpp"
#include "domain/case.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

class MethodIndex;

/// A done measure nobody checked for half a year counts half.
enum class Freshness { Fresh, Stale };

struct MeasureTaken {
    std::string measure;
    Freshness freshness { Freshness::Fresh };
};

struct ResidualRisk {
    std::string risk;
    bool has_level { false };
    double likelihood { 0 };
    int band { 1 };
    Level level { Level::Low };
};

/// "¿Cómo quedaría?" (risk-method.md 10.3, annex A10), one for each risk that applies.
std::vector<ResidualRisk> residual(const MethodIndex& index, const Case& her_case, base::Date today,
    std::span<const MeasureTaken> measures);

/// The answers that the "Resolves" of a measure would change and improve, for
/// "Shall we update your answer?".
struct AnswerChange {
    std::string question;
    std::string from; ///< empty: unanswered
    std::string to;
};
std::vector<AnswerChange> answer_changes(
    const MethodIndex& index, const Case& her_case, std::string_view measure);
void apply_changes(Case& her_case, std::span<const AnswerChange> changes);

/// The line barely moves: say so honestly, and that support from others is needed.
bool barely_moves(const RiskResult& now, const ResidualRisk& then);

} // namespace domain
