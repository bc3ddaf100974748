#pragma once

#include "content/glossary.hpp"
#include "search/folding.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Bytes of a text, from the first letter of a word to the last of one.
struct TextRange {
    std::size_t begin { 0 };
    std::size_t end { 0 };

    bool operator==(const TextRange&) const = default;
};

/// Where these words stand in a text one after the other, without overlapping; the last may go on.
/// Accents, capitals and apostrophes make no difference.
std::vector<TextRange> places_of(std::string_view text, const std::vector<search::Token>& words);

/// A difficult word in a text.
struct TermPlace {
    std::string term; ///< id
    TextRange range;

    bool operator==(const TermPlace&) const = default;
};

/// Finds the words of a glossary in texts, also their plurals; where one is a part of another,
/// the longer one. The glossary has to outlive it.
class TermFinder {
public:
    explicit TermFinder(const content::Glossary& glossary);
    std::vector<TermPlace> in(std::string_view text) const;

private:
    struct Form {
        std::vector<std::string> words;
        const content::Term* term { nullptr };
    };
    std::vector<Form> m_forms; ///< longest first
};

} // namespace app
