#include "resources/resources.hpp"
#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using app::Place;
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

void write_down_people(WholeProgram& it)
{
    it.session().edit([](domain::Workbook& workbook) {
        workbook.plan.people.contacts.push_back(
            { domain::take_id(workbook.plan), "Ceniza", "cerca", "22334455", {} });
    });
}

void put_list(WholeProgram& it, std::string_view from, std::string_view to)
{
    std::string text(*resources::find_text("guides/directory.toml"));
    text.replace(text.find(from), from.size(), to);
    it.disk.put("/usb/directory.toml", base::Bytes(text.begin(), text.end()));
}

} // namespace

TEST_CASE("from the start to who helps without a passphrase, with the mouse", "[ui]")
{
    WholeProgram it;
    it.go(Screen::Start);
    it.driver.click("contacts");
    CHECK(it.place() == Place { Screen::Contacts, {} });
    it.driver.click("udefegua");
    CHECK(it.driver.says("UDEFEGUA"));
    CHECK(it.driver.says("sin confirmar: dato de"));
    CHECK(it.driver.says("Cuándo llamar"));
    CHECK(it.driver.says("Qué le van a preguntar"));
    CHECK_FALSE(it.driver.says("Mi gente"));
    CHECK_FALSE(it.driver.has("load"));
    it.driver.click("sources");
    CHECK(it.driver.says("R10. UDEFEGUA"));
    it.driver.click("back");
    CHECK(it.place().screen == Screen::Start);
}

TEST_CASE("the keyboard alone finds a body and opens it", "[ui]")
{
    WholeProgram it;
    it.go(Screen::Contacts);
    it.driver.key(Key::CtrlF);
    it.driver.type("hospital");
    CHECK(it.driver.says("Salud"));
    CHECK_FALSE(it.driver.has("pnc"));
    it.driver.press_with_keyboard("hospital");
    CHECK(it.driver.item("hospital").chosen);
    CHECK(it.driver.focused() == it.driver.item("hospital").path);
}

TEST_CASE("the rail leads to her people first, and on to the part of her plan", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    write_down_people(it);
    it.go(Screen::Home);
    it.driver.click("contacts");
    CHECK(it.place().screen == Screen::Contacts);
    CHECK(it.driver.says("Mi gente"));
    CHECK(it.driver.says("Ceniza"));
    CHECK(it.driver.says("2233 4455"));
    it.driver.click("to-plan");
    CHECK(it.place() == Place { Screen::Plan, "4" });
}

TEST_CASE("with nobody written down yet the page says where to do it", "[ui]")
{
    for (const auto& options : { UiOptions {}, UiOptions { .width = 1024, .height = 600 } }) {
        WholeProgram it("es", options);
        it.create_vault();
        it.go(Screen::Contacts);
        expect_sound(it, "nobody yet");
        it.driver.press_with_keyboard("to-plan");
        CHECK(it.place() == Place { Screen::Plan, "4" });
    }
}

TEST_CASE("a link of a guide and a hit of the search lead to the body, and Back returns", "[ui]")
{
    WholeProgram it;
    it.go(Screen::Guides);
    it.driver.click("search");
    it.driver.type("udefegua");
    it.driver.click("directory/0/hit");
    CHECK(it.place() == Place { Screen::Contacts, "udefegua" });
    it.driver.click("back");
    CHECK(it.place().screen == Screen::Guides);
    it.driver.click("contacts");
    CHECK(it.place() == Place { Screen::Contacts, {} });
}

TEST_CASE("an emergency card leads to what the body will ask, and back to the same step", "[ui]")
{
    WholeProgram it;
    it.go(Screen::Start);
    it.app().help();
    it.app().router().go({ Screen::EmergencyCard, "desalojos/en-curso" });
    it.driver.settle();
    it.driver.click("contacts");
    CHECK(it.place().screen == Screen::Contacts);
    it.driver.click("back");
    CHECK(it.place().screen == Screen::EmergencyCard);
    CHECK(it.place().detail.starts_with("desalojos/en-curso"));
}

TEST_CASE("with very large letters list and body are two pages", "[ui]")
{
    for (const auto& size : { UiOptions {}, UiOptions { .width = 1024, .height = 600 } }) {
        auto options = size;
        options.text_size = ui::TextSize::Percent200;
        WholeProgram it("es", options);
        it.go(Screen::Contacts);
        CHECK(it.driver.has("pnc"));
        CHECK_FALSE(it.driver.says("Cuándo llamar"));
        expect_sound(it, "list");
        it.driver.click("pdh");
        CHECK(it.driver.says("Cuándo llamar"));
        CHECK_FALSE(it.driver.has("pnc"));
        expect_sound(it, "body");
        it.driver.press_with_keyboard("contacts-body/list");
        CHECK(it.driver.has("pnc"));
        // A link shows the body at once.
        it.go(Screen::Guides);
        it.app().router().go({ Screen::Contacts, "cidh" });
        it.driver.settle();
        CHECK(it.driver.says("Cuándo llamar"));
    }
}

TEST_CASE("a newer list: seen first, then taken, then given back", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    put_list(it, "value = \"1555\"", "value = \"1666\"");
    it.go(Screen::Contacts);
    it.driver.click("load");
    it.driver.click("directory.toml/entry");
    CHECK(it.driver.says("Qué cambiaría"));
    CHECK(it.driver.says("pasa a ser 1666"));
    it.driver.click("accept");
    CHECK(it.place() == Place { Screen::Contacts, {} });
    CHECK(it.driver.says("Lista de contactos cargada por usted el 12 de mayo de 2026"));
    it.driver.click("pdh");
    CHECK(it.driver.says("1666"));

    it.driver.press_with_keyboard("own-list");
    CHECK(it.driver.says("pasa a ser 1555"));
    it.driver.press_with_keyboard("accept");
    CHECK_FALSE(it.driver.says("cargada por usted"));
}

TEST_CASE("a faulty list is refused with file and line, and nothing changes", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    put_list(it, "kind = \"phone\"", "kind = \"radio\"");
    it.go(Screen::Contacts);
    it.driver.press_with_keyboard("load");
    it.driver.press_with_keyboard("directory.toml/entry");
    CHECK(it.driver.says("no se usa"));
    CHECK(it.driver.says("directory.toml, línea 24: «radio» no es un valor de «kind»"));
    CHECK_FALSE(it.session().workbook().directory);
    it.driver.press_with_keyboard("another");
    CHECK(it.driver.has("directory.toml/entry"));
}
