#include "ui/widgets/secret_field.hpp"

#include "support/ui_driver.hpp"
#include "ui/widgets/widgets.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace ui;
using test::Key;

namespace {

struct Unlock {
    SecretField field;
    int entered { 0 };
    Enabled enabled { Enabled::Yes };

    void draw(Context& context)
    {
        CentredCard card(context, "unlock", 500, 400);
        initial_focus(context);
        if (field.draw(context, "secret", "Clave",
                { .capitals_on = "Mayúsculas",
                    .show = "Ver",
                    .hide = "Tapar",
                    .enabled = enabled }))
            ++entered;
        primary_button(context, "open", "Abrir");
    }
};

std::string text_of(const crypto::Passphrase& secret)
{
    const auto bytes = secret.expose();
    return std::string(bytes.begin(), bytes.end());
}

} // namespace

TEST_CASE("the passphrase can be typed as soon as the page opens", "[ui]")
{
    Unlock unlock;
    test::UiDriver driver([&](Context& context) { unlock.draw(context); });
    driver.type("maleta ñandú");
    driver.key(Key::Enter);
    CHECK(unlock.entered == 1);
    CHECK(text_of(unlock.field.take()) == "maleta ñandú");
    CHECK(unlock.field.empty());
}

TEST_CASE("what is typed is never on the screen as text while the eye is closed", "[ui]")
{
    Unlock unlock;
    test::UiDriver driver([&](Context& context) { unlock.draw(context); });
    driver.type("remolino");
    CHECK_FALSE(driver.says("remolino"));
    for (const auto& item : driver.items())
        CHECK(item.label.find("remolino") == std::string::npos);
}

TEST_CASE("the eye shows and covers without changing what was typed", "[ui]")
{
    Unlock unlock;
    test::UiDriver driver([&](Context& context) { unlock.draw(context); });
    driver.type("tibio");
    const auto covered = driver.picture();
    driver.click("secret-eye");
    CHECK(driver.picture().pixels != covered.pixels);
    CHECK(driver.item("secret-eye").chosen);
    CHECK(text_of(unlock.field.copy()) == "tibio");
}

TEST_CASE("letters are erased and put in where the caret is", "[ui]")
{
    Unlock unlock;
    test::UiDriver driver([&](Context& context) { unlock.draw(context); });
    driver.type("añoc");
    driver.key(Key::Backspace);
    driver.key(Key::Left, 2);
    driver.key(Key::Backspace);
    driver.type("e");
    driver.key(Key::Delete);
    driver.key(Key::End);
    driver.type("!");
    CHECK(text_of(unlock.field.copy()) == "eo!");
    driver.key(Key::Home);
    driver.key(Key::Backspace);
    CHECK(text_of(unlock.field.copy()) == "eo!");
}

TEST_CASE("a passphrase can be pasted but never copied or cut", "[ui]")
{
    Unlock unlock;
    test::UiDriver driver([&](Context& context) { unlock.draw(context); });
    driver.set_clipboard("seis palabras\r\n");
    driver.key(Key::CtrlV);
    CHECK(text_of(unlock.field.copy()) == "seis palabras");
    driver.set_clipboard("");
    driver.key(Key::CtrlA);
    driver.key(Key::CtrlC);
    driver.key(Key::CtrlX);
    CHECK(driver.clipboard().empty());
    CHECK(text_of(unlock.field.copy()) == "seis palabras");
}

TEST_CASE("what is pasted goes in whole or not at all", "[ui]")
{
    Unlock unlock;
    test::UiDriver driver([&](Context& context) { unlock.draw(context); });
    driver.type("ab");
    driver.set_clipboard(std::string(10 << 20, 'x'));
    driver.key(Key::CtrlV);
    CHECK(text_of(unlock.field.copy()) == "ab");
    driver.set_clipboard(std::string(1023, 'x'));
    driver.key(Key::CtrlV);
    CHECK(text_of(unlock.field.copy()) == "ab");
    driver.set_clipboard(std::string(1022, 'x'));
    driver.key(Key::CtrlV);
    CHECK(text_of(unlock.field.copy()).size() == 1024);
    // Whoever checks it says so in words; nothing is left out in silence.
    unlock.field.clear();
    driver.settle();
    driver.click("secret");
    driver.set_clipboard("dos\nlineas\x01");
    driver.key(Key::CtrlV);
    CHECK(text_of(unlock.field.copy()) == "dos\nlineas\x01");
}

TEST_CASE("a passphrase has an end, and nothing behind it is lost or written", "[ui]")
{
    Unlock unlock;
    test::UiDriver driver([&](Context& context) { unlock.draw(context); });
    driver.type(std::string(1023, 'a'));
    driver.type("ñ");
    CHECK(unlock.field.copy().size() == 1023);
    driver.type("bb");
    CHECK(unlock.field.copy().size() == 1024);
}

TEST_CASE("after it was taken the field can be typed into again", "[ui]")
{
    Unlock unlock;
    test::UiDriver driver([&](Context& context) { unlock.draw(context); });
    driver.type("una");
    unlock.field.clear();
    driver.settle();
    driver.type("nada");
    CHECK(unlock.field.empty());
    driver.click("secret");
    driver.type("otra");
    CHECK(text_of(unlock.field.copy()) == "otra");
}

TEST_CASE("the queue of the keyboard keeps nothing of a passphrase", "[ui]")
{
    Unlock unlock;
    test::UiDriver driver([&](Context& context) { unlock.draw(context); });
    driver.type("canasto");
    driver.settle();
    CHECK(text_of(unlock.field.copy()) == "canasto");
    CHECK(driver.typed_leftovers().empty());
}

TEST_CASE("the hint about capitals is there only while they are on", "[ui]")
{
    Unlock unlock;
    test::UiDriver driver([&](Context& context) { unlock.draw(context); });
    CHECK_FALSE(driver.says("Mayúsculas"));
    driver.context().set_capitals_lock(true);
    driver.settle();
    CHECK(driver.says("Mayúsculas"));
}

TEST_CASE("a field that is off takes no letters", "[ui]")
{
    Unlock unlock;
    test::UiDriver driver([&](Context& context) { unlock.draw(context); });
    driver.type("a");
    unlock.enabled = Enabled::No;
    driver.settle();
    driver.type("b");
    CHECK(text_of(unlock.field.copy()) == "a");
}
