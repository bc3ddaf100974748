#include "app/searcher.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace app {

namespace {

    constexpr std::array KINDS { FindKind::Card, FindKind::Guide, FindKind::Directory,
        FindKind::Term, FindKind::Question, FindKind::Measure };
    static_assert(KINDS.size() == std::size(MOST_HITS));
    constexpr std::size_t LINE_LETTERS = 150;
    /// Cards stand first; one that hardly fits beside the best hit would only be in the way.
    constexpr double LEAST_OF_A_CARD = 0.1;
    /// Where a long line is cut before its first found word.
    constexpr std::size_t LETTERS_BEFORE = 50;

    bool is_found(const std::string& word, const search::Found& found)
    {
        return std::ranges::binary_search(found.words, word)
            || (!found.beginning.empty() && word.starts_with(found.beginning));
    }

    /// How many different words of the search a folded line says.
    std::size_t words_in(std::string_view line, const search::Found& found)
    {
        std::set<std::string_view> seen;
        while (!line.empty()) {
            const auto end = std::min(line.find(' '), line.size());
            const auto word = line.substr(0, end);
            if (std::ranges::binary_search(found.words, word)
                || (!found.beginning.empty() && word.starts_with(found.beginning)))
                seen.insert(word);
            line.remove_prefix(std::min(end + 1, line.size()));
        }
        return seen.size();
    }

    /// The end of a word at or before this place, never inside a letter.
    std::size_t word_boundary(std::string_view text, std::size_t place)
    {
        const auto space = text.rfind(' ', place);
        return space == std::string_view::npos ? 0 : space;
    }

} // namespace

MarkedText mark_found(std::string_view text, const search::Found& found, std::size_t most_letters)
{
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (auto& token : search::tokens_of(text)) {
        if (is_found(search::stem_of(std::move(token.word)), found))
            places.emplace_back(token.begin, token.end);
    }
    std::size_t begin = 0;
    std::size_t end = text.size();
    if (text.size() > most_letters) {
        if (!places.empty() && places.front().first > LETTERS_BEFORE + 10)
            begin = word_boundary(text, places.front().first - LETTERS_BEFORE);
        if (end - begin > most_letters)
            end = std::max(word_boundary(text, begin + most_letters),
                places.empty() ? begin : places.front().second);
        if (end <= begin)
            end = text.size();
    }
    MarkedText marked;
    const auto add = [&](std::size_t from, std::size_t to, bool is_marked) {
        if (from < to)
            marked.push_back({ std::string(text.substr(from, to - from)), is_marked });
    };
    if (begin > 0)
        marked.push_back({ "…", false });
    auto at = begin;
    for (const auto& [from, to] : places) {
        if (from < begin || to > end)
            continue;
        add(at, from, false);
        add(from, to, true);
        at = to;
    }
    add(at, end, false);
    if (end < text.size())
        marked.push_back({ "…", false });
    return marked;
}

std::vector<search::Document> documents_of(const std::vector<Findable>& findable)
{
    std::vector<search::Document> documents;
    documents.reserve(findable.size());
    for (const auto& it : findable) {
        search::Document document { it.place_words, it.heading + "\n" + it.names, {}, it.weight };
        for (const auto& line : it.lines)
            document.text += line + "\n";
        documents.push_back(std::move(document));
    }
    return documents;
}

search::WordGroups word_groups_of(const content::Synonyms& synonyms)
{
    search::WordGroups groups;
    for (const auto& group : synonyms)
        groups.push_back(group.words);
    return groups;
}

Searcher::Searcher(const content::Library& library, const content::MethodText& texts)
    : m_language(library.language)
    , m_everything(findable_content(library))
{
    m_without_method = m_everything.size();
    add_findable_method(m_everything, texts);
    for (const auto& it : m_everything) {
        auto& lines = m_folded.emplace_back();
        for (const auto& line : it.lines)
            lines.push_back(search::folded(line));
    }
    auto index
        = search::Index::create(documents_of(m_everything), word_groups_of(library.synonyms));
    if (index)
        m_index = std::make_unique<search::Index>(std::move(*index));
}

SearchHit Searcher::hit_of(const Findable& what, const search::Found& found) const
{
    SearchHit hit { what.place_words, mark_found(what.heading, found, LINE_LETTERS), {}, &what };
    const auto& lines = m_folded[static_cast<std::size_t>(&what - m_everything.data())];
    const auto best = std::ranges::max_element(
        lines, {}, [&](const std::string& line) { return words_in(line, found); });
    if (best != lines.end())
        hit.line = mark_found(
            what.lines[static_cast<std::size_t>(best - lines.begin())], found, LINE_LETTERS);
    return hit;
}

SearchResults Searcher::find(std::string_view query, Method method)
{
    SearchResults results;
    if (!m_index)
        return results;
    const auto found = m_index->find(
        query, m_language, method == Method::Yes ? search::Index::ALL : m_without_method);
    if (!found)
        return results;
    results.taken_for = found->taken_for;
    for (std::size_t kind = 0; kind < KINDS.size(); ++kind) {
        auto group = group_of(KINDS[kind], *found, MOST_HITS[kind]);
        if (!group.hits.empty())
            results.groups.push_back(std::move(group));
    }
    return results;
}

SearchGroup Searcher::group_of(FindKind kind, const search::Found& found, std::size_t most) const
{
    SearchGroup group { kind, {} };
    const auto least = kind == FindKind::Card && !found.hits.empty()
        ? LEAST_OF_A_CARD * found.hits.front().score
        : 0;
    for (const auto& it : found.hits) {
        if (group.hits.size() == most || it.score < least)
            break;
        if (m_everything[it.document].kind == kind)
            group.hits.push_back(hit_of(m_everything[it.document], found));
    }
    return group;
}

} // namespace app
