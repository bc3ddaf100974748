#include "search/folding.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace search {

namespace {

    /// Letters with marks from U+00C0 on, as the plain letters they are typed as; _ is no letter.
    constexpr std::string_view LATIN_1
        = "aaaaaaaceeeeiiiidnooooo_ouuuuytsaaaaaaaceeeeiiiidnooooo_ouuuuyty";
    static_assert(LATIN_1.size() == 64);
    /// The same from U+0100 on.
    constexpr std::string_view EXTENDED
        = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjjjkkkllllllllll"
          "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    static_assert(EXTENDED.size() == 128);

    /// Every sign people and keyboards write for the glottal stop and for an apostrophe.
    constexpr std::array<char32_t, 14> APOSTROPHES { U'\'', U'`', 0x00B4, 0x02B9, 0x02BB, 0x02BC,
        0x02BD, 0x02BE, 0x02BF, 0x02C8, 0x2018, 0x2019, 0x2032, 0xA78C };

    bool is_apostrophe(char32_t letter)
    {
        return letter == 0xA78B || std::ranges::find(APOSTROPHES, letter) != APOSTROPHES.end();
    }

    bool is_mark(char32_t letter) { return letter >= 0x0300 && letter <= 0x036F; }

    /// The letter as it is typed; 0 when it divides words.
    char32_t plain_letter(char32_t letter)
    {
        if (letter >= U'A' && letter <= U'Z')
            return letter - U'A' + U'a';
        if ((letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9'))
            return letter;
        if (letter < 0x00C0)
            return 0;
        if (letter < 0x0180) {
            const char typed
                = letter < 0x0100 ? LATIN_1[letter - 0x00C0] : EXTENDED[letter - 0x0100];
            return typed == '_' ? 0 : static_cast<unsigned char>(typed);
        }
        // Punctuation, symbols, and the marks around them.
        if ((letter >= 0x02B0 && letter < 0x0370) || (letter >= 0x2000 && letter < 0x2C00)
            || (letter >= 0x3000 && letter < 0x3040))
            return 0;
        return letter;
    }

} // namespace

std::vector<Token> tokens_of(std::string_view text)
{
    std::vector<Token> tokens;
    Token token;
    const auto all = text;
    const auto close = [&] {
        if (!token.word.empty())
            tokens.push_back(std::move(token));
        token = {};
    };
    for (;;) {
        const auto begin = all.size() - text.size();
        const auto letter = base::take_code_point(text);
        if (!letter)
            break;
        // Inside a word and at its ends they are part of it, and make no difference.
        if (is_apostrophe(*letter) || is_mark(*letter)) {
            if (!token.word.empty())
                token.end = all.size() - text.size();
            continue;
        }
        const auto typed = plain_letter(*letter);
        if (typed == 0) {
            close();
            continue;
        }
        if (token.word.empty())
            token.begin = begin;
        base::append_code_point(token.word, typed);
        token.end = all.size() - text.size();
    }
    close();
    return tokens;
}

std::string stem_of(std::string word)
{
    constexpr std::string_view VOWELS = "aeiou";
    const auto is_vowel
        = [&](char letter) { return VOWELS.find(letter) != std::string_view::npos; };
    const auto size = word.size();
    if (size < 4 || word.back() != 's' || word[size - 2] == 's')
        return word;
    word.pop_back();
    // ordenes, mujeres; but not clases, bases, where the e belongs to the word more often than not.
    if (size >= 6 && word.back() == 'e' && !is_vowel(word[size - 3])
        && std::string_view("lrndz").find(word[size - 3]) != std::string_view::npos)
        word.pop_back();
    return word;
}

std::string folded(std::string_view text)
{
    std::string all;
    for (auto& token : tokens_of(text)) {
        if (!all.empty())
            all += ' ';
        all += stem_of(std::move(token.word));
    }
    return all;
}

} // namespace search
