#pragma once

#include "domain/case.hpp"
#include "domain/compiled_method.hpp"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace domain {

/// The inside of the calculation: her answers as bits, after the topics she closed
/// were taken out (annex A2). Not for others.

/// What one question says about itself, before any risk.
struct Said {
    enum class Kind {
        Nothing, ///< unanswered or "I'd rather not": lowers coverage
        DoesNotApply,
        DontKnow,
        Value,
    };
    Kind kind { Kind::Nothing };
    double value { 0 };      ///< of the question as a whole
    OptionMask marked { 0 }; ///< the answers that count
};

/// Whether "I don't know" is as good as "no" for a protection (annex A1, triggers).
enum class Unknown { IsUnknown, IsNoProtection };

/// The level of each risk that applies and has one.
using Levels = std::array<std::optional<Level>, 32>;

struct PreparedCase {
    PreparedCase(const CompiledMethod& method, const Case& her_case);

    const CompiledMethod& method;
    const Case& her_case;
    std::vector<OptionMask> marked; ///< per question
    std::optional<double> wheel;    ///< average of its parts / most, once all are moved
    TopicMask closed { 0 };
    RiskMask skipped { 0 };
    RiskMask emergency { 0 };
    RiskMask applies { 0 };
    RiskMask chosen { 0 };
    std::vector<bool> asked; ///< per question: condition met and not hidden

    bool is_hidden(Position question) const
    {
        return (method.questions[question].hidden_by & closed) != 0;
    }
    bool is_hidden(Position question, Position option) const
    {
        return (method.questions[question].options[option].hidden_by & closed) != 0;
    }

    Said said(Position question) const;
    /// For comparisons: the value of the one answer given, if it has a value.
    std::optional<double> value_of(Position question) const;

    bool holds(const CompiledClaim& claim, Unknown unknown, const Levels* levels = nullptr) const;
    bool any_holds(const CompiledCondition& claims, Unknown unknown = Unknown::IsUnknown,
        const Levels* levels = nullptr) const;
    bool is_opponent(const Actor& actor) const;

    /// After answers were changed by hand.
    void find_what_is_asked();

private:
    void mark_answers();
    void mark(Position question, const Answer& answer);
    void take_out_closed_topics();
    void find_risks();
};

/// The value of an answer by code; nothing for "I don't know", declined and unknown codes.
std::optional<double> code_value(
    const CompiledMethod& method, Position question, std::string_view code);
bool code_is_unknown(const CompiledMethod& method, Position question, std::string_view code);

} // namespace domain
