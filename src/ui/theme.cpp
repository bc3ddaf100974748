#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    constexpr Theme LIGHT {
        .name = ThemeName::Light,
        .desk = Colour::hex(0xE9E2D5),
        .page = Colour::hex(0xFFFDF8),
        .card = Colour::hex(0xF6F1E7),
        .line = Colour::hex(0xD8CEBD),
        .edge = Colour::hex(0x7F7466),
        .ink = Colour::hex(0x24201A),
        .ink2 = Colour::hex(0x4B443A),
        .prim = Colour::hex(0x1D5A48),
        .prim_hover = Colour::hex(0x174A3B),
        .prim_pressed = Colour::hex(0x10382C),
        .on_prim = Colour::hex(0xFFFFFF),
        .tint = Colour::hex(0xDCEBE2),
        .on_tint = Colour::hex(0x123B2E),
        .help = Colour::hex(0x552A80),
        .help_tint = Colour::hex(0xEFE5F7),
        .focus = Colour::hex(0x1747B8),
        .danger = Colour::hex(0x8C1C24),
        .notice = Colour::hex(0xFBEFC9),
        .notice_outline = Colour::hex(0xD8CEBD),
        .unsaved = Colour::hex(0x24201A),
        .on_unsaved = Colour::hex(0xFFE08A),
        .selected_text = Colour::hex(0xDCEBE2),
        .levels = { {
            { Colour::hex(0xE1E9F0), Colour::hex(0x1F3447), Colour::hex(0xE1E9F0) },
            { Colour::hex(0xF2CF5B), Colour::hex(0x2E2300), Colour::hex(0xF2CF5B) },
            { Colour::hex(0xEA964E), Colour::hex(0x2A1200), Colour::hex(0xEA964E) },
            { Colour::hex(0x8C1C24), Colour::hex(0xFFFFFF), Colour::hex(0x8C1C24) },
            { Colour::hex(0xFFFFFF), Colour::hex(0x4B1E78), Colour::hex(0x4B1E78) },
        } },
    };

    constexpr Theme DARK {
        .name = ThemeName::Dark,
        .desk = Colour::hex(0x141311),
        .page = Colour::hex(0x1F1D1A),
        .card = Colour::hex(0x2A2723),
        .line = Colour::hex(0x403C35),
        .edge = Colour::hex(0x938A7B),
        .ink = Colour::hex(0xF4EEE3),
        .ink2 = Colour::hex(0xCFC6B7),
        .prim = Colour::hex(0x8CCDB2),
        .prim_hover = Colour::hex(0xA3DBC3),
        .prim_pressed = Colour::hex(0x73B99C),
        .on_prim = Colour::hex(0x0B241B),
        .tint = Colour::hex(0x22392F),
        .on_tint = Colour::hex(0xCDEBDD),
        .help = Colour::hex(0xD3B8F0),
        .help_tint = Colour::hex(0x37284A),
        .focus = Colour::hex(0x8FB6FF),
        .danger = Colour::hex(0xFFB0AC),
        .notice = Colour::hex(0x3A3218),
        .notice_outline = Colour::hex(0x403C35),
        .unsaved = Colour::hex(0xFFE08A),
        .on_unsaved = Colour::hex(0x1A1710),
        .selected_text = Colour::hex(0x22392F),
        .levels = { {
            { Colour::hex(0x33414E), Colour::hex(0xE3EDF6), Colour::hex(0x33414E) },
            { Colour::hex(0x5C4A12), Colour::hex(0xFFEFC0), Colour::hex(0x5C4A12) },
            { Colour::hex(0xEA964E), Colour::hex(0x2A1200), Colour::hex(0xEA964E) },
            { Colour::hex(0xFFC2BC), Colour::hex(0x40060B), Colour::hex(0xFFC2BC) },
            { Colour::hex(0x1F1D1A), Colour::hex(0xE3CDFA), Colour::hex(0xE3CDFA) },
        } },
    };

    constexpr Theme HIGH_CONTRAST {
        .name = ThemeName::HighContrast,
        .desk = Colour::hex(0x000000),
        .page = Colour::hex(0x000000),
        .card = Colour::hex(0x0D0D0D),
        .line = Colour::hex(0xFFFFFF),
        .edge = Colour::hex(0xFFFFFF),
        .ink = Colour::hex(0xFFFFFF),
        .ink2 = Colour::hex(0xFFFFFF),
        .prim = Colour::hex(0xFFE14D),
        .prim_hover = Colour::hex(0xFFF0A0),
        .prim_pressed = Colour::hex(0xE0C020),
        .on_prim = Colour::hex(0x000000),
        .tint = Colour::hex(0x3A3300),
        .on_tint = Colour::hex(0xFFFFFF),
        .help = Colour::hex(0xE2C4FF),
        .help_tint = Colour::hex(0x000000),
        .focus = Colour::hex(0x4DE1FF),
        .danger = Colour::hex(0xFFC2C2),
        .notice = Colour::hex(0x000000),
        .notice_outline = Colour::hex(0xFFFFFF),
        .unsaved = Colour::hex(0xFFFFFF),
        .on_unsaved = Colour::hex(0x000000),
        .selected_text = Colour::hex(0x5A5000),
        .levels = { {
            { Colour::hex(0x000000), Colour::hex(0xFFFFFF), Colour::hex(0xFFFFFF) },
            { Colour::hex(0x000000), Colour::hex(0xFFE14D), Colour::hex(0xFFE14D) },
            { Colour::hex(0xFFE14D), Colour::hex(0x000000), Colour::hex(0xFFE14D) },
            { Colour::hex(0xFFFFFF), Colour::hex(0x000000), Colour::hex(0xFFFFFF) },
            { Colour::hex(0x000000), Colour::hex(0xE2C4FF), Colour::hex(0xE2C4FF) },
        } },
    };

    double luminance_part(std::uint8_t part)
    {
        const double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    }

    double luminance(Colour colour)
    {
        return 0.2126 * luminance_part(colour.red) + 0.7152 * luminance_part(colour.green)
            + 0.0722 * luminance_part(colour.blue);
    }

} // namespace

Colour Colour::faded(float strength) const
{
    Colour result = *this;
    result.alpha = static_cast<std::uint8_t>(
        std::lround(static_cast<float>(alpha) * std::clamp(strength, 0.0F, 1.0F)));
    return result;
}

std::uint32_t Colour::packed() const
{
    return static_cast<std::uint32_t>(red) | static_cast<std::uint32_t>(green) << 8
        | static_cast<std::uint32_t>(blue) << 16 | static_cast<std::uint32_t>(alpha) << 24;
}

double contrast(Colour first, Colour second)
{
    const double one = luminance(first);
    const double other = luminance(second);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

const Theme& theme(ThemeName name)
{
    switch (name) {
    case ThemeName::Light:
        return LIGHT;
    case ThemeName::Dark:
        return DARK;
    case ThemeName::HighContrast:
        return HIGH_CONTRAST;
    }
    return LIGHT;
}

} // namespace ui
