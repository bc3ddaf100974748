#include "search/query.hpp"

#include "search/folding.hpp"
#include "search/index.hpp"
#include "search/nearest.hpp"
#include "search/small_words.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace search {

namespace {

    /// Letters from which on the beginning of a synonym stands for it.
    constexpr std::size_t BEGINNING_OF_A_SYNONYM = 4;
    constexpr std::size_t MOST_WORDS_OF_A_PHRASE = 5;

    struct Word {
        std::string stem;
        bool small { false };
        std::vector<std::string> taken_for; ///< when it is misspelt: nearest first
    };

    /// The nearest words; where texts have one, not those that only stand for others: many of
    /// these are misspelt themselves.
    std::vector<std::string> meant_by(const std::string& stem, const Lexicon& lexicon)
    {
        auto words = nearest_words(lexicon.vocabulary, stem);
        auto others = nearest_words(lexicon.words_of_synonyms, stem);
        const auto far = [&](const std::vector<std::string>& some) {
            return some.empty() ? std::numeric_limits<std::size_t>::max()
                                : static_cast<std::size_t>(distance(stem, some.front(), 2));
        };
        return far(others) < far(words) ? others : words;
    }

    std::vector<Word> words_of(
        std::string_view text, std::string_view language, const Lexicon& lexicon)
    {
        std::vector<Word> words;
        auto tokens = tokens_of(text.substr(0, MAX_QUERY_BYTES));
        tokens.resize(std::min(tokens.size(), MAX_QUERY_WORDS));
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            Word word;
            word.small = is_small_word(tokens[i].word, language);
            word.stem = stem_of(std::move(tokens[i].word));
            const bool known = i + 1 == tokens.size() ? lexicon.knows_beginning(word.stem)
                                                      : lexicon.knows(word.stem);
            if (!known && !word.small) {
                word.taken_for = meant_by(word.stem, lexicon);
            }
            words.push_back(std::move(word));
        }
        return words;
    }

    const std::string& best_of(const Word& word)
    {
        return word.taken_for.empty() ? word.stem : word.taken_for.front();
    }

    std::string phrase_of(const std::vector<Word>& words, std::size_t first, std::size_t count)
    {
        std::string phrase;
        for (std::size_t i = first; i < first + count; ++i)
            phrase += (phrase.empty() ? "" : " ") + best_of(words[i]);
        return phrase;
    }

    /// Phrases that mean the same as this one; with `beginning`, as any that begins so.
    std::vector<std::string> synonyms_of(
        const std::string& phrase, bool beginning, const Lexicon& lexicon)
    {
        std::vector<std::string> found;
        const auto is_it = [&](const std::string& other) {
            return other == phrase
                || (beginning && phrase.size() >= BEGINNING_OF_A_SYNONYM
                    && other.starts_with(phrase));
        };
        for (const auto& group : lexicon.synonyms) {
            if (std::ranges::none_of(group, is_it))
                continue;
            for (const auto& other : group) {
                if (other != phrase && std::ranges::find(found, other) == found.end())
                    found.push_back(other);
            }
        }
        return found;
    }

    /// The longest phrase from here on that has synonyms.
    std::pair<Term, std::size_t> term_at(
        const std::vector<Word>& words, std::size_t first, const Lexicon& lexicon)
    {
        Term term;
        for (auto count = std::min(MOST_WORDS_OF_A_PHRASE, words.size() - first); count > 0;
             --count) {
            // A small word alone begins nothing: "de".
            if (count == 1 && words[first].small)
                break;
            const auto phrase = phrase_of(words, first, count);
            const bool last = first + count == words.size();
            term.synonyms = synonyms_of(phrase, last, lexicon);
            if (count > 1 && term.synonyms.empty())
                continue;
            term.beginning = last;
            term.typed = { phrase };
            if (count == 1 && words[first].taken_for.size() > 1)
                term.typed = words[first].taken_for;
            for (std::size_t i = first; i < first + count; ++i)
                term.corrected = term.corrected || !words[i].taken_for.empty();
            return { std::move(term), count };
        }
        return { {}, 1 };
    }

} // namespace

bool Lexicon::knows(std::string_view word) const
{
    return std::ranges::binary_search(vocabulary, word)
        || std::ranges::binary_search(words_of_synonyms, word);
}

bool Lexicon::knows_beginning(std::string_view word) const
{
    const auto begins = [word](const std::vector<std::string>& words) {
        const auto found = std::ranges::lower_bound(words, word);
        return found != words.end() && found->starts_with(word);
    };
    return begins(vocabulary) || begins(words_of_synonyms);
}

Query read_query(std::string_view text, std::string_view language, const Lexicon& lexicon)
{
    Query query;
    auto words = words_of(text, language, lexicon);
    if (std::ranges::all_of(words, &Word::small)) {
        for (auto& word : words)
            word.small = false;
    }
    query.whole = phrase_of(words, 0, words.size());
    for (std::size_t i = 0; i < words.size();) {
        auto [term, count] = term_at(words, i, lexicon);
        if (!term.typed.empty())
            query.terms.push_back(std::move(term));
        i += count;
    }
    return query;
}

} // namespace search
