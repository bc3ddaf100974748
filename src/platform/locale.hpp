#pragma once

#include <string>
#include <vector>

namespace platform {

/// What the person set her system to, best first, as language codes with the
/// territory if there is one ("es_GT", "en"). Empty when it says nothing.
std::vector<std::string> system_languages();

} // namespace platform
