#pragma once

#include "content/directory.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace content {

/// The telephone numbers of a directory, digits only: "23823400".
std::set<std::string> numbers_of(const Directory& directory);

/// The first telephone number that a text holds, as it stands there. Known ones are found in
/// whatever way they are grouped; others by their form (eight digits, a +) or by the word before
/// them ("llame al 1540"). Years, articles and amounts ("120 horas", "art. 122") are none.
std::optional<std::string> telephone_in(std::string_view text, const std::set<std::string>& known);

} // namespace content
