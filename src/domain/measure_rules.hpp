#pragma once

#include "domain/prepared_case.hpp"

namespace domain {

/// What decides whether a measure is offered (annex A8). Not for others.

/// It needs no group she does not have, and its own conditions are met.
bool measure_is_allowed(const PreparedCase& prepared, const Levels& levels, Position measure);

/// The present answer would get better with this one.
bool improves(const PreparedCase& prepared, const CompiledResolution& resolution);

/// It has "Resolves" and no answer would get better.
bool measure_is_in_place(const PreparedCase& prepared, Position measure);

} // namespace domain
