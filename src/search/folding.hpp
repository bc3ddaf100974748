#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace search {

/// A word as the index knows it, and the bytes of the text it was made from.
struct Token {
    std::string word; ///< small letters a to z and digits, without accents and apostrophes
    std::size_t begin { 0 };
    std::size_t end { 0 };
};

/// The words of a text. Accents, capitals and every kind of apostrophe make no difference:
/// "K'iche'", "K’iche’" and "Kiche" are one word. Whatever is no letter and no digit divides words;
/// letters of other alphabets stay as they are. Bytes that are not UTF-8 end the text.
std::vector<Token> tokens_of(std::string_view text);

/// A word without the ending of a Spanish or English plural: "órdenes" and "orden" are one. The
/// word is folded already.
std::string stem_of(std::string word);

/// The stems of a text's words, with spaces between.
std::string folded(std::string_view text);

} // namespace search
