#include "ui/theme.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <array>
#include <cmath>
#include <string>
#include <vector>

using namespace ui;

namespace {

constexpr std::array THEMES { ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast };

struct Pair {
    std::string name;
    Colour text;
    Colour ground;
};

/// Everything that is read, on everything it stands on.
std::vector<Pair> text_pairs(const Theme& c)
{
    std::vector<Pair> pairs { { "ink / page", c.ink, c.page }, { "ink / desk", c.ink, c.desk },
        { "ink / card", c.ink, c.card }, { "ink2 / page", c.ink2, c.page },
        { "ink2 / desk", c.ink2, c.desk }, { "ink2 / card", c.ink2, c.card },
        { "ink2 / tint", c.ink2, c.tint }, { "ink2 / notice", c.ink2, c.notice },
        { "ink / notice", c.ink, c.notice }, { "on_prim / prim", c.on_prim, c.prim },
        { "on_prim / hover", c.on_prim, c.prim_hover },
        { "on_prim / pressed", c.on_prim, c.prim_pressed }, { "prim / page", c.prim, c.page },
        { "prim / card", c.prim, c.card }, { "on_tint / tint", c.on_tint, c.tint },
        { "help / help_tint", c.help, c.help_tint }, { "help / page", c.help, c.page },
        { "page / help", c.page, c.help }, { "danger / page", c.danger, c.page },
        { "danger / card", c.danger, c.card },
        { "on_unsaved / unsaved", c.on_unsaved, c.unsaved } };
    for (std::size_t i = 0; i < LEVEL_COUNT; ++i)
        pairs.push_back({ "level " + std::to_string(i), c.levels[i].text, c.levels[i].fill });
    return pairs;
}

/// Outlines of what can be operated, and the ring of the keyboard.
std::vector<Pair> control_pairs(const Theme& c)
{
    return { { "edge / page", c.edge, c.page }, { "edge / card", c.edge, c.card },
        { "edge / desk", c.edge, c.desk }, { "focus / page", c.focus, c.page },
        { "focus / desk", c.focus, c.desk }, { "focus / tint", c.focus, c.tint },
        { "focus / card", c.focus, c.card }, { "prim / tint", c.prim, c.tint },
        { "help / desk", c.help, c.desk }, { "danger / card", c.danger, c.card } };
}

} // namespace

TEST_CASE("everything that is read has a contrast of at least seven", "[ui]")
{
    for (const ThemeName name : THEMES) {
        for (const Pair& pair : text_pairs(theme(name))) {
            INFO(static_cast<int>(name) << ": " << pair.name);
            CHECK(contrast(pair.text, pair.ground) >= 7.0);
        }
    }
}

TEST_CASE("everything that is operated stands out by at least three", "[ui]")
{
    for (const ThemeName name : THEMES) {
        for (const Pair& pair : control_pairs(theme(name))) {
            INFO(static_cast<int>(name) << ": " << pair.name);
            CHECK(contrast(pair.text, pair.ground) >= 3.0);
        }
    }
}

TEST_CASE("contrasts are those of the design's table", "[ui]")
{
    const auto tenths = [](double value) { return std::round(value * 10) / 10; };
    const Theme& light = theme(ThemeName::Light);
    CHECK(tenths(contrast(light.ink, light.page)) == 15.9);
    CHECK(tenths(contrast(light.ink2, light.desk)) == 7.5);
    CHECK(tenths(contrast(light.prim, light.card)) == 7.2);
    CHECK(tenths(contrast(light.edge, light.desk)) == 3.6);
    CHECK(tenths(contrast(light.focus, light.tint)) == 6.5);
    const Theme& dark = theme(ThemeName::Dark);
    CHECK(tenths(contrast(dark.ink2, dark.tint)) == 7.3);
    CHECK(tenths(contrast(dark.on_prim, dark.prim_pressed)) == 7.1);
    const Theme& high = theme(ThemeName::HighContrast);
    CHECK(tenths(contrast(high.on_prim, high.prim)) == 16.1);
    CHECK(tenths(contrast(high.on_tint, high.tint)) == 12.7);
}

TEST_CASE("levels get darker with their weight in light, and lighter in dark", "[ui]")
{
    const auto grey = [](Colour colour) { return contrast(colour, Colour::hex(0x000000)); };
    const Theme& light = theme(ThemeName::Light);
    CHECK(grey(light.level(Level::Low).fill) > grey(light.level(Level::Medium).fill));
    CHECK(grey(light.level(Level::Medium).fill) > grey(light.level(Level::High).fill));
    CHECK(grey(light.level(Level::High).fill) > grey(light.level(Level::VeryHigh).fill));
    const Theme& dark = theme(ThemeName::Dark);
    CHECK(grey(dark.level(Level::Medium).fill) < grey(dark.level(Level::High).fill));
    CHECK(grey(dark.level(Level::High).fill) < grey(dark.level(Level::VeryHigh).fill));
}

TEST_CASE("contrast is that of the WCAG formula", "[ui]")
{
    CHECK_THAT(contrast(Colour::hex(0x000000), Colour::hex(0xFFFFFF)),
        Catch::Matchers::WithinAbs(21, 0.001));
    CHECK_THAT(contrast(Colour::hex(0x777777), Colour::hex(0xFFFFFF)),
        Catch::Matchers::WithinAbs(4.478, 0.01));
    CHECK_THAT(contrast(Colour::hex(0x123456), Colour::hex(0x123456)),
        Catch::Matchers::WithinAbs(1, 0.001));
}
