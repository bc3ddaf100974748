#pragma once

#include "base/date.hpp"
#include "domain/assessment.hpp"
#include "domain/prepared_case.hpp"

#include <vector>

namespace domain {

/// The inside of the calculation: items to T, V, C, L and level. Not for others.

enum class KeepItems { No, Yes };

/// T, V and C of one risk and what they were made of.
struct Scores {
    double threat { 0 };
    double vulnerability { 0 };
    double capacity { 0 };
    double coverage { 0 };
    std::vector<Item> items; ///< only with KeepItems::Yes
};

/// One for each risk (risk-method.md 4).
std::vector<Scores> score(const PreparedCase& prepared, base::Date today, KeepItems keep);

/// Evidence that does not come from a question (4.2 to 4.4). Values are above or equal 0;
/// nothing means that there is no item.
struct Evidence {
    std::optional<double> value;
    RecordId source { 0 };
};
std::vector<Evidence> opposing_actors(const PreparedCase& prepared);
Evidence supporting_actor(const PreparedCase& prepared);
std::vector<Evidence> incident_index(const PreparedCase& prepared, base::Date today);
std::vector<Evidence> five_steps(const PreparedCase& prepared);

/// How strongly the marked answers touch each risk: the highest, and when they are the
/// item itself a little more for each further one (4.1).
enum class Further { Add, Ignored };
std::vector<double> strengths(
    const PreparedCase& prepared, Position question, OptionMask marked, Further further);

/// Part 5 and 7, on copies rounded as annex A6 says.
double likelihood(const Rules& rules, double threat, double vulnerability, double capacity);
int band(const Rules& rules, double likelihood);
int impact_of(const PreparedCase& prepared, Position risk, bool& rated);
bool has_danger_signs(const PreparedCase& prepared, Position risk);
Level level_of(const PreparedCase& prepared, Position risk, int band, int impact);

/// So that two programs agree on ties (annex A6).
double rounded(double value, int places);

} // namespace domain
