#include "ui/text/text_layout.hpp"

#include "support/ui_driver.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace ui;

namespace {

const Fonts& fonts() { return test::fonts(TextSize::Percent100); }

std::string line_text(const TextLayout& layout, std::size_t line)
{
    std::string text;
    for (const TextRun& run : layout.lines[line].runs)
        text += layout.letters(run);
    return text;
}

} // namespace

TEST_CASE("text that fits is one line", "[ui]")
{
    const TextLayout layout = lay_out(fonts(), Font::M, "Respire.", 500);
    REQUIRE(layout.lines.size() == 1);
    CHECK(line_text(layout, 0) == "Respire.");
    CHECK(layout.height == fonts().line_height(Font::M));
}

TEST_CASE("lines break between words and lose the space they broke at", "[ui]")
{
    const float width = fonts().width(Font::M, "uno dos ");
    const TextLayout layout = lay_out(fonts(), Font::M, "uno dos tres", width);
    REQUIRE(layout.lines.size() == 2);
    CHECK(line_text(layout, 0) == "uno dos");
    CHECK(line_text(layout, 1) == "tres");
}

TEST_CASE("no line is wider than the room, whatever the words", "[ui]")
{
    const std::string text
        = "Supercalifragilístico, la organización comunitaria de Chuarrancho-Xenacoj/Sur y "
          "unapalabraquenocabeenningunapartedelmundoentero.";
    for (float width = 40; width < 700; width += 13) {
        const TextLayout layout = lay_out(fonts(), Font::M, text, width);
        std::size_t letters = 0;
        for (std::size_t i = 0; i < layout.lines.size(); ++i) {
            CHECK(layout.lines[i].width <= width + 0.01F);
            for (const char letter : line_text(layout, i))
                letters += letter != ' ' ? 1 : 0;
        }
        std::size_t expected = 0;
        for (const char letter : text)
            expected += letter != ' ' ? 1 : 0;
        CHECK(letters == expected);
    }
}

TEST_CASE("a line end breaks the line, and two make an empty one", "[ui]")
{
    const TextLayout layout = lay_out(fonts(), Font::M, "uno\n\ndos\n", 500);
    REQUIRE(layout.lines.size() == 4);
    CHECK(line_text(layout, 1).empty());
    CHECK(line_text(layout, 2) == "dos");
    CHECK(line_text(layout, 3).empty());
}

TEST_CASE("rich text has its bold runs and counts them in its width", "[ui]")
{
    const TextLayout layout = lay_out(fonts(), Font::M, rich("**Listo.** El papel"), 500);
    REQUIRE(layout.lines[0].runs.size() == 2);
    CHECK(layout.lines[0].runs[0].bold);
    CHECK(layout.letters(layout.lines[0].runs[0]) == "Listo.");
    CHECK(layout.lines[0].runs[1].left == fonts().width(Font::MBold, "Listo."));
}

TEST_CASE("a copy of a layout keeps its text", "[ui]")
{
    TextLayout first = lay_out(fonts(), Font::M, "corto", 500);
    const TextLayout second = std::move(first);
    CHECK(line_text(second, 0) == "corto");
}

TEST_CASE("bytes that are not UTF-8 are laid out and nothing crashes", "[ui]")
{
    const TextLayout layout = lay_out(fonts(), Font::M, std::string_view("a\xC3\xFF\x80z"), 20);
    CHECK_FALSE(layout.lines.empty());
}

TEST_CASE("the lines of a field cover every byte of its text", "[ui]")
{
    const std::string text = "Ese día llegaron dos motos.\nUna se quedó en la esquina.\n\nFin";
    for (float width = 30; width < 400; width += 17) {
        std::size_t at = 0;
        for (const TextLine& line : break_lines(fonts(), Font::M, text, width)) {
            CHECK(line.begin == at);
            at = line.end;
        }
        CHECK(at == text.size());
    }
}
