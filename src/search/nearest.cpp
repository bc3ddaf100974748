#include "search/nearest.hpp"

#include <algorithm>
#include <array>

namespace search {

namespace {

    /// Longer words are not compared: no word of a language is.
    constexpr std::size_t LONGEST = 40;
    constexpr std::size_t MOST_NEIGHBOURS = 6;

} // namespace

std::size_t distance(std::string_view one, std::string_view other, std::size_t most)
{
    const auto longer = std::max(one.size(), other.size());
    if (longer - std::min(one.size(), other.size()) > most || longer > LONGEST)
        return most + 1;
    // Three rows of the table of optimal string alignment.
    using Row = std::array<std::size_t, LONGEST + 1>;
    Row before {};
    Row last {};
    Row row {};
    for (std::size_t j = 0; j <= other.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= one.size(); ++i) {
        row[0] = i;
        auto least = i;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const std::size_t wrong = one[i - 1] == other[j - 1] ? 0 : 1;
            row[j] = std::min({ last[j] + 1, row[j - 1] + 1, last[j - 1] + wrong });
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most)
            return most + 1;
        before = last;
        last = row;
    }
    return std::min(last[other.size()], most + 1);
}

std::vector<std::string> nearest_words(
    const std::vector<std::string>& vocabulary, std::string_view word)
{
    std::vector<std::string> found;
    if (word.size() < 4)
        return found;
    auto most = word.size() < 8 ? std::size_t { 1 } : std::size_t { 2 };
    for (const auto& known : vocabulary) {
        const auto far = distance(word, known, most);
        if (far > most)
            continue;
        if (far < most) {
            most = far;
            found.clear();
        }
        if (found.size() < MOST_NEIGHBOURS)
            found.push_back(known);
    }
    return found;
}

} // namespace search
