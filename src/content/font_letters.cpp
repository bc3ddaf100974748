#include "content/font_letters.hpp"

#include "resources/resources.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace content {

namespace {

    /// Big-endian numbers of a font; zero beyond the end.
    class FontBytes {
    public:
        explicit FontBytes(base::ByteView bytes) : m_bytes(bytes) { }
        std::uint32_t u16(std::size_t at) const { return (byte(at) << 8) | byte(at + 1); }
        std::uint32_t u32(std::size_t at) const { return (u16(at) << 16) | u16(at + 2); }

    private:
        std::uint32_t byte(std::size_t at) const { return at < m_bytes.size() ? m_bytes[at] : 0; }
        base::ByteView m_bytes;
    };

    constexpr std::uint32_t CMAP = 0x636D6170;

    void read_format_4(const FontBytes& font, std::size_t at, std::set<char32_t>& letters)
    {
        const std::size_t twice_segments = font.u16(at + 6);
        const std::size_t ends = at + 14;
        const std::size_t starts = ends + twice_segments + 2;
        const std::size_t deltas = starts + twice_segments;
        const std::size_t offsets = deltas + twice_segments;
        for (std::size_t i = 0; i < twice_segments; i += 2) {
            const auto last = font.u16(ends + i);
            const auto offset = font.u16(offsets + i);
            for (auto letter = font.u16(starts + i); letter <= last && letter != 0xFFFF; ++letter) {
                std::uint32_t glyph = letter;
                if (offset != 0)
                    glyph = font.u16(offsets + i + offset + 2 * (letter - font.u16(starts + i)));
                if (offset == 0 || glyph != 0)
                    glyph = (glyph + font.u16(deltas + i)) & 0xFFFFu;
                if (glyph != 0)
                    letters.insert(letter);
            }
        }
    }

    void read_format_12(const FontBytes& font, std::size_t at, std::set<char32_t>& letters)
    {
        const auto groups = font.u32(at + 12);
        for (std::uint32_t i = 0; i < groups; ++i) {
            const auto group = at + 16 + std::size_t { 12 } * i;
            const auto first = font.u32(group);
            for (auto letter = first; letter <= font.u32(group + 4) && letter <= 0x10FFFF;
                 ++letter) {
                if (font.u32(group + 8) + (letter - first) != 0)
                    letters.insert(letter);
            }
        }
    }

} // namespace

std::set<char32_t> font_letters(base::ByteView bytes)
{
    const FontBytes font(bytes);
    std::set<char32_t> letters;
    const auto tables = font.u16(4);
    for (std::uint32_t i = 0; i < tables; ++i) {
        const std::size_t entry = 12 + std::size_t { 16 } * i;
        if (font.u32(entry) != CMAP)
            continue;
        const std::size_t cmap = font.u32(entry + 8);
        const auto maps = font.u16(cmap + 2);
        for (std::uint32_t map = 0; map < maps; ++map) {
            const std::size_t at = cmap + font.u32(cmap + 4 + std::size_t { 8 } * map + 4);
            if (font.u16(at) == 4)
                read_format_4(font, at, letters);
            else if (font.u16(at) == 12)
                read_format_12(font, at, letters);
        }
    }
    return letters;
}

const std::set<char32_t>& drawn_letters()
{
    static const auto letters = [] {
        const auto of = [](std::string_view path) {
            return font_letters(resources::find(path).value_or(base::ByteView()));
        };
        const auto regular = of("assets/fonts/NotoSans-Regular.ttf");
        const auto bold = of("assets/fonts/NotoSans-Bold.ttf");
        std::set<char32_t> both;
        std::ranges::set_intersection(regular, bold, std::inserter(both, both.end()));
        return both;
    }();
    return letters;
}

} // namespace content
