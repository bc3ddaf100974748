#include "ui/widgets/frame.hpp"

#include "support/ui_driver.hpp"
#include "ui/widgets/widgets.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace ui;
using test::Key;

namespace {

struct Shown {
    FrameParts parts;
    Foot foot;
    std::string pressed;
    std::string foot_pressed;
    std::string page { "one" };

    Shown()
    {
        parts.tabs = { { "home", Icon::Home, "Inicio", "Inicio" },
            { "plan", Icon::Book, "Mi plan", "Mi plan" } };
        parts.chosen_tab = "home";
        parts.place = { "Inicio", "Una parte", "Otra parte" };
        parts.save = { SaveKind::Saved, "Guardado 10:32", "10:32" };
        parts.help = { .id = "help", .label = "Necesito ayuda ya", .short_label = "Ayuda ya" };
        parts.hide = { .id = "hide", .label = "Ocultar", .icon = Icon::EyeSlash };
        parts.hide_key = "Esc";
        foot = { .back = { "back", "Atrás" },
            .others = { { .id = "skip", .label = "Saltar" } },
            .main = { "next", "Siguiente" } };
    }
    void draw(Context& context)
    {
        Frame frame(context, parts);
        if (!frame.pressed().empty())
            pressed = frame.pressed();
        Page drawn(context, page, foot);
        initial_focus(context);
        secondary_button(context, "first", "Primero");
        if (const auto& now = drawn.foot(); !now.empty())
            foot_pressed = now;
    }
};

} // namespace

TEST_CASE("the keyboard goes through rail, top bar, page and foot in that order", "[ui]")
{
    Shown shown;
    test::UiDriver driver([&](Context& context) { shown.draw(context); });
    std::string order;
    driver.tab_to("frame/home");
    for (int i = 0; i < 8; ++i) {
        const std::string path = driver.focused();
        order += path.substr(path.rfind('/') + 1) + " ";
        driver.key(Key::Tab);
    }
    CHECK(order == "home plan help hide first back skip next ");
}

TEST_CASE("every part of the frame says that it was pressed", "[ui]")
{
    Shown shown;
    test::UiDriver driver([&](Context& context) { shown.draw(context); });
    for (const char* id : { "plan", "help", "hide" }) {
        driver.click(id);
        CHECK(shown.pressed == id);
    }
    for (const char* id : { "back", "skip", "next" }) {
        driver.click(id);
        CHECK(shown.foot_pressed == id);
    }
}

TEST_CASE("what was not saved is a button that says why", "[ui]")
{
    Shown shown;
    shown.parts.save = { SaveKind::NotSaved, "NO GUARDADO: falta la memoria USB", "NO GUARDADO" };
    test::UiDriver driver([&](Context& context) { shown.draw(context); });
    CHECK(driver.says("NO GUARDADO: falta la memoria USB"));
    driver.click("save_state");
    CHECK(shown.pressed == "save_state");
    CHECK(driver.layout_faults().empty());
}

TEST_CASE("the key cap is there only when a key is set", "[ui]")
{
    Shown shown;
    test::UiDriver driver([&](Context& context) { shown.draw(context); });
    CHECK(driver.says("Esc"));
    shown.parts.hide_key = "";
    driver.settle();
    CHECK_FALSE(driver.says("Esc"));
}

TEST_CASE("the foot keeps its place and wraps when it has to", "[ui]")
{
    Shown shown;
    shown.foot.others = { { .id = "one", .label = "Una cosa bastante larga" },
        { .id = "two", .label = "Otra cosa bastante larga" } };
    test::UiDriver driver([&](Context& context) { shown.draw(context); });
    CHECK(driver.item("back").rect.left < driver.item("one").rect.left);
    CHECK(driver.item("next").rect.right > 1300);
    driver.use(TextSize::Percent200);
    CHECK(driver.layout_faults().empty());
    CHECK(driver.item("next").rect.top > driver.item("back").rect.top);
}

