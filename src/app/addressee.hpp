#pragma once

#include "domain/circumstances.hpp"

#include <string>

namespace app {

/// Beside the step of each question: "she answers". Empty for herself.
std::string who_answers(domain::Addressee addressee);
/// Above results, measures and plan: whose they are and who decides. Empty for herself.
std::string whose_it_is(domain::Addressee addressee);

} // namespace app
