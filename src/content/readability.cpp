#include "content/readability.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cctype>

namespace content {

namespace {

    constexpr std::u32string_view ACCENTED = U"áéíóúäëïöÁÉÍÓÚÄËÏÖ";

    bool is_in(std::u32string_view letters, char32_t letter)
    {
        return letters.find(letter) != std::u32string_view::npos;
    }

    bool is_letter(char32_t letter)
    {
        if (letter < 0x80)
            return std::isalpha(static_cast<int>(letter)) != 0;
        return letter >= 0xC0 && letter < 0x0250 && letter != 0xD7 && letter != 0xF7;
    }

    bool is_apostrophe(char32_t letter) { return is_in(U"'\u2019\u02BC\uA78C", letter); }
    bool is_strong(char32_t letter) { return is_in(U"aeoAEO", letter) || is_in(ACCENTED, letter); }
    bool is_weak(char32_t letter) { return is_in(U"iuüIUÜ", letter); }
    bool is_y(char32_t letter) { return letter == U'y' || letter == U'Y'; }

    std::u32string letters_of(std::string_view word)
    {
        std::u32string letters;
        while (const auto letter = base::take_code_point(word)) {
            if (is_letter(*letter))
                letters.push_back(*letter);
        }
        return letters;
    }

    /// One for each run of vowels, and one more for each further strong vowel in it: "tía" two,
    /// "aéreo" four, "agua" two. A y is a vowel where no vowel follows it: "ley", "y".
    int spanish(const std::u32string& word)
    {
        int count = 0;
        int strong = 0;
        bool in_run = false;
        for (std::size_t i = 0; i < word.size(); ++i) {
            const bool last = i + 1 == word.size();
            const bool before_vowel = !last && (is_strong(word[i + 1]) || is_weak(word[i + 1]));
            const bool vowel
                = is_strong(word[i]) || is_weak(word[i]) || (is_y(word[i]) && !before_vowel);
            if (vowel) {
                if (!in_run || (is_strong(word[i]) && strong > 0))
                    ++count;
                strong += is_strong(word[i]) ? 1 : 0;
            } else {
                strong = 0;
            }
            in_run = vowel;
        }
        return count;
    }

    bool is_english_vowel(char32_t letter)
    {
        return is_strong(letter) || is_weak(letter) || is_y(letter);
    }

    /// Runs of vowels without the silent e of "name", "names", "called" but with that of "able"
    /// and "needed". Right for nine words of ten, as any such rule.
    int english(std::u32string word)
    {
        std::ranges::transform(word, word.begin(), [](char32_t letter) {
            return letter >= U'A' && letter <= U'Z' ? letter + 32 : letter;
        });
        int count = 0;
        bool in_run = false;
        for (std::size_t i = 0; i < word.size(); ++i) {
            const bool vowel = is_english_vowel(word[i]) && !(i == 0 && is_y(word[i]));
            count += vowel && !in_run ? 1 : 0;
            in_run = vowel;
        }
        const auto ends = [&](std::u32string_view end) {
            return word.size() > end.size() + 1 && word.ends_with(end);
        };
        const auto before = [&](std::size_t from_end) { return word[word.size() - 1 - from_end]; };
        const bool silent_e = ends(U"e") && !is_english_vowel(before(1))
            && !(ends(U"le") && !is_english_vowel(before(2)));
        const bool silent_ed
            = ends(U"ed") && !is_english_vowel(before(2)) && !is_in(U"td", before(2));
        const bool silent_es
            = ends(U"es") && !is_english_vowel(before(2)) && !is_in(U"scxzgh", before(2));
        return silent_e || silent_ed || silent_es ? count - 1 : count;
    }

} // namespace

TextCount& TextCount::operator+=(const TextCount& other)
{
    words += other.words;
    syllables += other.syllables;
    sentences += other.sentences;
    return *this;
}

int syllables_of(std::string_view word, std::string_view language)
{
    const auto letters = letters_of(word);
    const bool has_vowel = std::ranges::any_of(letters, is_english_vowel);
    if (!has_vowel)
        return static_cast<int>(letters.size());
    return std::max(1, language == "en" ? english(letters) : spanish(letters));
}

TextCount count_text(std::string_view text, std::string_view language)
{
    TextCount count;
    std::string word;
    bool in_sentence = false;
    const auto end_word = [&] {
        if (word.empty())
            return;
        ++count.words;
        count.syllables += syllables_of(word, language);
        in_sentence = true;
        word.clear();
    };
    const auto end_sentence = [&] {
        end_word();
        count.sentences += in_sentence ? 1 : 0;
        in_sentence = false;
    };
    while (const auto letter = base::take_code_point(text)) {
        if (is_letter(*letter) || (is_apostrophe(*letter) && !word.empty()))
            base::append_code_point(word, *letter);
        else if (is_in(U".!?…", *letter))
            end_sentence();
        else
            end_word();
    }
    end_sentence();
    return count;
}

std::optional<double> reading_ease(const TextCount& count, std::string_view language)
{
    if (count.words == 0)
        return std::nullopt;
    const double syllables = static_cast<double>(count.syllables) / count.words;
    const double words = static_cast<double>(count.words) / count.sentences;
    if (language == "es")
        return 206.84 - 60 * syllables - 1.02 * words;
    if (language == "en")
        return 206.835 - 84.6 * syllables - 1.015 * words;
    return std::nullopt;
}

} // namespace content
