#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace search {

/// What words a search knows: those of the texts, and those that stand for them. All folded.
struct Lexicon {
    std::vector<std::string> vocabulary;            ///< sorted
    std::vector<std::vector<std::string>> synonyms; ///< phrases that mean the same
    std::vector<std::string> words_of_synonyms;     ///< sorted, single words

    /// Whether a text or a synonym has this word, or one that begins so.
    bool knows(std::string_view word) const;
    bool knows_beginning(std::string_view word) const;
};

/// One thing she asks for, and every way in which a text may say it.
struct Term {
    std::vector<std::string> typed;    ///< phrases; more than one when a letter was wrong
    bool beginning { false };          ///< the last word may go on
    std::vector<std::string> synonyms; ///< phrases
    bool corrected { false };
};

struct Query {
    std::vector<Term> terms;
    std::string whole; ///< all words as one phrase
};

/// Reads what somebody typed: misspelt words are taken for the nearest, phrases that have
/// synonyms for one thing; small words tell nothing when there are others.
Query read_query(std::string_view text, std::string_view language, const Lexicon& lexicon);

} // namespace search
