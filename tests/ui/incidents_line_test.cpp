// What has happened along a line of time, with bars, filters and long lists.

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
    { 1366, 768, ui::ThemeName::HighContrast, ui::TextSize::Percent150 },
    { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent200 },
};

const std::vector<domain::Incident>& incidents(WholeProgram& it)
{
    return it.session().workbook().her_case.incidents;
}

std::string all(const std::vector<std::string>& faults)
{
    std::string text;
    for (const auto& fault : faults)
        text += fault + "\n";
    return text;
}

void begin(WholeProgram& it)
{
    it.create_vault();
    it.session().edit([](domain::Workbook& book) {
        book.assessment.path = domain::Path::Full;
        book.her_case.incidents = {
            { 1, "robo", { 2026, 3, 3 }, 2, "" },
            { 2, "llam", { 2026, 4, 7 }, 1, "tres seguidas" },
            { 3, "dif", { 2026, 4, 17 }, 2, "" },
            { 4, "msj", { 2026, 4, 22 }, 3, "un audio" },
            { 5, "sigue", { 2026, 5, 2 }, 2, "moto gris" },
        };
    });
    it.go(Screen::Incidents, "picture");
}

void write_many(WholeProgram& it, int count)
{
    const char* const kinds[] { "robo", "llam", "dif", "msj", "sigue", "foto", "casa", "leg" };
    it.session().edit([&](domain::Workbook& book) {
        book.her_case.incidents.clear();
        for (int i = 0; i < count; ++i)
            book.her_case.incidents.push_back({ static_cast<domain::RecordId>(1 + i), kinds[i % 8],
                base::add_days({ 2026, 5, 12 }, -i), 1 + i % 3, "nota " + std::to_string(i) });
    });
    it.driver.settle();
}

} // namespace

TEST_CASE("a mark of the line opens what happened", "[ui]")
{
    WholeProgram it;
    begin(it);
    CHECK(it.driver.says("Hay 5 hechos anotados."));
    it.driver.click("mark3");
    CHECK(it.driver.says("Mensajes con amenazas"));
    CHECK(it.driver.has("save"));
    it.driver.click("back");
    it.driver.click("back");
    CHECK(it.driver.has("mark3"));
}

TEST_CASE("the line is walked with the arrows and a mark opens with Enter", "[ui]")
{
    WholeProgram it;
    begin(it);
    it.driver.tab_to("mark1");
    it.driver.key(Key::Right);
    CHECK(it.driver.focused().ends_with("mark2"));
    it.driver.key(Key::Enter);
    CHECK(it.driver.says("Mentiras o chismes sobre su labor o su vida privada"));
    CHECK(it.driver.has("save"));
}

TEST_CASE("a mark of several lists them, and everything comes back with one press", "[ui]")
{
    WholeProgram it;
    begin(it);
    write_many(it, 200);
    it.driver.press_with_keyboard("mark2");
    CHECK(it.driver.has("everything"));
    CHECK(it.driver.says("Solo"));
    CHECK(it.driver.says("de 200."));
    it.driver.press_with_keyboard("everything");
    CHECK_FALSE(it.driver.has("everything"));
}

TEST_CASE("the list is filtered by kind and by time", "[ui]")
{
    WholeProgram it;
    begin(it);
    write_many(it, 1000);
    it.driver.click("views/0");
    it.driver.click("filter");
    it.driver.click("kinds/only-msj");
    CHECK(it.driver.says("Solo Mensajes con amenazas: 125 de 1000."));
    it.driver.click("period/2");
    CHECK(it.driver.says("Mensajes con amenazas y los últimos tres meses"));
    it.driver.click("everything");
    it.driver.click("views/1");
    it.driver.click("kind-msj");
    CHECK(it.driver.says("Solo Mensajes con amenazas: 125 de 1000."));
    it.driver.click("kind-msj");
    CHECK_FALSE(it.driver.has("everything"));
}

TEST_CASE("two thousand are pages of forty, the newest first", "[ui]")
{
    WholeProgram it;
    begin(it);
    write_many(it, 2000);
    it.driver.click("views/0");
    CHECK(it.driver.has("incident1"));
    CHECK(it.driver.has("incident40"));
    CHECK_FALSE(it.driver.has("incident41"));
    CHECK(it.driver.says("1 a 40 de 2000"));
    it.driver.press_with_keyboard("older");
    CHECK(it.driver.has("incident41"));
    CHECK(it.driver.says("41 a 80 de 2000"));
    it.driver.click("incident41");
    CHECK(it.driver.has("save"));
}

TEST_CASE("what was just written down is in sight whatever was looked at", "[ui]")
{
    WholeProgram it;
    begin(it);
    write_many(it, 20);
    it.driver.click("views/0");
    it.driver.click("filter");
    it.driver.click("kinds/only-robo");
    it.driver.click("add");
    it.driver.click("theme1");
    it.driver.click("answers/ofi");
    it.driver.click("next");
    it.driver.click("today");
    it.driver.click("save");
    CHECK(it.driver.says("Entraron o atacaron la oficina"));
    CHECK_FALSE(it.driver.has("everything"));
}

TEST_CASE("line, bars and list are whole in every size, theme and language", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            WholeProgram it(language, look);
            begin(it);
            INFO(language << " " << look.width << " " << ui::percent(look.text_size));
            CHECK(all(it.driver.layout_faults()) == "");
            for (const int count : { 1, 30, 2000 }) {
                write_many(it, count);
                INFO(count);
                CHECK(all(it.driver.layout_faults()) == "");
            }
            it.driver.click("views/0");
            CHECK(all(it.driver.layout_faults()) == "");
            it.driver.click("filter");
            it.driver.click("period/1");
            CHECK(all(it.driver.layout_faults()) == "");
        }
    }
}

TEST_CASE("days in 1900 and 9999, long and hidden letters, a clock set back", "[ui]")
{
    for (const auto& look : LOOKS) {
        WholeProgram it("es", look);
        begin(it);
        it.session().edit([](domain::Workbook& book) {
            auto& list = book.her_case.incidents;
            list[0].date = { 1900, 1, 1 };
            list[1].date = { 9999, 12, 31 };
            list[2].note = std::string(100'000, 'W');
            list[3].note = "\xE2\x80\xAEiztli\xE2\x80\x8B %s%n {count} **x**";
            list[4].kind = "no-such-kind";
        });
        const auto before = incidents(it);
        it.driver.settle();
        CHECK(all(it.driver.layout_faults()) == "");
        it.driver.click("views/0");
        CHECK(all(it.driver.layout_faults()) == "");
        CHECK(it.driver.has("incident1"));
        CHECK(it.driver.has("incident2"));
        it.clock.set_day({ 2025, 5, 12 });
        it.go(Screen::Incidents, "picture");
        CHECK(all(it.driver.layout_faults()) == "");
        it.driver.click("views/0");
        CHECK(all(it.driver.layout_faults()) == "");
        CHECK(incidents(it) == before);
    }
}

TEST_CASE("pictures of the line", "[.pictures]")
{
    const char* folder = std::getenv("CEIBA_PICTURES");
    REQUIRE(folder);
    int number = 0;
    for (const auto& look : LOOKS) {
        const auto name = std::string(folder) + "/line-" + std::to_string(++number);
        WholeProgram it("es", look);
        begin(it);
        it.driver.picture(name + "-a.png");
        write_many(it, 300);
        it.driver.picture(name + "-300.png");
        it.driver.click("views/0");
        it.driver.click("filter");
        it.driver.click("period/1");
        it.driver.picture(name + "-list.png");
    }
}
