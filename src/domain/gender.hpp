#pragma once

#include "domain/assessment.hpp"
#include "domain/prepared_case.hpp"

#include <vector>

namespace domain {

/// The twelve indicators (risk-method.md 9). Not for others: assess() gives them.
std::vector<GenderResult> gender_indicators(const PreparedCase& prepared, const Levels& levels);

} // namespace domain
