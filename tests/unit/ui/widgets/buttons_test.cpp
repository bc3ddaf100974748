#include "ui/widgets/buttons.hpp"

#include "support/ui_driver.hpp"
#include "ui/widgets/widgets.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace ui;

TEST_CASE("a button is pressed by the mouse, by Space and by Enter, once each", "[ui]")
{
    int pressed = 0;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        if (primary_button(context, "go", "Siguiente"))
            ++pressed;
    });
    driver.click("go");
    CHECK(pressed == 1);
    driver.tab_to("go");
    driver.key(test::Key::Space);
    CHECK(pressed == 2);
    driver.key(test::Key::Enter);
    CHECK(pressed == 3);
}

TEST_CASE("a button that is off is neither pressed nor reached", "[ui]")
{
    int pressed = 0;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        if (primary_button(context, "off", "Siguiente", { .enabled = Enabled::No }))
            ++pressed;
        secondary_button(context, "on", "Atrás");
    });
    driver.click("off");
    CHECK(pressed == 0);
    CHECK_FALSE(driver.item("off").enabled);
    CHECK_THROWS(driver.tab_to("off"));
}

TEST_CASE("a press that is let go elsewhere does nothing", "[ui]")
{
    int pressed = 0;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        if (danger_button(context, "erase", "Borrar"))
            ++pressed;
        gap(context, Gap::Part);
        secondary_button(context, "keep", "Dejarlo como está");
    });
    driver.hold("erase");
    driver.click("keep");
    CHECK(pressed == 0);
}

TEST_CASE("a label wider than the page wraps inside its button", "[ui]")
{
    test::UiDriver driver([](Context& context) {
        Page page(context, "page");
        secondary_button(context, "long",
            "Un botón con muchísimas palabras que no caben de ninguna manera en una sola línea de esta "
            "ventana y por eso van en dos o en tres, porque nunca se cortan con puntos");
    });
    CHECK(driver.item("long").rect.height() > 70);
    CHECK(driver.layout_faults().empty());
}

TEST_CASE("one of several options is chosen and nothing moves", "[ui]")
{
    std::optional<std::size_t> chosen;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        if (const auto pressed = option_buttons(
                context, "take", { "Ya la tengo", "La voy a hacer", "No me sirve" }, chosen))
            chosen = *pressed;
    });
    const auto before = driver.item("take/2").rect;
    driver.click("take/1");
    CHECK(chosen == 1);
    CHECK(driver.item("take/1").chosen);
    CHECK(driver.item("take/2").rect == before);
}

TEST_CASE("options that are switched off look so and cannot be pressed", "[ui]")
{
    bool on = true;
    bool pressed = false;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        pressed = option_buttons(
                      context, "take", { "Ya la tengo", "La voy a hacer" }, 0, ui::enabled_if(on))
                      .has_value()
            || pressed;
        segmented(context, "minutes", { "1", "3", "5" }, 1, ui::enabled_if(on));
    });
    driver.settle();
    const auto before = driver.picture();
    on = false;
    driver.settle();
    CHECK_FALSE(driver.item("take/1").enabled);
    CHECK(driver.item("take/0").chosen);
    CHECK_FALSE(driver.item("minutes/0").enabled);
    driver.click("take/1");
    CHECK_FALSE(pressed);
    driver.point_nowhere();
    CHECK(driver.picture().pixels != before.pixels);
    CHECK(driver.layout_faults().empty());
}

TEST_CASE("a row of buttons says which was pressed", "[ui]")
{
    std::string pressed;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        const auto now = button_row(context,
            { { "again", "Guardar otra vez" },
                { .id = "erase", .label = "Borrar", .danger = true } });
        if (!now.empty())
            pressed = now;
    });
    driver.click("erase");
    CHECK(pressed == "erase");
    CHECK(driver.item("erase").rect.left - driver.item("again").rect.right >= 24);
}
