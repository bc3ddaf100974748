#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ui {

/// A colour as designers write it: Colour::hex(0x1D5A48). Always opaque; what is
/// drawn paler says so where it is drawn, with faded().
struct Colour {
    std::uint8_t red { 0 };
    std::uint8_t green { 0 };
    std::uint8_t blue { 0 };
    std::uint8_t alpha { 255 };

    static constexpr Colour hex(std::uint32_t value)
    {
        return { static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value), 255 };
    }
    /// The same colour at a part of its strength, 0 to 1.
    Colour faded(float strength) const;
    /// In the order Dear ImGui wants it.
    std::uint32_t packed() const;

    bool operator==(const Colour&) const = default;
};

/// WCAG contrast of two opaque colours, 1 to 21.
double contrast(Colour first, Colour second);

enum class ThemeName { Light, Dark, HighContrast };

/// The five levels of a risk, as the picture language knows them: colour, word,
/// icon and pattern always go together.
enum class Level { Low, Medium, High, VeryHigh, Emergency };
constexpr std::size_t LEVEL_COUNT = 5;

struct LevelColours {
    Colour fill;
    Colour text;
    /// Equal to the fill where the level has no outline of its own.
    Colour outline;
};

/// Every colour of the interface by what it is for. Nothing else in ui names a colour.
struct Theme {
    ThemeName name { ThemeName::Light };
    Colour desk; ///< Window, rail, top bar; a pressed secondary button.
    Colour page; ///< The sheet, fields, choice rows, secondary buttons.
    Colour card; ///< Side cards; hover of secondary buttons and rows.
    Colour line; ///< Decorative separators only: below 3:1.
    Colour edge; ///< Outline of everything that can be operated.
    Colour ink;  ///< Text.
    Colour ink2; ///< Hints, rail icons, chart bars.
    Colour prim; ///< The main action, what is chosen, progress, links on paper.
    Colour prim_hover;
    Colour prim_pressed;
    Colour on_prim;
    Colour tint; ///< A chosen row, an open panel, a good notice.
    Colour on_tint;
    Colour help; ///< The help button and the Emergency level, nothing else.
    Colour help_tint;
    Colour focus;  ///< The keyboard ring, nothing else.
    Colour danger; ///< Text and outline of a button that deletes.
    Colour notice;
    Colour notice_outline;
    Colour unsaved; ///< The chip that says nothing was saved.
    Colour on_unsaved;
    Colour selected_text;
    std::array<LevelColours, LEVEL_COUNT> levels;

    const LevelColours& level(Level which) const { return levels[static_cast<std::size_t>(which)]; }
};

const Theme& theme(ThemeName name);

} // namespace ui
