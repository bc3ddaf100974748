#include "ui/widgets/pictures.hpp"

#include "support/ui_driver.hpp"
#include "ui/widgets/widgets.hpp"

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>

using namespace ui;
using test::Key;

namespace {

Matrix sample(int discs)
{
    Matrix picture;
    picture.rows = { "Encima", "Muy cerca", "Cerca", "Posible", "Lejos por ahora" };
    picture.columns = { "Pequeño", "Mediano", "Serio", "Muy grave", "No tiene arreglo" };
    picture.up = "Qué tan cerca está";
    picture.right = "Qué tan grave sería";
    for (int i = 0; i < discs; ++i)
        picture.discs.push_back({ "disc-" + std::to_string(i + 1), i + 1,
            "Riesgo " + std::to_string(i + 1), 2, 2, Chosen::No });
    return picture;
}

} // namespace

TEST_CASE("a disc of the matrix is chosen by mouse and by keyboard", "[ui]")
{
    Matrix picture = sample(3);
    picture.discs[1].row = 0;
    std::optional<std::size_t> chosen;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        if (const auto pressed = matrix(context, "matrix", picture))
            chosen = *pressed;
    });
    driver.click("disc-3");
    CHECK(chosen == 2);
    driver.tab_to("disc-2");
    CHECK(driver.says("Riesgo 2"));
    driver.key(Key::Down);
    driver.key(Key::Space);
    CHECK(chosen != 1);
}

TEST_CASE("as many risks as there are fit in one cell without covering each other", "[ui]")
{
    for (int count = 1; count <= 6; ++count) {
        const Matrix picture = sample(count);
        test::UiDriver driver([&](Context& context) {
            Page page(context, "page");
            matrix(context, "matrix", picture);
        });
        for (const std::string& fault : driver.layout_faults())
            FAIL_CHECK(count << ": " << fault);
    }
}

TEST_CASE("every name of the matrix is whole at every size", "[ui]")
{
    const Matrix picture = sample(2);
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        Columns columns(context, { 456, 560 }, 300);
        columns.next();
        matrix(context, "matrix", picture);
        what_if_line(context,
            { .bands = picture.rows,
                .points = { "Hoy", "Con lo hecho", "Con todo" },
                .today = 3,
                .with_done = 2.5F,
                .with_all = 0,
                .done_legend = "Con lo que ya hizo",
                .planned_legend = "Con lo que piensa hacer" });
    });
    for (int i = 0; i < TEXT_SIZE_COUNT; ++i) {
        driver.use(static_cast<TextSize>(i));
        CHECK(driver.says("Pequeño"));
        CHECK(driver.says("Mediano"));
        for (const std::string& fault : driver.layout_faults())
            FAIL_CHECK(i << ": " << fault);
    }
}

TEST_CASE("the icon of the window is the mark on nothing", "[ui]")
{
    const auto pixels = tree_pixels(32);
    REQUIRE(pixels.size() == 32 * 32 * 4);
    CHECK(pixels[3] == 0);
    const std::size_t crown = (10 * 32 + 16) * 4;
    CHECK(pixels[crown + 3] == 255);
    CHECK(pixels[crown] == 0x1D);
}
