#pragma once

#include "ui/fonts.hpp"
#include "ui/text/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// Letters of one weight that stand in one line.
struct TextRun {
    std::size_t begin { 0 }; ///< Bytes of the source.
    std::size_t end { 0 };
    bool bold { false };
    Mark mark { Mark::None };
    float left { 0 };
    float width { 0 };
};

struct TextLine {
    std::vector<TextRun> runs;
    float width { 0 };
    /// Bytes of the source this line was made from, for carets: [begin, end).
    std::size_t begin { 0 };
    std::size_t end { 0 };
};

/// Text broken into lines of at most a width. Long words are broken where they
/// must be, never cut; nothing ever ends in dots.
struct TextLayout {
    std::string source; ///< Without markup.
    std::vector<TextLine> lines;
    Font font { Font::M };
    float width { 0 };  ///< Of the widest line.
    float height { 0 }; ///< Lines times the line height of the face.

    std::string_view letters(const TextRun& run) const
    {
        return std::string_view(source).substr(run.begin, run.end - run.begin);
    }
};

TextLayout lay_out(const Fonts& fonts, Font font, const Words& words, float width);

/// Where lines of plain text begin and end, for the multi-line field.
std::vector<TextLine> break_lines(
    const Fonts& fonts, Font font, std::string_view text, float width);

} // namespace ui
