#pragma once

#include "i18n/tr.hpp"

#include <string_view>

namespace app {

/// What she types before something is destroyed for good, in the language in use.
inline std::string_view word_to_delete() { return i18n::trc("word to type", "DELETE"); }

} // namespace app
