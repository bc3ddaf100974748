#pragma once

#include "app/session.hpp"

#include <string>
#include <vector>

namespace app {

/// Sentences for everything she has to be told after an opening or an unlock, in the
/// language in use (security-design.md 7.2, 14.4).
std::vector<std::string> notice_texts(const Session& session);

} // namespace app
