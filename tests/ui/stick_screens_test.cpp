#include "support/stick_files.hpp"
#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <string>

using app::Place;
using app::Screen;
using test::Key;
using test::UiOptions;
using test::WholeProgram;

namespace {

constexpr const char* DRIVE = "/media/ana/NUEVA/drive";

void expect_sound(WholeProgram& it, const std::string& where)
{
    for (const auto& fault : it.driver.layout_faults())
        FAIL_CHECK(where << ": " << fault);
}

void hand_out(WholeProgram& it)
{
    test::put_program_folder(it.disk);
    it.sticks.plugged_in = { { "/media/ana/NUEVA", "NUEVA" }, { "/usb", "LLAVE" } };
}

} // namespace

TEST_CASE("from the start to a stick and its number, with the mouse", "[ui]")
{
    WholeProgram it;
    hand_out(it);
    it.go(Screen::Start);
    it.driver.click("workshop_tools");
    CHECK(it.place() == Place { Screen::WorkshopTools, {} });
    it.driver.click("stick");
    CHECK(it.place() == Place { Screen::Stick, {} });
    CHECK(it.driver.says("De aquí corre el programa"));
    CHECK(it.driver.says("LICENCIAS.txt"));
    it.driver.click(DRIVE);
    CHECK(it.driver.says("En /media/ana/NUEVA"));
    it.driver.click("copy");
    CHECK(it.driver.says("La memoria está lista"));
    CHECK(it.driver.says("Número de control"));
    CHECK(it.disk.exists("/media/ana/NUEVA/Ceiba/NUMERO.txt"));
    it.driver.click("another_stick");
    it.driver.click(DRIVE);
    CHECK(it.driver.says("Todo está ahí ya"));
    it.driver.click("back");
    it.driver.click("back");
    it.driver.click("back");
    CHECK(it.place().screen == Screen::Start);
}

TEST_CASE("the keyboard alone prepares a stick in a typed folder", "[ui]")
{
    WholeProgram it;
    hand_out(it);
    it.go(Screen::Start);
    it.driver.press_with_keyboard("workshop_tools");
    it.driver.press_with_keyboard("stick");
    it.driver.tab_to("folder");
    it.driver.type("otra");
    it.driver.key(Key::Enter);
    CHECK(it.driver.says("Esa no es una carpeta completa"));
    it.driver.click("folder");
    it.driver.key(Key::CtrlA);
    it.driver.type("/mnt/taller/");
    it.driver.press_with_keyboard("use_folder");
    CHECK(it.driver.says("En /mnt/taller"));
    it.driver.press_with_keyboard("copy");
    CHECK(it.driver.says("La memoria está lista"));
    CHECK(it.disk.exists("/mnt/taller/Ceiba/ceiba"));
}

TEST_CASE("the stick the program runs from is refused, and a plan there is left alone", "[ui]")
{
    WholeProgram it;
    hand_out(it);
    it.disk.put("/media/ana/NUEVA/Ceiba/LEAME.txt", base::Bytes(vault::SMALLEST_FILE));
    it.go(Screen::Stick);
    it.driver.click("/usb/drive");
    CHECK(it.driver.says("no se copia encima de sí mismo"));
    it.driver.click(DRIVE);
    CHECK(it.driver.says("puede ser el plan de alguien"));
    CHECK_FALSE(it.driver.item("copy").enabled);
    it.driver.key(Key::Enter);
    CHECK(it.disk.content("/media/ana/NUEVA/Ceiba/LEAME.txt").size() == vault::SMALLEST_FILE);
}

TEST_CASE("why a stick is not ready stands above the next choice", "[ui]")
{
    for (const auto& options : { UiOptions {}, UiOptions { .width = 1024, .height = 600 } }) {
        WholeProgram it("es", options);
        hand_out(it);
        it.sticks.full_at = "ceiba.exe";
        it.go(Screen::Stick);
        it.driver.click(DRIVE);
        it.driver.click("copy");
        CHECK(it.driver.says("La memoria está llena"));
        CHECK(it.driver.says("Se detuvo en ceiba.exe"));
        expect_sound(it, "full stick");
    }
}

TEST_CASE("with a plan open the way leads from the settings, and hiding ends it", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    hand_out(it);
    it.go(Screen::Settings);
    it.driver.click("workshop_tools");
    it.driver.click("stick");
    CHECK(it.driver.has("settings"));
    it.app().hide();
    it.follow_window();
    CHECK(it.place().screen == Screen::Lock);
    CHECK_FALSE(it.driver.has("folder"));
}

TEST_CASE("while the guard is lifted every page says so and ends it", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    it.app().captures().system_says(true);
    it.go(Screen::WorkshopTools);
    CHECK_FALSE(it.driver.says("Hasta las"));
    it.driver.press_with_keyboard("lift");
    for (const auto screen : { Screen::WorkshopTools, Screen::Home, Screen::Results, Screen::Guides,
             Screen::EmergencyMenu, Screen::Settings }) {
        it.go(screen);
        CHECK(it.driver.says("Hasta las 10:42"));
        expect_sound(it, "lifted");
    }
    it.driver.click("guard_again");
    CHECK_FALSE(it.driver.says("Hasta las 10:42"));
    CHECK_FALSE(it.app().captures().is_lifted());
}

TEST_CASE("after ten minutes the page offers it again by itself", "[ui]")
{
    WholeProgram it;
    it.app().captures().system_says(true);
    it.go(Screen::WorkshopTools);
    it.driver.click("lift");
    it.clock.pass_ms(app::CaptureGuard::LIFTED_MS);
    it.driver.settle();
    CHECK_FALSE(it.driver.says("Hasta las"));
    CHECK(it.driver.has("lift"));
}

TEST_CASE("the window is told to guard from its first picture and when to stop", "[ui]")
{
    WholeProgram it;
    ui::Program program(it.app());
    CHECK_FALSE(program.wishes().shows_in_captures);
    program.captures_are_guarded(true);
    it.app().captures().lift();
    CHECK(program.wishes().shows_in_captures);
    CHECK(program.next_deadline().has_value());
    it.clock.pass_ms(app::CaptureGuard::LIFTED_MS);
    CHECK(program.wake());
    CHECK_FALSE(program.wishes().shows_in_captures);
}
