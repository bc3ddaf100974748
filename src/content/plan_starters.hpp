#pragma once

#include "content/fault.hpp"
#include "domain/plan.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A "Pasos para antes" card the plan can start from. Suggestions: once taken
/// into her plan they are her own words.
struct PreventionStarter {
    domain::StepsKind kind { domain::StepsKind::Own };
    std::string title;
    std::vector<std::string> steps;    ///< five to eight
    std::vector<std::string> measures; ///< the measures they are drawn from: "VIA-01"
    int line { 0 };
    int words_line { 0 }; ///< in the file of the language
};

/// First words for one risk, in the eight fields of domain::EmergencyProtocol and in
/// the order in which they are shown. She may change or empty every one.
struct EmergencyStarter {
    std::string risk; ///< "R01"
    std::string signal;
    std::string who_warns;
    std::string who_cares_for_whom;
    std::string where_to;
    std::string what_to_take;
    std::string whom_to_call;
    std::string what_not;
    std::string afterwards;
    std::vector<std::string> measures; ///< the measures they are drawn from
    int line { 0 };
};

struct PlanStarters {
    std::vector<PreventionStarter> before;
    std::vector<EmergencyStarter> emergency; ///< R01 to R18
};

const EmergencyStarter* find_emergency_starter(const PlanStarters& starters, std::string_view risk);
const PreventionStarter* find_prevention_starter(
    const PlanStarters& starters, domain::StepsKind kind);

inline constexpr std::size_t MAX_PLAN_STARTERS_BYTES = 256 * 1024;

struct ParsedPlanStarters {
    PlanStarters starters;
    Faults faults;
};

/// guides/plan.toml and guides/es/plan.toml.
ParsedPlanStarters parse_plan_starters(std::string_view structure_file, std::string_view structure,
    std::string_view words_file, std::string_view words);

} // namespace content
