#pragma once

#include "domain/assessment.hpp"
#include "domain/case.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

class MethodIndex;

/// Shown before or beside a measure, in this order.
enum class MeasureNote { Police, Partner, Care, Money, Time, Permission, Technology };

std::string_view note_code(MeasureNote note);

/// Why it is on the list: the first line of a risk, or its rank.
struct Suggested {
    std::string measure;
    std::string first_line_of; ///< "R04"; empty when it came by rank
    double priority { 0 };     ///< P at the moment of choosing
    /// Annex A9: none for a measure of the first line that no answer of hers calls for.
    std::vector<MeasureNote> notes;
    /// What the screen says before the measure, whatever brought it to the list.
    std::vector<MeasureNote> warnings;
    /// Claims of its triggers that are true, for "Why we suggest it": question and
    /// answer codes, or a risk.
    struct Because {
        std::string question;
        std::vector<std::string> codes;
        std::string risk;
        Level level { Level::Low };
    };
    std::vector<Because> because;
    std::string card;      ///< guide card shown with it, if any
    std::string before_it; ///< "Before this one, do:" FAM-02, if the care note is there
};

struct RestOfRisk {
    std::string risk;
    std::vector<Suggested> measures; ///< by priority
};

struct Suggestions {
    std::vector<Suggested> chosen;       ///< in the order of choosing (A9)
    std::vector<std::string> show_order; ///< today, week, month, three months; then P, then id
    /// Worn out (GI-11): the five that are shown first. Empty: show all.
    std::vector<std::string> short_list;
    /// Eligible and not chosen, under the highest risk each acts on.
    std::vector<RestOfRisk> rest;
    /// "Para empezar", while there is no level at all.
    std::vector<std::string> to_begin;

    const Suggested* find(std::string_view measure) const;
};

enum class LevelsUsed { Calculated, Hers };

/// risk-method.md 10.2, annex A7 to A9.
Suggestions suggest(const MethodIndex& index, const Case& her_case, const Assessment& assessment,
    LevelsUsed levels = LevelsUsed::Hers);

/// Whether a measure can be offered at all (A8, "allowed").
bool is_allowed(const MethodIndex& index, const Case& her_case, const Assessment& assessment,
    std::string_view measure);
/// It has "Resolves" and nothing is left to improve: "she has it already".
bool is_in_place(const MethodIndex& index, const Case& her_case, std::string_view measure);
/// Somebody close may notice what she does (10.2, 5): the warning comes first wherever a
/// measure is flagged for it, also when it was not her answers that put it on the list.
bool warns_of_partner(const MethodIndex& index, const Case& her_case, std::string_view measure);

} // namespace domain
