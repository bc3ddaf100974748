#include "ui/widgets/lists.hpp"

#include "support/ui_driver.hpp"
#include "ui/widgets/widgets.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace ui;

TEST_CASE("a row of a table is one button, and a link in it another", "[ui]")
{
    int rows = 0;
    int links = 0;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        TableRow row(context, "risk", { 0, 200 });
        row.call("Desalojo");
        paragraph(context, "Desalojo");
        row.next();
        if (text_link(context, "link", "Ver"))
            ++links;
        if (row.pressed())
            ++rows;
    });
    driver.click_at("risk", 0.1F);
    CHECK(rows == 1);
    CHECK(links == 0);
    driver.click("link");
    CHECK(rows == 1);
    CHECK(links == 1);
    CHECK(driver.item("risk").label == "Desalojo");
}

TEST_CASE("rows say which of them was pressed", "[ui]")
{
    std::string pressed;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        if (list_row(context, "part", "Mi gente", Chosen::Yes, "4"))
            pressed = "part";
        if (risk_row(context, "risk", 1, "Violencia sexual", Level::VeryHigh, Chosen::No))
            pressed = "risk";
        if (file_row(context, "file", FileKind::Vault, "cuaderno", "4 MB", Chosen::No))
            pressed = "file";
    });
    for (const char* id : { "part", "risk", "file" }) {
        driver.click(id);
        CHECK(pressed == id);
    }
    CHECK(driver.item("part").chosen);
}

TEST_CASE("long names wrap and are whole", "[ui]")
{
    const std::string name
        = "Un nombre larguísimo de archivo que alguien escribió sin pensar en quién lo va a leer después de todo.pdf";
    for (const TextSize size : { TextSize::Percent100, TextSize::Percent200 }) {
        test::UiDriver driver(
            [&](Context& context) {
                Page page(context, "page");
                Columns columns(context, Split::Thirds);
                file_row(context, "file", FileKind::File, name, "200 kB", Chosen::No);
                risk_row(context, "risk", 12, name, Level::High, Chosen::No);
                list_row(context, "part", name, Chosen::Yes);
                fact_row(context, "Qué es", name);
                dated_row(context, "Hoy", name, name);
                step_row(context, Icon::Home, name, name, StepLook::Ordinary, true);
                tag(context, name);
                dots(context, name, 3, 5, name);
            },
            { .text_size = size });
        for (const std::string& fault : driver.layout_faults())
            FAIL_CHECK(fault);
        CHECK(driver.says("sin pensar"));
    }
}