TEST_CASE("nothing is cut in any window, size of letters or theme", "[ui]")
{
    Shown shown;
    test::UiDriver driver([&](Context& context) { shown.draw(context); });
    struct Window {
        float width;
        float height;
    };
    for (const Window& window : { Window { 1366, 768 }, { 1024, 600 }, { 1920, 1080 } }) {
        driver.resize(window.width, window.height);
        for (int i = 0; i < TEXT_SIZE_COUNT; ++i) {
            driver.use(static_cast<TextSize>(i));
            for (const std::string& fault : driver.layout_faults())
                FAIL_CHECK(window.width << " x " << window.height << ", "
                                        << percent(static_cast<TextSize>(i)) << " %: " << fault);
        }
    }
}

TEST_CASE("icons of the rail have their name where there is no room for it", "[ui]")
{
    Shown shown;
    test::UiDriver driver(
        [&](Context& context) { shown.draw(context); }, { .text_size = TextSize::Percent200 });
    CHECK_FALSE(driver.says("Mi plan"));
    driver.point_at("plan");
    CHECK(driver.says("Mi plan"));
    driver.point_nowhere();
    CHECK_FALSE(driver.says("Mi plan"));
    driver.tab_to("frame/plan");
    CHECK(driver.says("Mi plan"));
}

TEST_CASE("only the section is named in the top bar where letters are very large", "[ui]")
{
    Shown shown;
    test::UiDriver driver([&](Context& context) { shown.draw(context); });
    CHECK(driver.says("Una parte"));
    driver.use(TextSize::Percent200);
    CHECK_FALSE(driver.says("Una parte"));
}

TEST_CASE("the first thing has the keyboard on every new page, and keeps it", "[ui]")
{
    Shown shown;
    test::UiDriver driver([&](Context& context) { shown.draw(context); });
    CHECK(driver.focused().ends_with("one/first"));
    driver.tab_to("next");
    driver.settle();
    CHECK(driver.focused().ends_with("next"));
    shown.page = "two";
    driver.settle();
    CHECK(driver.focused().ends_with("two/first"));
}

TEST_CASE("notices for every page stand at its top", "[ui]")
{
    Shown shown;
    test::UiDriver driver([&](Context& context) {
        context.set_page_notices(
            [](Context& inner) { attention_notice(inner, "Aviso para todas las páginas"); });
        shown.draw(context);
        context.set_page_notices(nullptr);
    });
    CHECK(driver.says("Aviso para todas las páginas"));
    CHECK(driver.layout_faults().empty());
}

TEST_CASE("Tab goes on after the page that had the keyboard is gone", "[ui]")
{
    bool second = false;
    test::UiDriver driver([&](Context& context) {
        const Page page(context, second ? "two" : "one");
        if (secondary_button(context, second ? "stay" : "leave", "Seguir"))
            second = true;
    });
    driver.press_with_keyboard("leave");
    driver.settle();
    CHECK(driver.item("stay").focused);
    driver.key(Key::Tab);
    CHECK(driver.item("stay").ring);
}

TEST_CASE("when what has the keyboard is taken out, what came after it has the keyboard", "[ui]")
{
    std::vector<std::string> rows { "a", "b", "c" };
    test::UiDriver driver([&](Context& context) {
        const Page page(context, "rows");
        std::string gone;
        for (const auto& row : rows) {
            if (secondary_button(context, row, "Quitar"))
                gone = row;
        }
        std::erase(rows, gone);
    });
    driver.press_with_keyboard("b");
    CHECK(driver.item("c").ring);
    driver.key(Key::Space);
    CHECK(driver.item("a").ring);
    driver.key(Key::Space);
    CHECK(driver.focused().empty());
}

TEST_CASE("a field that comes to have the keyboard can be typed into at once", "[ui]")
{
    bool there = true;
    std::string text;
    test::UiDriver driver([&](Context& context) {
        const Page page(context, "page");
        if (there && secondary_button(context, "gone", "Quitar"))
            there = false;
        text_field(context, "field", "Nombre", text);
    });
    driver.press_with_keyboard("gone");
    driver.type("Ceniza");
    CHECK(text == "Ceniza");
}
