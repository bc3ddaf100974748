#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace content {

/// What a formula of reading ease counts. Words without letters ("72", "1-86") do not count.
struct TextCount {
    int words { 0 };
    int syllables { 0 };
    int sentences { 0 };

    TextCount& operator+=(const TextCount& other);
};

/// Syllables of one word as it is spelt in this language, "es" or "en". Capitals without a vowel
/// ("PDH") are spelt out: one for each letter.
int syllables_of(std::string_view word, std::string_view language);

/// Sentences end with . ! ? or …, and where the text ends.
TextCount count_text(std::string_view text, std::string_view language);

/// How easy a text is, from 0 (very hard) to 100 and over. Spanish: Fernández-Huerta, 206.84 -
/// 60 syllables per word - 1.02 words per sentence. English: Flesch, 206.835 - 84.6 and 1.015.
/// Nothing for other languages, which have no such formula, and for a text without words.
std::optional<double> reading_ease(const TextCount& count, std::string_view language);

} // namespace content
