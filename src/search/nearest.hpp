#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace search {

/// How many letters were typed wrongly, left out, added or exchanged with the next one; more than
/// `most` is said as `most + 1`. By bytes: the words are folded.
std::size_t distance(std::string_view one, std::string_view other, std::size_t most);

/// The words of the vocabulary that are nearest to one that is not in it: one letter wrong from
/// four letters on, two from eight on. None when nothing is near.
std::vector<std::string> nearest_words(
    const std::vector<std::string>& vocabulary, std::string_view word);

} // namespace search
