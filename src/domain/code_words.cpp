#include "domain/code_words.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace domain {

namespace {

    /// One letter as it is compared, and the bytes of the text it came from.
    struct Letter {
        char32_t folded { 0 };
        std::size_t begin { 0 };
        std::size_t end { 0 };
    };

    constexpr char32_t SPACE = U' ';
    constexpr char32_t APOSTROPHE = U'\'';

    struct Fold {
        std::u32string_view from;
        char32_t to;
    };
    constexpr std::array FOLDS {
        Fold { U"àáâãäåāăą", U'a' },
        Fold { U"çćĉċč", U'c' },
        Fold { U"èéêëēĕėęě", U'e' },
        Fold { U"ìíîïĩīĭį", U'i' },
        Fold { U"ñńņň", U'n' },
        Fold { U"òóôõöøōŏő", U'o' },
        Fold { U"ùúûüũūŭů", U'u' },
        Fold { U"ýÿ", U'y' },
        // The glottal stop of the Mayan languages is written with any of these.
        Fold { U"'’‘ʼʻꞌʹ′`´", APOSTROPHE },
    };

    bool is_space(char32_t c)
    {
        return c == SPACE || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || (c >= 0x2000 && c <= 0x200A)
            || c == 0x202F || c == 0x3000;
    }

    bool is_ignored(char32_t c)
    {
        return (c >= 0x300 && c <= 0x36F) || c == 0xAD || (c >= 0x200B && c <= 0x200F)
            || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
    }

    char32_t lower(char32_t c)
    {
        if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7))
            return c + 0x20;
        // Latin Extended-A: capitals are even, their small letters follow.
        if (c >= 0x100 && c <= 0x137 && c % 2 == 0)
            return c + 1;
        if ((c >= 0x139 && c <= 0x148) && c % 2 == 1)
            return c + 1;
        if (c >= 0x14A && c <= 0x177 && c % 2 == 0)
            return c + 1;
        return c == 0xA78B ? char32_t { 0xA78C } : c;
    }

    char32_t folded(char32_t c)
    {
        if (is_space(c))
            return SPACE;
        const auto small = lower(c);
        for (const auto& fold : FOLDS) {
            if (fold.from.find(small) != std::u32string_view::npos)
                return fold.to;
        }
        return small;
    }

    /// Letters, digits and everything beyond Latin punctuation belong to a word.
    bool in_word(char32_t c)
    {
        if (c < 0x80)
            return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || c == APOSTROPHE;
        if (c < 0xC0)
            return c == 0xAA || c == 0xB5 || c == 0xBA;
        return c != 0xD7 && c != 0xF7 && !(c >= 0x2010 && c <= 0x205E);
    }

    std::vector<Letter> letters_of(std::string_view text)
    {
        std::vector<Letter> letters;
        letters.reserve(text.size());
        const auto total = text.size();
        while (!text.empty()) {
            const auto begin = total - text.size();
            const auto code_point = base::take_code_point(text);
            if (!code_point) {
                text.remove_prefix(1);
                letters.push_back({ 0xFFFD, begin, begin + 1 });
                continue;
            }
            const auto end = total - text.size();
            if (is_ignored(*code_point)) {
                if (!letters.empty())
                    letters.back().end = end;
                continue;
            }
            const auto letter = folded(*code_point);
            if (letter == SPACE && !letters.empty() && letters.back().folded == SPACE)
                letters.back().end = end;
            else
                letters.push_back({ letter, begin, end });
        }
        return letters;
    }

    std::u32string folded_word(std::string_view word)
    {
        std::u32string folded;
        for (const auto& letter : letters_of(word))
            folded.push_back(letter.folded);
        // Spaces and quotation marks around a word are not part of it.
        while (!folded.empty() && (!in_word(folded.back()) || folded.back() == APOSTROPHE))
            folded.pop_back();
        while (!folded.empty() && (!in_word(folded.front()) || folded.front() == APOSTROPHE))
            folded.erase(folded.begin());
        return folded;
    }

    bool stands_at(const std::vector<Letter>& letters, std::size_t at, const std::u32string& word)
    {
        if (at + word.size() > letters.size())
            return false;
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (letters[at + i].folded != word[i])
                return false;
        }
        const auto after = at + word.size();
        // An apostrophe beside it is a quotation mark more often than a letter: when in
        // doubt the word is hidden.
        const auto joins = [](char32_t c) { return in_word(c) && c != APOSTROPHE; };
        return (at == 0 || !joins(letters[at - 1].folded))
            && (after == letters.size() || !joins(letters[after].folded));
    }

} // namespace

std::size_t hide_words(std::string& text, const std::vector<std::string>& words)
{
    std::vector<std::u32string> wanted;
    for (const auto& word : words) {
        auto folded = folded_word(word);
        if (!folded.empty())
            wanted.push_back(std::move(folded));
    }
    if (wanted.empty() || text.empty())
        return 0;
    // The longest first, so that "agua clara" is not left as "••••• clara".
    std::sort(wanted.begin(), wanted.end(),
        [](const auto& left, const auto& right) { return left.size() > right.size(); });

    const auto letters = letters_of(text);
    std::string shown;
    std::size_t copied = 0;
    std::size_t found = 0;
    for (std::size_t at = 0; at < letters.size();) {
        const auto word = std::find_if(wanted.begin(), wanted.end(),
            [&](const auto& candidate) { return stands_at(letters, at, candidate); });
        if (word == wanted.end()) {
            ++at;
            continue;
        }
        shown.append(text, copied, letters[at].begin - copied);
        shown.append(HIDDEN_WORD);
        at += word->size();
        copied = letters[at - 1].end;
        ++found;
    }
    if (found == 0)
        return 0;
    shown.append(text, copied, std::string::npos);
    text = std::move(shown);
    return found;
}

} // namespace domain
