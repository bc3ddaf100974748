#include "app/models/guide_model.hpp"
#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <utility>

using app::Screen;
using test::Key;
using test::UiOptions;
using test::WholeProgram;

namespace {

void expect_sound(WholeProgram& it, const std::string& where)
{
    for (const auto& fault : it.driver.layout_faults())
        FAIL_CHECK(where << ": " << fault);
}

void search_for(WholeProgram& it, std::string_view typed)
{
    it.go(Screen::Guides);
    it.driver.click("search");
    it.driver.type(typed);
}

} // namespace

TEST_CASE("somebody types what happens to her and opens the card with the mouse", "[ui]")
{
    WholeProgram it;
    search_for(it, "allanamiento sin orden");
    CHECK(it.driver.says("Esto está pasando ahora"));
    CHECK(it.driver.says("En las guías"));
    it.driver.click("cards/0/hit");
    CHECK(it.place() == app::Place { Screen::EmergencyCard, "allanamientos/puerta" });
}

TEST_CASE("six guides are in sight on the smallest screen, also between a system's bars", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& size : { UiOptions { .width = 1024, .height = 600 },
                 UiOptions { .width = 1008, .height = 524 } }) {
            WholeProgram it(language, size);
            it.go(Screen::Guides);
            std::size_t seen = 0;
            for (const auto& guide : app::GuidesModel(it.app()).guides()) {
                if (!it.driver.has(guide.id))
                    continue;
                const auto& tile = it.driver.item(guide.id);
                if (tile.rect.bottom <= tile.clip.bottom)
                    ++seen;
            }
            CAPTURE(language, size.height, seen);
            CHECK(seen >= 6);
        }
    }
}

TEST_CASE("the keyboard alone searches: Enter opens what is first, Tab goes on to the rest", "[ui]")
{
    WholeProgram it;
    it.go(Screen::Guides);
    it.driver.key(Key::CtrlF);
    it.driver.type("pepita del dia siguiente");
    it.driver.key(Key::Enter);
    CHECK(it.place().screen == Screen::EmergencyCard);
    CHECK(it.place().detail == "violencia-sexual/primeras-horas");

    it.go(Screen::Guides);
    it.driver.tab_to("search");
    it.driver.type("72 horas");
    it.driver.press_with_keyboard("in-guides/0/hit");
    CHECK(it.place().screen == Screen::Guide);
}

TEST_CASE("what was looked for is kept nowhere", "[ui]")
{
    WholeProgram it;
    search_for(it, "violencia");
    it.driver.click("in-guides/0/hit");
    it.app().router().back();
    it.driver.settle();
    CHECK(it.place().screen == Screen::Guides);
    CHECK_FALSE(it.driver.says("En las guías"));
    search_for(it, "zarzamora");
    it.app().hide();
    it.follow_window();
    it.go(Screen::Guides);
    CHECK_FALSE(it.driver.says("zarzamora"));
    CHECK(it.driver.typed_leftovers().find("zarzamora") == std::string::npos);
}

TEST_CASE(
    "a search that finds nothing says so, and a misspelt word says what it was taken for", "[ui]")
{
    WholeProgram it;
    search_for(it, "xyzzyx");
    CHECK(it.driver.says("No se encontró nada."));
    search_for(it, "alanamiento");
    CHECK(it.driver.says("Se buscó: allanamiento"));
}

TEST_CASE("a body that helps is found with its number and how sure it is", "[ui]")
{
    WholeProgram it;
    search_for(it, "pdh");
    CHECK(it.driver.says("Quién puede ayudar"));
    CHECK(it.driver.says("1555, "));
}

TEST_CASE("the search is there in an emergency, and leads back to it", "[ui]")
{
    WholeProgram it;
    it.go(Screen::Start);
    it.app().help();
    it.driver.settle();
    it.driver.click("search-everything");
    CHECK(it.place().screen == Screen::Guides);
    it.driver.click("back");
    CHECK(it.place().screen == Screen::EmergencyMenu);
}

TEST_CASE(
    "Ctrl+F finds in a guide; Enter goes on, Shift+Enter back, and the count says where", "[ui]")
{
    WholeProgram it;
    it.go(Screen::Guide, "allanamientos");
    it.driver.key(Key::CtrlF);
    it.driver.type("abogada");
    CHECK(it.driver.says("1 de "));
    it.driver.key(Key::Enter);
    CHECK(it.driver.says("1 de "));
    it.driver.key(Key::Enter);
    CHECK(it.driver.says("2 de "));
    it.driver.key(Key::ShiftEnter);
    CHECK(it.driver.says("1 de "));
    expect_sound(it, "find");
    it.driver.click("find-next");
    CHECK(it.driver.says("2 de "));
    it.driver.click("find-earlier");
    CHECK(it.driver.says("1 de "));
}

TEST_CASE("the place that was found is in sight, in whichever section and however far down", "[ui]")
{
    WholeProgram it("es", { .width = 1024, .height = 600 });
    it.go(Screen::Guide, "allanamientos");
    it.driver.key(Key::CtrlF);
    it.driver.type("querellante");
    it.driver.key(Key::Enter);
    it.driver.settle();
    const auto& texts = it.driver.texts();
    const auto seen = std::ranges::any_of(texts, [](const ui::TextReport& text) {
        return text.words == "querellante" && text.rect.bottom <= text.clip.bottom
            && text.rect.top >= text.clip.top;
    });
    CHECK(seen);
}

