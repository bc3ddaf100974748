#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace paper {

/// The widths of a TrueType font, read from its own tables, so that lines can be measured
/// before there is a PDF. Letters of the Basic Multilingual Plane.
class FontMetrics {
public:
    static base::Result<FontMetrics> create(base::ByteView font);

    bool has(char32_t letter) const;
    /// In parts of the letter size; of the "missing" glyph when the font has no such letter.
    double advance(char32_t letter) const;
    /// Width of UTF-8 text at a size, in points. There is no kerning, here or in the PDF.
    double width(std::string_view text, double size) const;

    double ascent() const { return m_ascent; }
    double descent() const { return m_descent; } ///< Positive, below the line.

private:
    FontMetrics() = default;

    std::vector<std::uint16_t> m_glyphs;   ///< By code point; 0 is missing.
    std::vector<std::uint16_t> m_advances; ///< By glyph; the last one holds for the rest.
    double m_units { 1000 };
    double m_ascent { 0 };
    double m_descent { 0 };
};

} // namespace paper
