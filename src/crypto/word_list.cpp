#include "crypto/word_list.hpp"

#include <algorithm>

namespace crypto {

WordList::WordList(std::string_view lines)
{
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        auto line = lines.substr(0, end);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (!line.empty() && line.front() != '#')
            m_words.push_back(line);
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    std::ranges::sort(m_words);
}

bool WordList::contains(std::string_view word) const
{
    return std::ranges::binary_search(m_words, word);
}

} // namespace crypto
