#pragma once

#include <string_view>

namespace search {

/// A word that tells nothing about what somebody looks for: "de", "mi", "the". Folded. "sin" and
/// "no" are not among them: an order and no order are two things.
bool is_small_word(std::string_view word, std::string_view language);

} // namespace search
