#include "search/index.hpp"

#include "search/folding.hpp"
#include "search/small_words.hpp"

#include <algorithm>
#include <sstream>

namespace search {

namespace {

    /// Contentless: the texts stay where they are. Words are folded before they come in, so its
    /// own division of words only meets spaces.
    constexpr auto SCHEMA
        = "CREATE VIRTUAL TABLE texts USING fts5(title, heading, body, content='', tokenize='ascii');"
          "CREATE VIRTUAL TABLE words USING fts5vocab(texts, 'row');";
    /// Weights: title, heading, text. Whole millionths, higher is better.
    constexpr auto QUERY
        = "SELECT rowid, CAST(-1e6 * bm25(texts, 2.0, 8.0, 1.0) AS INTEGER) FROM texts WHERE texts MATCH ?";
    constexpr double SYNONYM = 0.6;
    /// All her words together, in her order, are worth as much as finding them all again.
    constexpr double WHOLE_PHRASE = 1.0;
    /// Even a word that nearly every text has says something.
    constexpr double LEAST = 0.01;

    enum class End { Word, Beginning };

    std::string quoted(const std::string& phrase, End end = End::Word)
    {
        return "\"" + phrase + "\"" + (end == End::Beginning ? " *" : "");
    }

    std::string any_of(const std::vector<std::string>& phrases, End end = End::Word)
    {
        std::string expression;
        for (const auto& phrase : phrases)
            expression += (expression.empty() ? "" : " OR ") + quoted(phrase, end);
        return expression;
    }

    void add_words(std::vector<std::string>& to, const std::vector<std::string>& phrases)
    {
        for (const auto& phrase : phrases) {
            std::istringstream words(phrase);
            for (std::string word; words >> word;)
                to.push_back(word);
        }
    }

    void sort_and_make_unique(std::vector<std::string>& words)
    {
        std::ranges::sort(words);
        words.erase(std::unique(words.begin(), words.end()), words.end());
    }

    void say_what_was_looked_for(const Query& query, std::string_view language, Found& found)
    {
        for (const auto& term : query.terms) {
            add_words(found.words, term.typed);
            add_words(found.words, term.synonyms);
            if (term.corrected)
                add_words(found.taken_for, term.typed);
            if (term.beginning)
                found.beginning = term.typed.front().substr(term.typed.front().rfind(' ') + 1);
        }
        sort_and_make_unique(found.words);
        std::erase_if(found.words,
            [language](const std::string& word) { return is_small_word(word, language); });
    }

} // namespace

struct Index::Score {
    std::size_t terms { 0 };
    double sum { 0 };
};

base::Result<Index> Index::create(
    const std::vector<Document>& documents, const WordGroups& synonyms)
{
    Index index(TRY(vault::Database::create_for_search()));
    TRY(index.fill(documents));
    TRY(index.read_vocabulary());
    index.take_synonyms(synonyms);
    return index;
}

base::Result<> Index::fill(const std::vector<Document>& documents)
{
    for (const auto& document : documents)
        m_weights.push_back(document.weight);
    TRY(m_database.execute(SCHEMA));
    TRY(m_database.execute("BEGIN"));
    {
        auto insert = TRY(m_database.prepare(
            "INSERT INTO texts(rowid, title, heading, body) VALUES (?, ?, ?, ?)"));
        for (std::size_t i = 0; i < documents.size(); ++i) {
            const auto& it = documents[i];
            TRY(insert.bind(0, static_cast<std::int64_t>(i))
                    .bind(1, folded(it.title))
                    .bind(2, folded(it.heading))
                    .bind(3, folded(it.text))
                    .run());
        }
    }
    return m_database.execute("COMMIT");
}

base::Result<> Index::read_vocabulary()
{
    auto rows = TRY(m_database.prepare("SELECT term FROM words"));
    for (;;) {
        const bool row = TRY(rows.next());
        if (!row)
            break;
        m_lexicon.vocabulary.push_back(rows.text(0));
    }
    std::ranges::sort(m_lexicon.vocabulary);
    return {};
}

void Index::take_synonyms(const WordGroups& groups)
{
    for (const auto& group : groups) {
        std::vector<std::string> phrases;
        for (const auto& phrase : group) {
            if (auto words = folded(phrase); !words.empty())
                phrases.push_back(std::move(words));
        }
        sort_and_make_unique(phrases);
        add_words(m_lexicon.words_of_synonyms, phrases);
        m_lexicon.synonyms.push_back(std::move(phrases));
    }
    sort_and_make_unique(m_lexicon.words_of_synonyms);
}

base::Result<> Index::add(const std::string& expression, double weight, std::vector<double>& best)
{
    auto rows = TRY(m_database.prepare(QUERY));
    rows.bind(0, expression);
    for (;;) {
        const bool row = TRY(rows.next());
        if (!row)
            return {};
        auto& place = best[static_cast<std::size_t>(rows.number(0))];
        const auto value = weight * (static_cast<double>(rows.number(1)) / 1e6 + LEAST);
        place = std::max(place, value);
    }
}

base::Result<> Index::score(const Query& query, std::vector<Score>& scores)
{
    std::vector<double> best(m_weights.size());
    for (const auto& term : query.terms) {
        std::ranges::fill(best, 0);
        TRY(add(any_of(term.typed, term.beginning ? End::Beginning : End::Word), 1, best));
        if (!term.synonyms.empty())
            TRY(add(any_of(term.synonyms), SYNONYM, best));
        for (std::size_t i = 0; i < scores.size(); ++i) {
            if (best[i] > 0) {
                ++scores[i].terms;
                scores[i].sum += m_weights[i] * best[i];
            }
        }
    }
    if (query.whole.find(' ') == std::string::npos)
        return {};
    std::ranges::fill(best, 0);
    TRY(add(quoted(query.whole, End::Beginning), WHOLE_PHRASE, best));
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i].sum += m_weights[i] * best[i];
    return {};
}

base::Result<Found> Index::find(
    std::string_view text, std::string_view language, std::size_t documents)
{
    Found found;
    const auto query = read_query(text, language, m_lexicon);
    if (query.terms.empty())
        return found;
    std::vector<Score> scores(std::min(documents, m_weights.size()));
    TRY(score(query, scores));
    const auto most = std::ranges::max_element(scores, {}, &Score::terms);
    if (most == scores.end() || most->terms == 0)
        return found;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (scores[i].terms == most->terms)
            found.hits.push_back({ i, scores[i].sum });
    }
    std::ranges::stable_sort(found.hits, std::ranges::greater {}, &Hit::score);
    say_what_was_looked_for(query, language, found);
    return found;
}

} // namespace search