TEST_CASE("what a guide does not say is said", "[ui]")
{
    WholeProgram it;
    it.go(Screen::Guide, "allanamientos");
    it.driver.click("find");
    it.driver.type("zarzamora");
    CHECK(it.driver.says("Aquí no dice eso."));
    expect_sound(it, "nothing found");
}

TEST_CASE("a difficult word opens and closes with mouse and keyboard, without the hide key", "[ui]")
{
    WholeProgram it;
    it.go(Screen::Guide, "allanamientos/acta");
    it.driver.click("term-acta/word");
    CHECK(it.driver.says("La firman quienes estaban."));
    expect_sound(it, "open word");
    it.driver.press_with_keyboard("term-acta/word");
    CHECK_FALSE(it.driver.says("La firman quienes estaban."));
}

TEST_CASE("without a plan the page says that ticks are not kept", "[ui]")
{
    WholeProgram it;
    it.go(Screen::Guide, "allanamientos/antes");
    CHECK(it.driver.says("Lo que marque aquí se pierde al salir."));
    it.create_vault();
    it.go(Screen::Guide, "allanamientos/antes");
    CHECK_FALSE(it.driver.says("Lo que marque aquí se pierde al salir."));
}

TEST_CASE("all difficult words stand on one page, and each leads to where there is more", "[ui]")
{
    WholeProgram it;
    it.go(Screen::Guides);
    it.driver.press_with_keyboard("glossary");
    CHECK(it.driver.says("La firman quienes estaban."));
    it.driver.click("acta/more");
    CHECK(it.place() == app::Place { Screen::Guide, "allanamientos/acta" });
    it.driver.click("back");
    CHECK(it.place() == app::Place { Screen::Guides, "words" });
}

TEST_CASE("a difficult word that is searched for opens where it stands", "[ui]")
{
    WholeProgram it;
    search_for(it, "habeas corpus");
    it.driver.click("words/0/hit");
    it.driver.settle();
    const auto& texts = it.driver.texts();
    CHECK(std::ranges::any_of(texts, [](const ui::TextReport& text) {
        return text.words == "exhibición personal" && text.rect.bottom <= text.clip.bottom;
    }));
}

TEST_CASE("a list of steps is walked in large letters, by keyboard as by mouse", "[ui]")
{
    WholeProgram it;
    std::string place;
    for (const auto& section : it.app().library().guides.front().sections) {
        if (place.empty()
            && app::GuideModel(it.app(), "allanamientos/" + section.id).may_go_step_by_step())
            place = "allanamientos/" + section.id;
    }
    REQUIRE_FALSE(place.empty());
    const auto steps = app::GuideModel(it.app(), place).steps().size();
    it.go(Screen::Guide, place);
    it.driver.click("steps");
    CHECK(it.driver.says("Paso 1 de " + std::to_string(steps)));
    expect_sound(it, "first step");
    it.driver.press_with_keyboard("next");
    CHECK(it.driver.says("Paso 2 de " + std::to_string(steps)));
    it.driver.click("earlier");
    CHECK(it.driver.says("Paso 1 de " + std::to_string(steps)));
    for (std::size_t i = 0; i < steps; ++i)
        it.driver.click("next");
    CHECK(it.driver.has("steps"));
    it.driver.click("steps");
    it.driver.click("whole");
    CHECK(it.driver.has("steps"));
}

TEST_CASE("the letters of a guide grow where she reads", "[ui]")
{
    WholeProgram it;
    it.go(Screen::Guide, "allanamientos");
    it.driver.click("letters");
    it.follow_window();
    CHECK(it.app().preferences().text_size == 125);
    expect_sound(it, "larger letters");
}

TEST_CASE("pictures of the search and the reader", "[.pictures]")
{
    const char* folder = std::getenv("CEIBA_PICTURES");
    REQUIRE(folder);
    for (const auto& [name, options] : { std::pair<std::string, UiOptions> { "wide", {} },
             { "small", { .width = 1024, .height = 600 } },
             { "contrast", { .theme = ui::ThemeName::HighContrast } },
             { "large", { .text_size = ui::TextSize::Percent200 } } }) {
        WholeProgram it("es", options);
        const auto shoot = [&, name = name](const std::string& what) {
            it.driver.point_nowhere();
            it.driver.picture(std::string(folder) + "/" + what + "-" + name + ".png");
        };
        it.go(Screen::Guides);
        shoot("guides");
        search_for(it, "72 horas");
        shoot("found");
        it.go(Screen::Guide, "allanamientos");
        it.driver.click("find");
        it.driver.type("orden");
        it.driver.key(Key::Enter, 2);
        shoot("find");
        it.go(Screen::Guide, "allanamientos/acta");
        it.driver.click("term-acta/word");
        shoot("word");
        it.go(Screen::Guide, "allanamientos/puerta");
        it.driver.click("steps");
        shoot("step");
        it.go(Screen::Guides, "words");
        shoot("words");
        it.go(Screen::EmergencyMenu);
        shoot("menu");
    }
}
