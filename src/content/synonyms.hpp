#pragma once

#include "content/fault.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// What people type for the same thing: other words, and the same word as it is often
/// misspelt. Only the search reads them; nobody is shown them.
struct SynonymGroup {
    std::vector<std::string> words; ///< at least two; a word may be a short phrase
    int line { 0 };
};

using Synonyms = std::vector<SynonymGroup>;

inline constexpr std::size_t MAX_SYNONYMS_BYTES = 128 * 1024;
inline constexpr std::size_t MAX_WORDS_OF_A_GROUP = 40;
inline constexpr std::size_t MAX_WORDS_OF_A_PHRASE = 5;

struct ParsedSynonyms {
    Synonyms groups;
    Faults faults;
};

/// guides/<code>/synonyms.toml: `[[group]]` with `words = ["allanamiento", "cateo"]`. Pure.
ParsedSynonyms parse_synonyms(std::string_view file, std::string_view text);

} // namespace content
