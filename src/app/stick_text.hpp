#pragma once

#include "base/error.hpp"

#include <string_view>

namespace app {

/// What a trainer reads when a stick was not prepared: what happened, what was not lost, what to
/// do. A stick has nothing of hers, so the sentences about saving would frighten.
std::string_view stick_error_text(base::ErrorCode code);

} // namespace app
