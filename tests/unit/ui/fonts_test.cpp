#include "ui/fonts.hpp"

#include "support/ui_driver.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace ui;

namespace {

const std::u32string SPANISH = U"áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”‘’–—…·ºª°";
const std::u32string MAYAN = U"äëïöüÄËÏÖÜʼ’ꞌꞋ'";

} // namespace

TEST_CASE("every face has the letters of Spanish and of the Mayan languages", "[ui]")
{
    for (const TextSize size : { TextSize::Percent100, TextSize::Percent200 }) {
        const Fonts& fonts = test::fonts(size);
        for (std::size_t i = 0; i < FONT_COUNT; ++i) {
            for (const std::u32string& letters : { SPANISH, MAYAN }) {
                for (const char32_t letter : letters) {
                    INFO("face " << i << ", U+" << std::hex << static_cast<unsigned>(letter));
                    CHECK(fonts.has(static_cast<Font>(i), letter));
                }
            }
        }
    }
}

TEST_CASE("reading faces have all of extended Latin", "[ui]")
{
    const Fonts& fonts = test::fonts(TextSize::Percent100);
    for (char32_t letter = 0x100; letter <= 0x24F; ++letter) {
        INFO("U+" << std::hex << static_cast<unsigned>(letter));
        CHECK(fonts.has(Font::M, letter));
        CHECK(fonts.has(Font::MBold, letter));
    }
}

TEST_CASE("every icon has a drawing in every size", "[ui]")
{
    const Fonts& fonts = test::fonts(TextSize::Percent100);
    for (const Icon icon : all_icons()) {
        for (std::size_t i = 0; i < ICON_SIZE_COUNT; ++i) {
            INFO("U+" << std::hex << static_cast<unsigned>(icon));
            CHECK(fonts.has(static_cast<IconSize>(i), icon));
        }
    }
}

TEST_CASE("faces have the sizes of the design", "[ui]")
{
    const Fonts& normal = test::fonts(TextSize::Percent100);
    CHECK(normal.line_height(Font::S) == 22);
    CHECK(normal.line_height(Font::M) == 26);
    CHECK(normal.line_height(Font::MPlus) == 28);
    CHECK(normal.line_height(Font::L) == 34);
    CHECK(normal.line_height(Font::XL) == 44);
    const Fonts& large = test::fonts(TextSize::Percent200);
    CHECK(large.line_height(Font::M) == 52);
    CHECK(large.line_height(Font::L) == 54);
    CHECK(large.line_height(Font::XL) == 66);
}

TEST_CASE("the picture of the letters fits the cards people have", "[ui]")
{
    for (int i = 0; i < TEXT_SIZE_COUNT; ++i) {
        const Fonts& fonts = test::fonts(static_cast<TextSize>(i));
        INFO(percent(fonts.size())
            << " %: " << fonts.picture_width() << " x " << fonts.picture_height());
        CHECK(fonts.picture_width() <= 2048);
        CHECK(fonts.picture_height() <= 2048);
        CHECK(fonts.picture().size()
            == static_cast<std::size_t>(fonts.picture_width() * fonts.picture_height()));
    }
}

TEST_CASE("text is as wide as its letters", "[ui]")
{
    const Fonts& fonts = test::fonts(TextSize::Percent100);
    CHECK(fonts.width(Font::M, "") == 0);
    CHECK(
        fonts.width(Font::M, "ñandú") == fonts.width(Font::M, "ñan") + fonts.width(Font::M, "dú"));
    CHECK(fonts.width(Font::MBold, "Evaluación") > fonts.width(Font::M, "Evaluación"));
    // Bytes that are not UTF-8 do not stop it.
    CHECK(fonts.width(Font::M, "a\xFF\xFE") > fonts.width(Font::M, "a"));
}
