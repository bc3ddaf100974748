#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace crypto {

/// One entry per line, as in assets/words. Points into the text it was made from.
class WordList {
public:
    /// What the list for passphrases has: 12.9 bits a word.
    static constexpr std::size_t EXPECTED = 7776;

    WordList() = default;
    explicit WordList(std::string_view lines);

    std::size_t size() const { return m_words.size(); }
    std::string_view operator[](std::size_t index) const { return m_words[index]; }
    bool contains(std::string_view word) const;

private:
    std::vector<std::string_view> m_words; ///< sorted
};

} // namespace crypto
