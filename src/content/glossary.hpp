#pragma once

#include "base/date.hpp"
#include "content/fact.hpp"
#include "content/fault.hpp"
#include "content/guide.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A difficult word and what it means, in the language of the library.
struct Term {
    std::string id;
    std::string term;              ///< "exhibición personal"
    std::vector<std::string> also; ///< other forms that mean it in a text: "hábeas corpus"
    std::string meaning;           ///< plain words, at most MAX_MEANING_LETTERS
    Fact source;                   ///< of the meaning; Practice when it claims no law and no fact
    std::optional<Link> see;       ///< where there is more about it
    int line { 0 };                ///< in the file of the words
};

/// In the order of the structure file.
using Glossary = std::vector<Term>;

inline constexpr std::size_t MAX_GLOSSARY_BYTES = 256 * 1024;
/// It is read in a small box beside the text.
inline constexpr std::size_t MAX_MEANING_LETTERS = 400;

struct ParsedGlossary {
    Glossary terms;
    base::Date updated;
    Review review; ///< of all meanings
    Faults faults;
};

/// guides/glossary.toml (`updated`, `reviewed`, `[[term]]` with `id` and, if there is more, `see`)
/// and guides/<code>/glossary.toml (`[id]` with `term`, `also`, `meaning`, `source`). Pure. Where
/// `see` leads is checked by the library.
ParsedGlossary parse_glossary(std::string_view structure_file, std::string_view structure,
    std::string_view words_file, std::string_view words);

const Term* find_term(const Glossary& glossary, std::string_view id);

} // namespace content
