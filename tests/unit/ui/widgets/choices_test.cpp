#include "ui/widgets/choices.hpp"

#include "support/ui_driver.hpp"
#include "ui/widgets/widgets.hpp"

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>
#include <vector>

using namespace ui;
using test::Key;

namespace {

struct Question {
    std::optional<std::size_t> chosen;
    std::size_t count { 5 };
    ChoiceListOptions options {};

    void draw(Context& context)
    {
        Page page(context, "question");
        heading(context, "¿Cada cuánto?");
        initial_focus(context);
        std::vector<Choice> choices;
        for (std::size_t i = 0; i < count; ++i) {
            Choice choice { .id = "a" + std::to_string(i),
                .text = "Respuesta " + std::to_string(i) };
            choice.chosen = chosen_if(chosen == i);
            choices.push_back(choice);
        }
        if (const auto pressed = choice_list(context, "answers", choices, options))
            chosen = *pressed;
        secondary_button(context, "after", "Después");
    }
};

} // namespace

TEST_CASE("on a new page the keyboard is on the first answer", "[ui]")
{
    Question question;
    test::UiDriver driver([&](Context& context) { question.draw(context); });
    CHECK(driver.focused().ends_with("answers/a0"));
}

TEST_CASE("an answer is chosen by a click anywhere in its row", "[ui]")
{
    Question question;
    test::UiDriver driver([&](Context& context) { question.draw(context); });
    driver.click_at("a2", 0.95F);
    CHECK(question.chosen == 2);
    CHECK(driver.item("a2").chosen);
}

TEST_CASE("Up and Down move over the answers and Space or Enter chooses", "[ui]")
{
    Question question;
    test::UiDriver driver([&](Context& context) { question.draw(context); });
    driver.key(Key::Down, 2);
    CHECK(driver.focused().ends_with("a2"));
    driver.key(Key::Space);
    CHECK(question.chosen == 2);
    driver.key(Key::Up);
    driver.key(Key::Enter);
    CHECK(question.chosen == 1);
}

TEST_CASE("a digit chooses directly where the question has the page", "[ui]")
{
    Question question;
    question.options.digits = Digits::OnPage;
    test::UiDriver driver([&](Context& context) { question.draw(context); });
    driver.tab_to("after");
    driver.key(Key::Digit4);
    CHECK(question.chosen == 3);
    driver.key(Key::Digit9);
    CHECK(question.chosen == 3);
}

TEST_CASE("a digit chooses in a list only while the keyboard is in it", "[ui]")
{
    Question question;
    test::UiDriver driver([&](Context& context) { question.draw(context); });
    driver.tab_to("after");
    driver.key(Key::Digit2);
    CHECK_FALSE(question.chosen);
    driver.tab_to("a4");
    driver.key(Key::Digit2);
    CHECK(question.chosen == 1);
}

TEST_CASE("a digit typed into a field chooses nothing", "[ui]")
{
    std::optional<std::size_t> chosen;
    std::string text;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        if (const auto pressed = choice_list(context, "list",
                { { .id = "a", .text = "Una" }, { .id = "b", .text = "Dos" } },
                { .digits = Digits::OnPage }))
            chosen = *pressed;
        text_field(context, "field", "Nota", text);
    });
    driver.click("field");
    driver.key(Key::Digit1);
    driver.type("1");
    CHECK_FALSE(chosen);
    CHECK(text == "1");
}

TEST_CASE("rows keep their height when they are chosen", "[ui]")
{
    bool chosen = false;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        Columns columns(context, Split::Thirds);
        Choice choice { .id = "long",
            .text = "Amenazas de daño sexual por teléfono o por escrito" };
        choice.chosen = chosen_if(chosen);
        choice_list(context, "list", { choice, { .id = "next", .text = "Otra" } });
    });
    const auto before = driver.item("next").rect;
    chosen = true;
    driver.settle();
    CHECK(driver.item("next").rect == before);
}

TEST_CASE("the circles from 0 to 4 are one stop of the keyboard", "[ui]")
{
    std::optional<int> value;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        secondary_button(context, "before", "Antes");
        if (const auto now = slider04(context, "slider", "¿Tienen un plan?", value,
                { "Vacío", "Poco", "A medias", "Bastante", "Completo" }))
            value = now;
        secondary_button(context, "after", "Después");
    });
    driver.tab_to("slider");
    driver.key(Key::Right);
    CHECK(value == 0);
    CHECK(driver.says("Vacío"));
    driver.key(Key::Right, 2);
    CHECK(value == 2);
    driver.key(Key::Left);
    CHECK(value == 1);
    CHECK(driver.focused().ends_with("slider"));
    driver.key(Key::Digit4);
    CHECK(value == 4);
    CHECK(driver.says("Completo"));
    driver.key(Key::Right);
    CHECK(value == 4);
    driver.key(Key::Tab);
    CHECK(driver.focused().ends_with("after"));
}

TEST_CASE("each of the five circles answers to a click", "[ui]")
{
    std::optional<int> value;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        if (const auto now = slider04(context, "slider", "", value, {}))
            value = now;
    });
    for (int i = 0; i <= 4; ++i) {
        driver.click_at("slider", (20.0F + 50.0F * static_cast<float>(i)) / 240.0F);
        CHECK(value == i);
    }
}

TEST_CASE("a check line is ticked by its text", "[ui]")
{
    bool ticked = false;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        if (check_line(context, "line", "Una persona adulta queda a cargo.", chosen_if(ticked)))
            ticked = !ticked;
    });
    driver.click("line");
    CHECK(ticked);
    driver.press_with_keyboard("line");
    CHECK_FALSE(ticked);
}

TEST_CASE("segments and tabs answer with the one that was pressed", "[ui]")
{
    std::size_t segment = 0;
    std::size_t tab = 0;
    test::UiDriver driver([&](Context& context) {
        Page page(context, "page");
        if (const auto pressed
            = segmented(context, "colours", { "Claro", "Oscuro", "Contraste" }, segment))
            segment = *pressed;
        if (const auto pressed = tabs(context, "tabs", { "Lista", "Cuadro" }, tab))
            tab = *pressed;
    });
    driver.click("colours/2");
    driver.press_with_keyboard("tabs/1");
    CHECK(segment == 2);
    CHECK(tab == 1);
    CHECK(driver.item("tabs/1").chosen);
}
