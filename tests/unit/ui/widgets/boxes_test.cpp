#include "ui/widgets/boxes.hpp"

#include "support/ui_driver.hpp"
#include "ui/widgets/widgets.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace ui;

TEST_CASE("the whole heading opens and closes a fold", "[ui]")
{
    bool open = false;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        Fold fold(context, "why", "¿Por qué me pregunta esto?", open, { .hint = "Dos líneas" });
        if (fold.is_open())
            paragraph(context, "Porque cambia qué protección sirve.");
    });
    CHECK_FALSE(driver.says("Porque cambia"));
    driver.click_at("why", 0.9F);
    CHECK(open);
    CHECK(driver.says("Porque cambia"));
    driver.press_with_keyboard("why");
    CHECK_FALSE(open);
}

TEST_CASE("what follows a box stands below it, however deep boxes are", "[ui]")
{
    bool open = true;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        {
            const Card outer(context);
            Fold fold(context, "fold", "Doblado", open);
            if (fold.is_open()) {
                const Card inner(context, CardLook::Page);
                secondary_button(context, "inside", "Adentro");
            }
        }
        secondary_button(context, "below", "Abajo");
    });
    CHECK(driver.item("below").rect.top > driver.item("inside").rect.bottom);
    CHECK(driver.layout_faults().empty());
}

TEST_CASE("a tile is one button", "[ui]")
{
    int pressed = 0;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        if (tile(context,
                { .id = "help",
                    .icon = Icon::LifeRing,
                    .title = "Necesito ayuda ya",
                    .text = "Pasos cortos",
                    .help = true }))
            ++pressed;
    });
    driver.click_at("help", 0.97F, 0.1F);
    driver.press_with_keyboard("help");
    CHECK(pressed == 2);
}

TEST_CASE("tags of a fold go below its title where there is no room beside it", "[ui]")
{
    bool open = false;
    const auto draw = [&](Context& context) {
        Page page(context, "page");
        Fold fold(context, "measure", "Siete días actuando como si fuera cierta", open,
            { .tinted = false, .tags = { "Hoy", "Da trabajo", "Sin dinero" } });
    };
    test::UiDriver wide(draw);
    test::UiDriver narrow(
        draw, { .width = 1024, .height = 600, .text_size = TextSize::Percent200 });
    CHECK(narrow.item("measure").rect.height() > 2 * wide.item("measure").rect.height());
    CHECK(narrow.layout_faults().empty());
}
