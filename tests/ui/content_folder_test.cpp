#include "support/made_up_language.hpp"
#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using app::Screen;
using test::MadeUpLanguage;

namespace {

app::LoadedContent made_up_content()
{
    base::MemoryDisk disk;
    MadeUpLanguage::write_to(disk);
    return app::load_content(disk, test::embedded_content(), MadeUpLanguage::FOLDER);
}

} // namespace

TEST_CASE("a language from a folder is offered, chosen and shown without compiling", "[ui]")
{
    const auto content = made_up_content();
    REQUIRE(content.origin.is_in_use());
    test::WholeProgram program("es", {}, { .content = &content });
    CHECK(program.driver.says("Xäxän"));
    CHECK(program.driver.says("/usb/contenido"));
    program.driver.click("language/2");
    CHECK(program.app().preferences().language == "xx");
    CHECK(program.driver.says("¿Qué quiere häcer?"));
    for (const auto& fault : program.driver.layout_faults())
        FAIL_CHECK(fault);
    program.driver.click("help");
    CHECK(program.driver.says("Allänämiento o robo"));
}

TEST_CASE("cards from a folder say that they are not ours, in every size and language", "[ui]")
{
    const auto content = made_up_content();
    test::WholeProgram program("es", { .width = 1024, .height = 600 }, { .content = &content });
    for (const auto size : { ui::TextSize::Percent100, ui::TextSize::Percent200 }) {
        program.driver.use(size);
        for (const auto* card : { "allanamientos/puerta", "violencia-sexual/primeras-horas" }) {
            program.go(Screen::EmergencyCard, card);
            CHECK(program.driver.says("Contenido de otra carpeta"));
            for (const auto& fault : program.driver.layout_faults())
                FAIL_CHECK(fault);
        }
        program.go(Screen::EmergencyMenu);
        program.driver.settle();
        if (const auto* folder = std::getenv("CEIBA_PICTURES"))
            program.driver.picture(std::string(folder) + "/content-menu-"
                + (size == ui::TextSize::Percent200 ? "200" : "100") + ".png");
        CHECK(program.driver.says("Contenido de otra carpeta"));
        for (const auto& fault : program.driver.layout_faults())
            FAIL_CHECK(fault);
    }
}

TEST_CASE("a refused folder is said with file and line, and the built-in content works", "[ui]")
{
    base::MemoryDisk disk;
    MadeUpLanguage::put(disk, "guides/es/documentar.md", "<b>x</b>\n");
    const auto content = app::load_content(disk, test::embedded_content(), MadeUpLanguage::FOLDER);
    REQUIRE(content.origin.is_refused());
    test::WholeProgram program("es", { .width = 1024, .height = 600 }, { .content = &content });
    CHECK(program.driver.says("no se usa"));
    CHECK(program.driver.says("guides/es/documentar.md:1"));
    for (const auto& fault : program.driver.layout_faults())
        FAIL_CHECK(fault);
    program.driver.press_with_keyboard("content_read");
    CHECK_FALSE(program.driver.says("guides/es/documentar.md:1"));
    program.driver.click("help");
    CHECK(program.driver.has("allanamiento"));
}
