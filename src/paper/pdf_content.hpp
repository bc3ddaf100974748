#pragma once

#include "paper/canvas.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace paper {

/// Letters a page uses, for the letter tables and the subset of a font.
struct UsedLetters {
    std::set<char16_t> regular;
    std::set<char16_t> bold;
};

/// The operators of one page of a PDF.
struct PageContent {
    std::string operators;
    /// The element of each marked part, in the order of its number.
    std::vector<std::size_t> marked;
};

/// Names of the fonts inside a page.
struct FontNames {
    std::string regular;
    std::string bold;
};

/// Text is written letter by letter as its code point: the font maps them (Identity-H).
PageContent page_content(
    const Page& page, double height, const FontNames& names, UsedLetters& used);

/// A number with two decimals, in the only form PDF knows, whatever the system's language.
std::string pdf_number(double value);

} // namespace paper
