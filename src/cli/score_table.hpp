#pragma once

#include "content/method_text.hpp"
#include "domain/assessment.hpp"
#include "domain/suggestion.hpp"

#include <iosfwd>

namespace cli {

/// T, V, C, L, I and level of each risk, in the order of the results; then those
/// without a level and why.
void print_levels(
    std::ostream& out, const content::MethodText& words, const domain::Assessment& assessment);
void print_indicators(
    std::ostream& out, const content::MethodText& words, const domain::Assessment& assessment);
void print_suggestions(
    std::ostream& out, const content::MethodText& words, const domain::Suggestions& suggestions);

} // namespace cli
