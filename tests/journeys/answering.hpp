#pragma once

#include "domain/case.hpp"
#include "support/person.hpp"

/// Filling in the assessment as somebody whose answers are known, page by page, with nothing but
/// what stands on the screen.
namespace journeys {

/// From the beginning of the assessment along the full path to the results. What the case has no
/// answer for is skipped. Actors, incidents and threats are written into their forms.
void answer_as(test::Person& she, const domain::Case& her_case);

} // namespace journeys
