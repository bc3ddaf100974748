#pragma once

#include "base/date.hpp"
#include "content/fault.hpp"
#include "domain/method_index.hpp"
#include "domain/plan.hpp"

#include <string_view>

namespace content {

struct ParsedDemoPlan {
    domain::Plan plan;
    Faults faults;
};

/// The plan of the fictional case in one language: guides/demo/es/elena.toml. Its days count
/// from `today`. Ids of measures and risks have to be in the method, names of people among her
/// people.
ParsedDemoPlan parse_demo_plan(std::string_view file, std::string_view text,
    const domain::MethodIndex& method, base::Date today);

} // namespace content
