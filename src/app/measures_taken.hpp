#pragma once

#include "base/date.hpp"
#include "domain/plan.hpp"
#include "domain/residual.hpp"

#include <vector>

namespace app {

enum class MeasuresCounted { Done, DoneAndPlanned };

/// Measures of the catalogue that are in place, or that will be, for "¿Cómo quedaría?".
std::vector<domain::MeasureTaken> measures_taken(
    const domain::Plan& plan, MeasuresCounted counted, base::Date today);

} // namespace app
