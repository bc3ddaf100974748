#include "ui/widgets/notices.hpp"

#include "support/ui_driver.hpp"
#include "ui/widgets/widgets.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace ui;

TEST_CASE("the main action of an error is at the right, as everywhere", "[ui]")
{
    std::string pressed;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        const auto now
            = error_notice(context, rich("**No se pudo guardar.** Falta la memoria USB."),
                { { "again", "Guardar otra vez" }, { "elsewhere", "Guardar en otro lugar" } });
        if (!now.empty())
            pressed = now;
    });
    CHECK(driver.item("again").rect.left > driver.item("elsewhere").rect.right);
    CHECK(driver.says("No se pudo guardar. Falta la memoria USB."));
    driver.click("elsewhere");
    CHECK(pressed == "elsewhere");
}

TEST_CASE("notices are whole in every width", "[ui]")
{
    test::UiDriver driver([](Context& context) {
        Page page(context, "page");
        Columns columns(context, Split::Thirds);
        for (const NoticeKind kind :
            { NoticeKind::Good, NoticeKind::Attention, NoticeKind::Error }) {
            const IdScope scope(context, std::to_string(static_cast<int>(kind)));
            notice(context, kind,
                rich(
                    "**Algo pasó** y esta es una frase que explica qué se perdió, qué no se perdió y qué hacer."),
                { { "a", "Guardar otra vez" }, { "b", "Guardar en otro lugar" } }, Icon::None,
                "Comprobado en dic. 2025");
        }
        columns.next();
        empty_state(context, "Todavía no hay nada anotado",
            "Lo pequeño también cuenta. Toma dos minutos.",
            { "add", "Registrar algo que pasó", Icon::Plus });
        columns.next();
        storage_light(context, StorageKind::MayLeaveRemains, "Podrían quedar restos",
            "Las memorias USB guardan pedazos viejos que un laboratorio podría hallar.");
    });
    for (const TextSize size :
        { TextSize::Percent100, TextSize::Percent150, TextSize::Percent200 }) {
        driver.use(size);
        for (const std::string& fault : driver.layout_faults())
            FAIL_CHECK(percent(size) << " %: " << fault);
    }
}

TEST_CASE("an empty place has its one button", "[ui]")
{
    std::string pressed;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        const auto now
            = empty_state(context, "Nada", "Nada todavía.", { "add", "Registrar", Icon::Plus });
        if (!now.empty())
            pressed = now;
    });
    driver.press_with_keyboard("add");
    CHECK(pressed == "add");
}
