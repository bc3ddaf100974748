#include "paper/font_metrics.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace paper {

namespace {

    using base::ErrorCode;
    using base::fail;

    constexpr std::size_t BASIC_PLANE = 0x10000;

    /// Big-endian numbers at checked places: an embedded font is ours, but a cut file is not
    /// to be read beyond its end.
    class Sfnt {
    public:
        explicit Sfnt(base::ByteView bytes) : m_bytes(bytes) { }

        base::Result<std::uint16_t> u16(std::size_t at) const
        {
            if (at + 2 > m_bytes.size())
                return fail(ErrorCode::ContentFault, "font: number beyond the end");
            return static_cast<std::uint16_t>(m_bytes[at] << 8 | m_bytes[at + 1]);
        }

        base::Result<std::uint32_t> u32(std::size_t at) const
        {
            const std::uint32_t high = TRY(u16(at));
            const std::uint32_t low = TRY(u16(at + 2));
            return high << 16 | low;
        }

        base::Result<std::size_t> table(std::string_view tag) const
        {
            const auto count = TRY(u16(4));
            for (std::size_t i = 0; i < count; ++i) {
                const auto record = 12 + 16 * i;
                const auto offset = TRY(u32(record + 8));
                if (std::equal(tag.begin(), tag.end(), m_bytes.begin() + static_cast<long>(record)))
                    return std::size_t { offset };
            }
            return fail(ErrorCode::ContentFault, "font: a table is missing");
        }

    private:
        base::ByteView m_bytes;
    };

    base::Result<std::size_t> unicode_table(const Sfnt& font)
    {
        const auto cmap = TRY(font.table("cmap"));
        const auto count = TRY(font.u16(cmap + 2));
        for (std::size_t i = 0; i < count; ++i) {
            const auto record = cmap + 4 + 8 * i;
            const auto platform = TRY(font.u16(record));
            const auto encoding = TRY(font.u16(record + 2));
            const auto offset = TRY(font.u32(record + 4));
            const auto format = TRY(font.u16(cmap + offset));
            if (platform == 3 && encoding == 1 && format == 4)
                return cmap + offset;
        }
        return fail(ErrorCode::ContentFault, "font: no table of Unicode letters");
    }

    /// Format 4: segments of code points, each with a shift or its own list of glyphs.
    base::Result<std::vector<std::uint16_t>> read_glyphs(const Sfnt& font)
    {
        const auto start = TRY(unicode_table(font));
        const std::size_t twice = TRY(font.u16(start + 6));
        const auto ends = start + 14;
        const auto starts = ends + twice + 2;
        const auto deltas = starts + twice;
        const auto ranges = deltas + twice;
        std::vector<std::uint16_t> glyphs(BASIC_PLANE, 0);
        for (std::size_t at = 0; at < twice; at += 2) {
            const std::size_t first = TRY(font.u16(starts + at));
            const std::size_t last = TRY(font.u16(ends + at));
            const auto delta = TRY(font.u16(deltas + at));
            const auto range = TRY(font.u16(ranges + at));
            for (auto letter = first; letter <= last && letter < 0xFFFF; ++letter) {
                if (range == 0) {
                    glyphs[letter] = static_cast<std::uint16_t>(letter + delta);
                    continue;
                }
                const auto glyph = TRY(font.u16(ranges + at + range + 2 * (letter - first)));
                glyphs[letter] = glyph == 0 ? glyph : static_cast<std::uint16_t>(glyph + delta);
            }
        }
        return glyphs;
    }

} // namespace

base::Result<FontMetrics> FontMetrics::create(base::ByteView bytes)
{
    const Sfnt font(bytes);
    FontMetrics metrics;
    const auto head = TRY(font.table("head"));
    const auto hhea = TRY(font.table("hhea"));
    const auto hmtx = TRY(font.table("hmtx"));
    metrics.m_units = TRY(font.u16(head + 18));
    const auto ascent = static_cast<std::int16_t>(TRY(font.u16(hhea + 4)));
    const auto descent = static_cast<std::int16_t>(TRY(font.u16(hhea + 6)));
    const std::size_t count = TRY(font.u16(hhea + 34));
    if (metrics.m_units < 1 || count == 0)
        return fail(ErrorCode::ContentFault, "font: no size or no widths");
    metrics.m_ascent = ascent / metrics.m_units;
    metrics.m_descent = -descent / metrics.m_units;
    metrics.m_advances.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        metrics.m_advances.push_back(TRY(font.u16(hmtx + 4 * i)));
    metrics.m_glyphs = TRY(read_glyphs(font));
    return metrics;
}

bool FontMetrics::has(char32_t letter) const
{
    return letter < BASIC_PLANE && m_glyphs[letter] != 0;
}

double FontMetrics::advance(char32_t letter) const
{
    const std::size_t glyph = letter < BASIC_PLANE ? m_glyphs[letter] : 0;
    return m_advances[std::min(glyph, m_advances.size() - 1)] / m_units;
}

double FontMetrics::width(std::string_view text, double size) const
{
    double width = 0;
    while (const auto letter = base::take_code_point(text))
        width += advance(*letter);
    return width * size;
}

} // namespace paper
