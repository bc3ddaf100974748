#pragma once

#include "content/fault.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A "Pasos para antes" card the plan can start from. Suggestions: once taken
/// into her plan they are her own words.
struct PreventionStarter {
    std::string id;    ///< "viaje", "marcha", "audiencia", "publicar", "dormir-fuera", "visita-autoridad"
    std::string icon;
    std::string title;
    std::vector<std::string> steps;    ///< five to eight
    std::vector<std::string> measures; ///< the measures they are drawn from: "VIA-01"
};

/// The eight fields of an emergency protocol, in the order they are shown.
enum class ProtocolField { Signal, WhoWarns, WhoCares, Where, WhatToTake, WhomToCall, DoNot, After };
inline constexpr std::size_t PROTOCOL_FIELD_COUNT = 8;

/// First words for one risk. Every field may be changed or emptied by her.
struct EmergencyStarter {
    std::string risk; ///< "R01"
    std::array<std::string, PROTOCOL_FIELD_COUNT> fields;
    std::vector<std::string> measures;

    const std::string& field(ProtocolField which) const { return fields[static_cast<std::size_t>(which)]; }
};

struct PlanStarters {
    std::vector<PreventionStarter> before;
    std::vector<EmergencyStarter> emergency; ///< R01 to R18
};

const EmergencyStarter* find_emergency_starter(const PlanStarters& starters, std::string_view risk);
const PreventionStarter* find_prevention_starter(const PlanStarters& starters, std::string_view id);

inline constexpr std::size_t MAX_PLAN_STARTERS_BYTES = 256 * 1024;

struct ParsedPlanStarters {
    PlanStarters starters;
    Faults faults;
};

/// guides/plan.toml and guides/es/plan.toml.
ParsedPlanStarters parse_plan_starters(std::string_view structure_file, std::string_view structure,
    std::string_view words_file, std::string_view words);

} // namespace content
