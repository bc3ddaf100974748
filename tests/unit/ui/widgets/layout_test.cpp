#include "ui/widgets/layout.hpp"

#include "support/ui_driver.hpp"
#include "ui/widgets/widgets.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace ui;

TEST_CASE("a row starts a new line when there is no more room", "[ui]")
{
    test::UiDriver driver([](Context& context) {
        Page page(context, "page");
        Row row(context);
        for (int i = 0; i < 14; ++i)
            secondary_button(context, "b" + std::to_string(i), "Un botón");
    });
    CHECK(driver.item("b0").rect.top == driver.item("b1").rect.top);
    CHECK(driver.item("b13").rect.top > driver.item("b0").rect.bottom);
    CHECK(driver.layout_faults().empty());
}

TEST_CASE("what is sent to the right ends at the right", "[ui]")
{
    test::UiDriver driver([](Context& context) {
        Page page(context, "page");
        Row row(context);
        section(context, "Riesgos");
        row.at_the_right(link_width(context, "Ver todos"));
        text_link(context, "all", "Ver todos");
    });
    const float edge = 1366 - 16 - 36;
    CHECK(driver.item("all").rect.right > edge - 3);
    CHECK(driver.item("all").rect.right <= edge + 1);
}

TEST_CASE("columns stand side by side, and below each other with very large letters", "[ui]")
{
    test::UiDriver driver([](Context& context) {
        Page page(context, "page");
        Columns columns(context, Split::MainAndSide);
        secondary_button(context, "main", "Uno");
        columns.next();
        secondary_button(context, "side", "Dos");
    });
    CHECK(driver.item("main").rect.top == driver.item("side").rect.top);
    driver.use(TextSize::Percent200);
    CHECK(driver.item("main").rect.bottom < driver.item("side").rect.top);
    CHECK(driver.item("main").rect.left == driver.item("side").rect.left);
}

TEST_CASE("boxes in one line of a grid are equally high", "[ui]")
{
    test::UiDriver driver([](Context& context) {
        Page page(context, "page");
        Grid grid(context, 2);
        grid.cell();
        tile(context, { .id = "short", .title = "Corto" });
        grid.cell();
        tile(context, { .id = "long", .title = "Largo", .text = std::string(400, 'a') });
    });
    CHECK(driver.item("short").rect.height() == driver.item("long").rect.height());
}

TEST_CASE("the keyboard brings what it comes to into view", "[ui]")
{
    test::UiDriver driver([](Context& context) {
        Page page(context, "page");
        for (int i = 0; i < 30; ++i)
            secondary_button(context, "b" + std::to_string(i), "Un botón");
    });
    driver.tab_to("b29");
    const auto& last = driver.item("b29");
    CHECK(last.rect.bottom <= last.clip.bottom);
    driver.tab_to("b0");
    CHECK(driver.item("b0").rect.top >= driver.item("b0").clip.top);
}

TEST_CASE("text alone can be scrolled from the keyboard", "[ui]")
{
    test::UiDriver driver([](Context& context) {
        Page page(context, "page");
        for (int i = 0; i < 60; ++i)
            paragraph(context, "Línea " + std::to_string(i));
    });
    const auto top_of_first = [&] { return driver.texts().front().rect.top; };
    const float before = top_of_first();
    driver.key(test::Key::Tab);
    driver.key(test::Key::Down);
    CHECK(top_of_first() < before);
    driver.key(test::Key::PageDown);
    const float lower = top_of_first();
    driver.key(test::Key::PageUp);
    CHECK(top_of_first() > lower);
}

TEST_CASE("a page that scrolls ends between two rows", "[ui]")
{
    test::UiDriver driver([](Context& context) {
        Page page(context, "page");
        for (int i = 0; i < 40; ++i)
            list_row(context, "row" + std::to_string(i), "Una fila", Chosen::No);
    });
    // The row that did not fit whole says that nothing of it is seen.
    for (const auto& item : driver.items()) {
        const Rect seen = item.rect.cut_to(item.clip);
        const bool whole = seen.height() >= item.rect.height() - 1.01F;
        INFO(item.path);
        CHECK((whole || seen.empty()));
    }
}

TEST_CASE("another page begins at its top", "[ui]")
{
    std::string id = "one";
    test::UiDriver driver([&](Context& context) {
        Page page(context, id);
        for (int i = 0; i < 60; ++i)
            paragraph(context, "Línea");
    });
    const float top = driver.texts().front().rect.top;
    driver.key(test::Key::PageDown);
    CHECK(driver.texts().front().rect.top < top);
    id = "two";
    driver.settle();
    CHECK(driver.texts().front().rect.top == top);
}
