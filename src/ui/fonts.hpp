#pragma once

#include "base/bytes.hpp"
#include "ui/icons.hpp"
#include "ui/metrics.hpp"

#include <memory>
#include <string_view>

struct ImFont;
struct ImFontAtlas;

namespace ui {

/// The eight faces of design.md 4. Sizes 15, 18, 20, 26 and 34 at 100 %; L and XL
/// are bold and grow less than the others.
enum class Font { S, SBold, M, MBold, MPlus, MPlusBold, L, XL };
constexpr std::size_t FONT_COUNT = 8;

/// Drawings come in four sizes: 16 beside small text, 19 beside reading text and
/// in buttons, 25 in branches, 34 on the tiles of the start.
enum class IconSize { Small, Medium, Large, Tile };
constexpr std::size_t ICON_SIZE_COUNT = 4;

/// The bytes of the three font files. They must live as long as the Fonts.
struct FontFiles {
    base::ByteView regular;
    base::ByteView bold;
    base::ByteView icons;
};

/// All faces baked into one picture for one text size. Holds nothing a person
/// wrote, lives outside the arena, and is shared by every Dear ImGui context, so
/// that locking does not have to build it again (security-design.md 11.2).
class Fonts {
public:
    Fonts(const FontFiles& files, TextSize size);
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    TextSize size() const { return m_size; }
    ImFont* face(Font font) const { return m_faces[static_cast<std::size_t>(font)]; }
    ImFont* icons(IconSize size) const { return m_icons[static_cast<std::size_t>(size)]; }

    /// From the top of a line of text to the line the letters stand on.
    float baseline(Font font) const { return m_baselines[static_cast<std::size_t>(font)]; }
    /// Height of the letters, and of a line of text, which is what layout uses.
    float letter_height(Font font) const
    {
        return m_letter_heights[static_cast<std::size_t>(font)];
    }
    float line_height(Font font) const { return m_line_heights[static_cast<std::size_t>(font)]; }
    float icon_height(IconSize size) const
    {
        return m_icon_heights[static_cast<std::size_t>(size)];
    }

    /// Width of one line of text, without wrapping.
    float width(Font font, std::string_view text) const;
    /// Whether the face has a drawing for the character.
    bool has(Font font, char32_t character) const;
    bool has(IconSize size, Icon icon) const;

    ImFontAtlas& atlas() const { return *m_atlas; }
    /// The picture, one byte of strength per pixel; empty after drop_picture().
    base::ByteView picture() const;
    int picture_width() const;
    int picture_height() const;
    /// Frees the picture once the graphics card has it.
    void drop_picture();

private:
    TextSize m_size;
    std::unique_ptr<ImFontAtlas> m_atlas;
    ImFont* m_faces[FONT_COUNT] {};
    ImFont* m_icons[ICON_SIZE_COUNT] {};
    float m_letter_heights[FONT_COUNT] {};
    float m_line_heights[FONT_COUNT] {};
    float m_baselines[FONT_COUNT] {};
    float m_icon_heights[ICON_SIZE_COUNT] {};
};

/// The bold face of the same size.
Font bold_of(Font font);

} // namespace ui
