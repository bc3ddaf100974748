#include "ui/widgets/fields.hpp"

#include "support/ui_driver.hpp"
#include "ui/widgets/widgets.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace ui;
using test::Key;

namespace {

const CalendarWords WORDS { { "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
                                "agosto", "septiembre", "octubre", "noviembre", "diciembre" },
    { "lun", "mar", "mié", "jue", "vie", "sáb", "dom" }, "Calendario", "Mes anterior",
    "Mes siguiente" };

} // namespace

TEST_CASE("what is typed is in the field at once", "[ui]")
{
    std::string text;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        text_field(context, "name", "Nombre clave", text);
    });
    driver.click("name");
    driver.type("Ceniza");
    CHECK(text == "Ceniza");
    driver.key(Key::Backspace, 2);
    CHECK(text == "Ceni");
    driver.key(Key::Home);
    driver.type("¡");
    CHECK(text == "¡Ceni");
    CHECK(driver.says("¡Ceni"));
}

TEST_CASE("Tab goes from field to field and typing goes on", "[ui]")
{
    std::string first;
    std::string second;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        text_field(context, "first", "Uno", first);
        text_field(context, "second", "Dos", second);
    });
    driver.key(Key::Tab);
    driver.type("a");
    driver.key(Key::Tab);
    driver.type("b");
    CHECK(first == "a");
    CHECK(second == "b");
    driver.key(Key::ShiftTab);
    driver.type("c");
    CHECK(first == "ac");
}

TEST_CASE("a space typed in a field is a space and presses nothing", "[ui]")
{
    std::string text;
    int pressed = 0;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        text_field(context, "field", "Nota", text);
        if (secondary_button(context, "button", "Botón"))
            ++pressed;
    });
    driver.click("field");
    driver.type("a");
    driver.key(Key::Space);
    driver.type(" b");
    CHECK(text == "a b");
    CHECK(pressed == 0);
}

TEST_CASE("a click on a button leaves the field and presses the button", "[ui]")
{
    std::string text;
    int pressed = 0;
    bool left = false;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        if (secondary_button(context, "above", "Arriba"))
            ++pressed;
        left = text_field(context, "field", "Nota", text).left || left;
        if (secondary_button(context, "below", "Abajo"))
            ++pressed;
    });
    driver.click("field");
    driver.type("x");
    driver.click("below");
    CHECK(pressed == 1);
    CHECK(left);
    driver.click("field");
    driver.click("above");
    CHECK(pressed == 2);
    driver.type("y");
    CHECK(text == "x");
}

TEST_CASE("Enter in a field of one line says so and writes nothing", "[ui]")
{
    std::string text;
    int entered = 0;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        if (text_field(context, "field", "Buscar", text).entered)
            ++entered;
    });
    driver.click("field");
    driver.type("orden");
    driver.key(Key::Enter);
    CHECK(entered == 1);
    CHECK(text == "orden");
}

TEST_CASE("a field takes no more than it may", "[ui]")
{
    std::string text;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        text_field(context, "field", "Nota", text, { .most_bytes = 6 });
    });
    driver.click("field");
    driver.type("ñandúú");
    CHECK(text == "ñand");
}

TEST_CASE("several lines wrap, and Enter begins a new one", "[ui]")
{
    std::string text;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        text_area(context, "note", "Nota", text, 3);
    });
    driver.click("note");
    driver.type("Una línea");
    driver.key(Key::Enter);
    driver.type("otra");
    CHECK(text == "Una línea\notra");
    driver.key(Key::Up);
    driver.key(Key::End);
    driver.type(" larga");
    CHECK(text == "Una línea larga\notra");
    CHECK(driver.focused().ends_with("note"));
}

TEST_CASE("a long note is never cut at the right and grows downwards", "[ui]")
{
    std::string text;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        text_area(context, "note", "Nota", text, 2);
    });
    const float before = driver.item("note").rect.height();
    driver.click("note");
    for (int i = 0; i < 40; ++i)
        driver.type("palabra larguísima ");
    for (const auto& line : driver.texts())
        CHECK(line.rect.right <= driver.item("note").rect.right);
    CHECK(driver.item("note").rect.height() > before);
}

