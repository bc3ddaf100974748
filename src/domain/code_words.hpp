#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// What stands on paper where a code word stood.
inline constexpr std::string_view HIDDEN_WORD = "•••••";

/// Puts HIDDEN_WORD where one of the words stands in the text as a whole word, and tells
/// how many there were. Case, accents, apostrophes, invisible letters and the number of
/// spaces make no difference: "Luciérnaga" hides "LUCIERNAGA". Words without a letter or
/// digit are not looked for.
std::size_t hide_words(std::string& text, const std::vector<std::string>& words);

} // namespace domain
