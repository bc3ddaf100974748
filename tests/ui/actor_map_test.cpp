// The actor map: with the mouse, with the keyboard, with many, with hostile names.

#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using app::Screen;
using test::Key;
using test::UiOptions;
using test::WholeProgram;

namespace {

const UiOptions LOOKS[] {
    { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent100 },
    { 1024, 600, ui::ThemeName::Dark, ui::TextSize::Percent100 },
    { 1366, 768, ui::ThemeName::HighContrast, ui::TextSize::Percent125 },
    { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent200 },
};

const domain::Case& her_case(WholeProgram& it) { return it.session().workbook().her_case; }

void begin(WholeProgram& it)
{
    it.create_vault();
    it.session().edit([](domain::Workbook& book) {
        book.assessment.path = domain::Path::Core;
        book.her_case.actors = {
            { 1, "Motos", "desc", "ataco", "bast", "bast", { "armas" }, "varias", "no", "" },
            { 2, "Buitre", "empr", "opone", "mucho", "mucho", { "ley" }, "una", "no", "" },
            { 3, "Suegra", "fam", "neutral", "poco", "poco", {}, "", "", "" },
            { 4, "Luna", "com", "apoya", "nada", "", {}, "", "", "siempre" },
            { 5, "Abuelas", "ances", "apoyaM", "bast", "", {}, "", "", "siempre" },
        };
    });
    it.go(Screen::Actors);
}

std::string all(const std::vector<std::string>& faults)
{
    std::string text;
    for (const auto& fault : faults)
        text += fault + "\n";
    return text;
}

/// Letters for which no font has a drawing are shown as boxes; that is all that may be wrong.
std::string all_but_missing_letters(std::vector<std::string> faults)
{
    std::erase_if(faults, [](const std::string& fault) { return fault.starts_with("no drawing"); });
    return all(faults);
}

/// Where a column and a row of the map cross, by the discs of begin().
ui::Point crossing(WholeProgram& it, const char* column, const char* row)
{
    return { it.driver.item(column).rect.middle().x, it.driver.item(row).rect.middle().y };
}

domain::Actor somebody(int number, const char* stand, const char* power)
{
    domain::Actor actor;
    actor.id = 1000 + number;
    actor.name = "A" + std::to_string(number);
    actor.type = number % 3 == 0 ? "fam" : "empr";
    actor.stand = stand;
    actor.power = power;
    return actor;
}

void draw_sixty(domain::Workbook& book, bool in_one_cell)
{
    const char* const stands[] { "ataco", "opone", "neutral", "apoya", "apoyaM" };
    const char* const powers[] { "nada", "poco", "bast", "mucho" };
    book.her_case.actors.clear();
    for (int i = 0; i < 60; ++i)
        book.her_case.actors.push_back(in_one_cell ? somebody(i, "opone", "mucho")
                                                   : somebody(i, stands[i % 5], powers[i % 4]));
}

} // namespace

TEST_CASE("a disc is dragged with the mouse, the change is said and undone", "[ui]")
{
    WholeProgram it;
    begin(it);
    it.driver.drag("disc3", crossing(it, "disc5", "disc2"));
    CHECK(her_case(it).actors[2].stand == "apoyaM");
    CHECK(her_case(it).actors[2].power == "mucho");
    CHECK(it.driver.says("Suegra: Me apoya mucho / mucho poder."));
    CHECK(all(it.driver.layout_faults()) == "");
    it.driver.click("undo");
    CHECK(her_case(it).actors[2].stand == "neutral");
    CHECK(her_case(it).actors[2].power == "poco");
    CHECK(it.driver.says("Como antes. Suegra: Neutral / poco poder."));
    CHECK_FALSE(it.driver.has("undo"));
}

TEST_CASE("a disc let go outside of the map stays where it was", "[ui]")
{
    WholeProgram it;
    begin(it);
    it.driver.drag("disc3", { 1340, 400 });
    it.driver.drag("disc3", { 600, 90 });
    CHECK(her_case(it).actors[2].stand == "neutral");
    CHECK(her_case(it).actors[2].power == "poco");
}

TEST_CASE("a click only shows the card beside the map", "[ui]")
{
    WholeProgram it;
    begin(it);
    it.driver.click("disc1");
    CHECK(her_case(it).actors[0].stand == "ataco");
    CHECK(it.driver.item("disc1").chosen);
    CHECK(it.driver.says("Armas o golpes"));
    CHECK_FALSE(it.driver.says("Las flechas lo mueven"));
    it.driver.click("change");
    CHECK(it.driver.has("name"));
}

TEST_CASE("a disc is moved with the keyboard alone", "[ui]")
{
    WholeProgram it;
    begin(it);
    it.driver.tab_to("disc2");
    // Not taken up: the arrows walk over the discs.
    it.driver.key(Key::Down);
    CHECK(her_case(it).actors[1].power == "mucho");
    it.driver.tab_to("disc2");
    it.driver.key(Key::Enter);
    CHECK(it.driver.says("Las flechas lo mueven; Enter lo deja ahí."));
    it.driver.key(Key::Right, 2);
    it.driver.key(Key::Down);
    CHECK(her_case(it).actors[1].stand == "apoya");
    CHECK(her_case(it).actors[1].power == "bast");
    CHECK(it.driver.focused().ends_with("disc2"));
    CHECK(it.driver.says("Buitre: Me apoya un poco / bastante poder."));
    it.driver.key(Key::Enter);
    it.driver.key(Key::Left);
    CHECK(her_case(it).actors[1].stand == "apoya");
    it.driver.press_with_keyboard("undo");
    CHECK(her_case(it).actors[1].stand == "opone");
    CHECK(her_case(it).actors[1].power == "mucho");
}