TEST_CASE("selected text is copied, cut and pasted", "[ui]")
{
    std::string text = "uno dos";
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        text_field(context, "field", "Nota", text);
    });
    driver.click("field");
    driver.key(Key::CtrlA);
    driver.key(Key::CtrlC);
    CHECK(driver.clipboard() == "uno dos");
    driver.key(Key::CtrlX);
    CHECK(text.empty());
    driver.set_clipboard("a\nb\x01");
    driver.key(Key::CtrlV);
    CHECK(text == "a b");
    driver.key(Key::CtrlZ);
    CHECK(text.empty());
}

TEST_CASE("a field says when not all of what was pasted went in", "[ui]")
{
    constexpr std::size_t MOST = 4000;
    std::string text;
    std::string lines;
    test::UiDriver driver([&](Context& context) {
        context.set_words_of_a_full_field("No cupo todo.");
        Page page(context, "page");
        text_field(context, "field", "Nota", text);
        text_area(context, "area", "Más", lines);
    });
    for (const auto* field : { "field", "area" }) {
        driver.click(field);
        driver.set_clipboard(std::string(100'000, 'x'));
        driver.key(Key::CtrlV);
        CHECK(driver.says("No cupo todo."));
        CHECK(driver.layout_faults().empty());
        // It is gone with the next letter that fits.
        driver.key(Key::Backspace);
        CHECK_FALSE(driver.says("No cupo todo."));
    }
    CHECK(text == std::string(MOST - 1, 'x'));
    CHECK(lines == std::string(MOST - 1, 'x'));
}

TEST_CASE("text that a model changes while it is edited is shown", "[ui]")
{
    std::string text = "uno";
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        text_field(context, "field", "Nota", text);
    });
    driver.click("field");
    text = "dos";
    driver.settle();
    CHECK(driver.says("dos"));
    driver.type("!");
    CHECK(text == "dos!");
}

TEST_CASE("a lock forgets the field being edited", "[ui]")
{
    std::string text;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        text_field(context, "field", "Nota", text);
    });
    driver.click("field");
    driver.type("x");
    driver.exchange_context();
    CHECK_FALSE(driver.context().is_typing());
    driver.type("y");
    CHECK(text == "x");
}

TEST_CASE("a field that is off takes nothing", "[ui]")
{
    std::string text = "fijo";
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        text_field(context, "field", "Nota", text, { .enabled = Enabled::No });
    });
    driver.click("field");
    driver.type("x");
    CHECK(text == "fijo");
}

TEST_CASE("days are read as day, month and year with any sign between", "[ui]")
{
    const base::Date day { 2026, 5, 12 };
    for (const char* text : { "12/05/2026", "12-5-2026", "12.5.26", "12 5 2026", "2026-05-12",
             " 12/5/2026 ", "12052026" }) {
        INFO(text);
        CHECK(parse_typed_date(text) == day);
    }
    for (const char* text : { "", "12/05", "31/02/2026", "12/13/2026", "ayer", "12/05/2026/1",
             "99999999999999", "31022026", "1205202", "0/0/0", "12/05/1026" }) {
        INFO(text);
        CHECK_FALSE(parse_typed_date(text));
    }
    CHECK(typed_date(day) == "12/05/2026");
}

TEST_CASE("a day is typed or chosen from the calendar", "[ui]")
{
    DateInput input;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        date_field(context, "day", "¿Qué día fue?", input, { 2026, 5, 12 }, WORDS);
    });
    driver.click("day");
    driver.type("31/02/2026");
    CHECK(input.is_wrong());
    CHECK(input.text == "31/02/2026");
    driver.click("day-calendar");
    CHECK(driver.says("mayo 2026"));
    driver.click("later");
    CHECK(driver.says("junio 2026"));
    driver.press_with_keyboard("day-3");
    CHECK(input.date == base::Date { 2026, 6, 3 });
    CHECK(input.text == "03/06/2026");
    CHECK_FALSE(input.calendar_open);
}

TEST_CASE("a wrong field says what is wrong and keeps what was typed", "[ui]")
{
    std::string text = "31/02/2026";
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        text_field(context, "day", "Día", text,
            { .fault = { "Ese día no existe.", "Ejemplo: 12/05/2026" } });
    });
    CHECK(driver.says("Ese día no existe."));
    CHECK(driver.says("Ejemplo: 12/05/2026"));
    CHECK(driver.says("31/02/2026"));
    CHECK(driver.layout_faults().empty());
}
