#pragma once

#include "paper/document.hpp"
#include "paper/font_metrics.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace paper {

/// A face for each weight, with what both need to measure and to print a text.
struct Faces {
    const FontMetrics& regular;
    const FontMetrics& bold;

    const FontMetrics& face(bool is_bold) const { return is_bold ? bold : regular; }
};

/// A piece of a line, at its place from the left.
struct LinePiece {
    double x { 0 };
    bool bold { false };
    std::string text;
};

struct TextLineRow {
    std::vector<LinePiece> pieces;
    double width { 0 };
};

/// Text as it can be printed: no control or invisible characters, one space between words,
/// and a box for each letter the font has not. Adds those to `missing`.
std::string printable(std::string_view text, const FontMetrics& face, std::size_t& missing);

/// Breaks text into lines no wider than `width`: between words, and inside a word only
/// when the word alone is wider. A line end in the text ends the line. A line that goes on
/// in the next ends with a space, which its width does not count.
std::vector<TextLineRow> wrap(
    const RichText& text, double size, double width, const Faces& faces, std::size_t& missing);

} // namespace paper
