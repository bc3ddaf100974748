#pragma once

#include "app/findable.hpp"
#include "search/folding.hpp"
#include "search/index.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A piece of a text, and whether it is one of the words that were looked for.
struct MarkedRun {
    std::string text;
    bool marked { false };

    bool operator==(const MarkedRun&) const = default;
};
using MarkedText = std::vector<MarkedRun>;

/// The words of `found` in a text, marked; with `most_letters`, only what stands around the first.
MarkedText mark_found(std::string_view text, const search::Found& found, std::size_t most_letters);

struct SearchHit {
    std::string place_words; ///< "Qué hacer en caso de allanamiento › La puerta"; may be empty
    MarkedText heading;
    MarkedText line; ///< one line in which most of her words stand
    const Findable* what { nullptr };
};

struct SearchGroup {
    FindKind kind { FindKind::Guide };
    std::vector<SearchHit> hits; ///< best first
};

struct SearchResults {
    std::vector<SearchGroup> groups;    ///< only those with hits, in the order of FindKind
    std::vector<std::string> taken_for; ///< search::Found::taken_for
    bool empty() const { return groups.empty(); }
};

/// What a search may find in one go; more would be a wall, and another word finds better.
inline constexpr std::size_t MOST_HITS[] { 3, 8, 4, 3, 3, 3 };

/// Looks through everything that can be read in one language. Made when somebody searches for
/// the first time, so that the start of the program does not pay for it. Knows nothing she wrote.
class Searcher {
public:
    enum class Method { No, Yes };
    Searcher(const content::Library& library, const content::MethodText& texts);

    /// With Method::Yes also questions and measures, which only an open vault can show.
    SearchResults find(std::string_view query, Method method);
    /// False when there was no memory for the index; then nothing is found.
    bool works() const { return m_index != nullptr; }
    const std::vector<Findable>& everything() const { return m_everything; }

private:
    SearchGroup group_of(FindKind kind, const search::Found& found, std::size_t most) const;
    SearchHit hit_of(const Findable& what, const search::Found& found) const;

    std::string m_language;
    std::vector<Findable> m_everything;
    std::vector<std::vector<std::string>> m_folded; ///< their lines, for the best one of a hit
    std::size_t m_without_method { 0 };             ///< how many come first that need no vault
    std::unique_ptr<search::Index> m_index;
};

/// What the index of a Searcher is made of; also for measurements.
std::vector<search::Document> documents_of(const std::vector<Findable>& findable);
search::WordGroups word_groups_of(const content::Synonyms& synonyms);

} // namespace app
