#pragma once

#include <array>
#include <string_view>

namespace app {

/// What an emergency passphrase does, and when it is better not to have one
/// (security-design.md 14.2). In the language in use, a paragraph each.
std::array<std::string_view, 2> emergency_passphrase_text();

} // namespace app