TEST_CASE("whoever leaves a disc with Tab has put it down", "[ui]")
{
    WholeProgram it;
    begin(it);
    it.driver.tab_to("disc2");
    it.driver.key(Key::Space);
    it.driver.key(Key::Tab);
    CHECK_FALSE(it.driver.says("Las flechas lo mueven"));
    it.driver.key(Key::Left);
    it.driver.key(Key::Up);
    CHECK(her_case(it).actors[1].stand == "opone");
}

TEST_CASE("map and list lead to each other", "[ui]")
{
    WholeProgram it;
    begin(it);
    it.driver.press_with_keyboard("as_list");
    CHECK(it.driver.has("actor3"));
    CHECK_FALSE(it.driver.has("disc3"));
    it.driver.click("as_map");
    CHECK(it.driver.has("disc3"));
}

TEST_CASE("with the largest letters there is the list, and it says why", "[ui]")
{
    WholeProgram it("es", LOOKS[3]);
    begin(it);
    CHECK(it.driver.has("actor3"));
    CHECK_FALSE(it.driver.has("as_map"));
    CHECK(it.driver.says("Con letras de este tamaño el mapa no cabe. La lista dice lo mismo."));
}

TEST_CASE("the map is whole in every size, theme and language, also with sixty", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            WholeProgram it(language, look);
            begin(it);
            INFO(language << " " << look.width);
            CHECK(all(it.driver.layout_faults()) == "");
            for (const bool in_one_cell : { false, true }) {
                it.session().edit([&](domain::Workbook& book) { draw_sixty(book, in_one_cell); });
                it.driver.settle();
                CHECK(all(it.driver.layout_faults()) == "");
            }
        }
    }
}

TEST_CASE("sixty in one cell: what has no room is one press away in the list", "[ui]")
{
    WholeProgram it;
    begin(it);
    it.session().edit([](domain::Workbook& book) { draw_sixty(book, true); });
    it.driver.settle();
    CHECK(it.driver.says("1"));
    it.driver.click("more-1-0");
    CHECK(it.driver.has("actor1059"));
}

TEST_CASE("somebody without a place is named beside the map and gets one by a question", "[ui]")
{
    WholeProgram it;
    begin(it);
    it.session().edit([](domain::Workbook& book) { book.her_case.actors[2].power.clear(); });
    it.driver.settle();
    CHECK_FALSE(it.driver.has("disc3"));
    it.driver.click("place3");
    it.driver.click("answers/bast");
    it.driver.click("close");
    CHECK(it.driver.has("disc3"));
}

TEST_CASE("hostile names break neither map nor list", "[ui]")
{
    const std::string names[] { "\xF0\x9F\x98\x80\xF0\x9F\x94\xA5",
        "\xE2\x80\xAE\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "\xE2\x80\x8B\xE2\x80\x8B", "%s%n%x",
        "**x** {name}##id", std::string(100'000, 'a'), "\xD8\xA7\xD9\x84\xD9\x82\xD8\xB1" };
    for (const auto& look : LOOKS) {
        for (const auto& name : names) {
            WholeProgram it("es", look);
            begin(it);
            it.session().edit([&](domain::Workbook& book) { book.her_case.actors[2].name = name; });
            it.driver.settle();
            INFO(look.width << " " << name.substr(0, 20));
            CHECK(all_but_missing_letters(it.driver.layout_faults()) == "");
            if (it.driver.has("disc3")) {
                it.driver.click("disc3");
                CHECK(all_but_missing_letters(it.driver.layout_faults()) == "");
                it.driver.drag("disc3", crossing(it, "disc5", "disc2"));
                CHECK(her_case(it).actors[2].stand == "apoyaM");
                CHECK(all_but_missing_letters(it.driver.layout_faults()) == "");
                it.driver.click("as_list");
                CHECK(all_but_missing_letters(it.driver.layout_faults()) == "");
            }
            CHECK(her_case(it).actors[2].name == name);
        }
    }
}

TEST_CASE("pictures of the actor map", "[.pictures]")
{
    const char* folder = std::getenv("CEIBA_PICTURES");
    REQUIRE(folder);
    int number = 0;
    for (const auto& look : LOOKS) {
        const auto name = std::string(folder) + "/map-" + std::to_string(++number);
        WholeProgram it("es", look);
        begin(it);
        it.driver.picture(name + "-a.png");
        if (it.driver.has("disc1")) {
            it.driver.click("disc1");
            it.driver.tab_to("disc3");
            it.driver.key(Key::Enter);
            it.driver.key(Key::Left);
        }
        it.driver.picture(name + "-b.png");
        it.session().edit([](domain::Workbook& book) { draw_sixty(book, false); });
        it.driver.settle();
        it.driver.picture(name + "-60.png");
        it.session().edit([](domain::Workbook& book) { draw_sixty(book, true); });
        it.driver.settle();
        it.driver.picture(name + "-60one.png");
    }
}
