#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

using app::Screen;
using test::UiOptions;
using test::WholeProgram;

namespace {

const UiOptions LOOKS[] {
    { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent100 },
    { 1024, 600, ui::ThemeName::HighContrast, ui::TextSize::Percent100 },
    { 1366, 768, ui::ThemeName::Dark, ui::TextSize::Percent200 },
};

void expect_sound(WholeProgram& it)
{
    it.driver.settle();
    for (const auto& fault : it.driver.layout_faults())
        FAIL_CHECK(fault);
}

} // namespace

TEST_CASE("from a guide to its paper in four clicks, without a vault", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            WholeProgram it(language, look);
            it.go(Screen::Guide, "allanamientos");
            expect_sound(it);
            it.driver.click("print");
            expect_sound(it);
            CHECK(it.place().screen == Screen::Print);
            it.driver.click("fold");
            expect_sound(it);
            it.driver.click("go_on");
            expect_sound(it);
            it.errands.hold();
            it.driver.click("write");
            expect_sound(it);
            CHECK_FALSE(it.driver.item("write").enabled);
            it.errands.let_go();
            expect_sound(it);
            REQUIRE(it.paper.ordered);
            CHECK(it.paper.ordered->id == "allanamientos");
            CHECK(it.paper.ordered->folded);
            CHECK(it.driver.says("hoja.pdf"));
            it.driver.click("leave");
            it.driver.settle();
            CHECK(it.place().screen == Screen::Guide);
        }
    }
}

TEST_CASE("the numbers are printed with the keyboard alone", "[ui]")
{
    WholeProgram it("es");
    it.go(Screen::Guides);
    it.driver.focus("print");
    it.driver.key(test::Key::Enter);
    it.driver.settle();
    REQUIRE(it.place().screen == Screen::Print);
    // The first thing of the list has the focus.
    it.driver.key(test::Key::Enter);
    it.driver.settle();
    CHECK(it.driver.says("Una página para colgar."));
    it.driver.focus("go_on");
    it.driver.key(test::Key::Enter);
    it.driver.settle();
    it.driver.focus("write");
    it.driver.key(test::Key::Enter);
    it.driver.settle();
    REQUIRE(it.paper.ordered);
    CHECK(it.paper.ordered->kind == app::PaperKind::Poster);
    CHECK(it.disk.exists("/usb/hoja.pdf"));
}

TEST_CASE("the last page of a card leads to its hand-out and back", "[ui]")
{
    for (const auto& look : LOOKS) {
        WholeProgram it("es", look);
        it.go(Screen::EmergencyCard, "violencia-sexual/despues");
        it.driver.settle();
        for (int page = 0; page < 12 && !it.driver.has("print"); ++page) {
            it.driver.click("next");
            it.driver.settle();
        }
        expect_sound(it);
        it.driver.click("print");
        expect_sound(it);
        CHECK(it.place().screen == Screen::Print);
        CHECK(it.driver.says("Violencia sexual"));
        it.driver.click("back");
        it.driver.settle();
        CHECK(it.place().screen == Screen::EmergencyCard);
    }
}
