#pragma once

#include "base/result.hpp"
#include "search/query.hpp"
#include "vault/database.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace search {

/// Something that can be found, in three parts that weigh differently.
struct Document {
    std::string title;   ///< what it belongs to
    std::string heading; ///< its own name: weighs most
    std::string text;
    double weight { 1 }; ///< of all it is found by, beside the others
};

/// Words that mean the same, each possibly a short phrase.
using WordGroups = std::vector<std::vector<std::string>>;

struct Hit {
    std::size_t document { 0 }; ///< place in the list it was made from
    double score { 0 };         ///< beside the other hits of the same search; higher is better
};

struct Found {
    /// Best first. All of them say as many of her words as the best one does.
    std::vector<Hit> hits;
    /// Folded words to mark in the texts: what she typed, or what it was taken for, and synonyms.
    std::vector<std::string> words;
    /// The last of them may go on in the text.
    std::string beginning;
    /// Words of the texts that misspelt ones were taken for; empty when all were known.
    std::vector<std::string> taken_for;
};

inline constexpr std::size_t MAX_QUERY_BYTES = 200;
inline constexpr std::size_t MAX_QUERY_WORDS = 12;

/// A full-text index over texts that everybody may read, in memory only (SQLite FTS5). It keeps
/// neither the texts nor what was looked for.
class Index {
public:
    static base::Result<Index> create(
        const std::vector<Document>& documents, const WordGroups& synonyms);

    /// Accents, capitals, apostrophes and plurals make no difference; the last word may be the
    /// beginning of one; synonyms count, and a word that nobody knows is taken for the nearest.
    /// `language` ("es") says which small words tell nothing. Only the first `documents` count.
    base::Result<Found> find(
        std::string_view query, std::string_view language, std::size_t documents = ALL);
    static constexpr std::size_t ALL = static_cast<std::size_t>(-1);

    const Lexicon& lexicon() const { return m_lexicon; }

private:
    struct Score;
    explicit Index(vault::Database database) : m_database(std::move(database)) { }
    base::Result<> fill(const std::vector<Document>& documents);
    base::Result<> read_vocabulary();
    void take_synonyms(const WordGroups& groups);
    base::Result<> add(const std::string& expression, double weight, std::vector<double>& best);
    base::Result<> score(const Query& query, std::vector<Score>& scores);

    vault::Database m_database;
    Lexicon m_lexicon;
    std::vector<double> m_weights; ///< one for each document
};

} // namespace search
