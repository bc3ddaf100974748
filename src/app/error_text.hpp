#pragma once

#include "base/error.hpp"

#include <string_view>

namespace app {

/// What a person reads about an error, in the language in use: what happened, what
/// was not lost, what to do next. The only place that turns codes into sentences.
std::string_view error_text(base::ErrorCode code);

/// The reason in a few words, for the place where the state of saving stands.
std::string_view short_error_text(base::ErrorCode code);

} // namespace app
