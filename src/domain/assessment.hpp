#pragma once

#include "base/date.hpp"
#include "domain/case.hpp"
#include "domain/level.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

class MethodIndex;

/// One thing that counted for a risk, so that the result can be said in her own words.
struct Item {
    enum class Source {
        Question,
        Opponent,  ///< `actor` is the one whose value counted
        Supporter, ///< `actor`
        Incidents, ///< the log
        FiveSteps, ///< `threat` is the one whose value counted
    };

    Source source { Source::Question };
    Dimension dimension { Dimension::Threat };
    int weight { 1 };
    double value { 0 }; ///< 0 to 1
    bool evidence { false };
    bool known { true }; ///< false: "I don't know" was her answer
    std::string question;
    /// Her answers that count for this risk, the strongest first.
    std::vector<std::string> codes;
    RecordId actor { 0 };
    RecordId threat { 0 };

    /// What decides which items are shown: w·v, of 3.
    double force() const { return weight * value; }
};

enum class NoLevel {
    Skipped,  ///< "We did not ask, so we do not know"
    Coverage, ///< "Not enough answers to say"
};

std::string_view no_level_code(NoLevel reason);

struct RiskResult {
    std::string risk;
    bool applies { true };      ///< false: "does not apply"; nothing else is meant then
    double threat { 0 };        ///< T, 0 to 100
    double vulnerability { 0 }; ///< V
    double capacity { 0 };      ///< C
    double likelihood { 0 };    ///< L
    int band { 1 };             ///< 1 far to 5 on top of us
    int impact { 1 };           ///< 1 to 5
    bool rated { false };       ///< false: the default impact, "not rated yet"
    double coverage { 0 };      ///< 0 to 1
    bool provisional { false };
    std::optional<NoLevel> no_level;
    /// Calculated. Means nothing while `no_level` is set: use shown_level().
    Level level { Level::Low };
    bool emergency { false };    ///< a red flag of Q4.14 is active for it
    bool danger_signs { false }; ///< raised because of Q5.06 (part 8)
    bool chosen { false };       ///< among those that worry her most (Q13.01)
    std::vector<Item> items;

    bool has_level() const { return applies && !no_level.has_value(); }
    /// 0 to 4 for "how complete it is".
    int coverage_dots() const;
};

enum class Indicated { No, Yes, NotAsked };

struct GenderResult {
    std::string id; ///< "GI-4"
    Indicated state { Indicated::No };
    bool strength { false };
    /// Questions among its conditions to which she said "I don't know".
    std::vector<std::string> unsure;
    /// Questions that made it yes.
    std::vector<std::string> because;
};

struct EmergencyState {
    bool danger_now { false };          ///< Q0.05 = yes
    bool call_now { false };            ///< a red flag with "call now"
    bool care { false };                ///< Q11.10 sometimes or yes
    std::vector<std::string> red_flags; ///< marked codes of Q4.14
    std::vector<std::string> risks;
    std::vector<std::string> cards; ///< guide cards that come first
    /// Part 8: measures shown because of danger signs at home (RES-05, COL-13, FAM-05).
    std::vector<std::string> danger_measures;

    bool active() const { return danger_now || !red_flags.empty(); }
};

struct Assessment {
    std::vector<RiskResult> risks;  ///< one for each risk of the method, in its order
    std::vector<std::string> order; ///< calculated levels; only risks that have one (A6)
    std::vector<GenderResult> gender;
    EmergencyState emergency;
    /// Topics of Q0.04 that are closed.
    std::vector<std::string> closed_topics;

    const RiskResult* risk(std::string_view id) const;
    const GenderResult* indicator(std::string_view id) const;
    bool is_indicated(std::string_view id) const;
    bool has_any_level() const;
    /// The highest calculated level.
    std::optional<Level> highest() const;
};

/// Everything of risk-method.md 4 to 9. Pure; takes well under a millisecond.
Assessment assess(const MethodIndex& index, const Case& her_case, base::Date today);

/// "Por qué sale así" (7.2): the two strongest of what raises it, the two strongest of
/// what exposes her and the two best of what protects her. Items without force are left out.
struct Reasons {
    std::vector<Item> raises;
    std::vector<Item> exposes;
    std::vector<Item> protects;
};
Reasons reasons(const RiskResult& result, std::size_t each = 2);

/// Where the likelihood would be for a T, V and C (part 5).
double likelihood_of(
    const MethodIndex& index, double threat, double vulnerability, double capacity);
int band_of(const MethodIndex& index, double likelihood);

} // namespace domain
