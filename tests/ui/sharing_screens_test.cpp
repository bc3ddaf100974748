#include "every_place.hpp"

#include "age/age.hpp"
#include "age/public_key.hpp"

#include <catch2/catch_test_macros.hpp>

using app::Screen;
using test::Key;
using test::WholeProgram;

namespace {

/// The file goes from one computer to the other, as on a stick.
void carry(WholeProgram& from, WholeProgram& to, const std::string& path)
{
    const auto file = from.disk.open(path, base::Access::ReadOnly);
    REQUIRE(file);
    base::Bytes bytes(static_cast<std::size_t>((*file)->size().value()));
    REQUIRE((*file)->read_at(0, bytes));
    to.disk.put(path, std::move(bytes));
}

std::string make_card(WholeProgram& it)
{
    it.go(Screen::Sharing);
    it.driver.click("make_key");
    const auto& own = it.session().workbook().sharing.own;
    return age::Identity::from_secret(own->bytes()).recipient().text();
}

} // namespace

TEST_CASE("two women exchange keys, and one reads the plan of the other", "[ui][sharing]")
{
    WholeProgram elena;
    WholeProgram ceniza;
    test::fill_everything(elena);
    ceniza.create_vault();
    const auto key = make_card(ceniza);
    CHECK(ceniza.driver.says("Seis palabras para compararla"));

    elena.go(Screen::Plan);
    elena.driver.click("share");
    elena.driver.click("add");
    elena.driver.click("name");
    elena.driver.type("Ceniza");
    elena.driver.click("key");
    elena.driver.type(key);
    elena.driver.click("go_on");
    for (const auto word : age::check_words(*age::Recipient::parse(key), elena.app().tools().words))
        CHECK(elena.driver.says(std::string(word)));
    elena.driver.click("same");
    elena.driver.click("seal");
    elena.driver.click("whom/person1");
    elena.driver.click("go_on");
    elena.driver.click("names");
    elena.driver.click("go_on");
    CHECK(elena.driver.says("Esto es lo que va"));
    CHECK_FALSE(elena.driver.says("Doña Chayo"));
    elena.driver.click("go_on");
    elena.driver.click("write");
    elena.driver.settle();
    CHECK(elena.driver.says("Usted no puede volver a abrirlo."));

    carry(elena, ceniza, "/usb/notas.age");
    const auto revision = ceniza.session().revision();
    ceniza.go(Screen::Unseal);
    ceniza.driver.click("notas.age/entry");
    ceniza.driver.settle();
    CHECK(ceniza.driver.says("Un plan que le mandaron"));
    CHECK(ceniza.driver.says("No se puede comprobar quién lo envió."));
    CHECK(ceniza.session().revision() == revision);
    CHECK(ceniza.session().workbook().plan.people.contacts.empty());

    // Nobody else reads it, and who sealed it does not either.
    elena.go(Screen::Unseal);
    elena.driver.click("notas.age/entry");
    elena.driver.settle();
    CHECK(elena.driver.says("usted todavía no tiene ninguna aquí"));
}

TEST_CASE("sealing and opening are possible with the keyboard alone", "[ui][sharing]")
{
    WholeProgram it;
    test::fill_everything(it);
    it.go(Screen::Sharing);
    it.driver.press_with_keyboard("make_key");
    it.driver.press_with_keyboard("back");
    it.driver.press_with_keyboard("seal");
    it.driver.press_with_keyboard("whom/passphrase");
    it.driver.press_with_keyboard("go_on");
    it.driver.press_with_keyboard("go_on");
    it.driver.press_with_keyboard("go_on");
    const auto words = it.words_on_screen();
    it.driver.press_with_keyboard("accept");
    it.driver.type(words);
    it.driver.key(Key::Enter);
    it.driver.settle();
    it.driver.press_with_keyboard("write");
    it.driver.settle();
    REQUIRE(it.disk.exists("/usb/notas.age"));
    it.driver.press_with_keyboard("leave");

    it.go(Screen::Sharing);
    it.driver.press_with_keyboard("open_sealed");
    it.driver.press_with_keyboard("notas.age/entry");
    it.driver.settle();
    it.driver.type(words);
    it.driver.key(Key::Enter);
    it.driver.settle();
    CHECK(it.driver.says("Un plan que le mandaron"));
    it.driver.press_with_keyboard("another");
    CHECK(it.driver.says("Abrir lo que me mandaron"));
}

TEST_CASE("what she was sent is gone when she hides", "[ui][sharing]")
{
    WholeProgram it;
    test::fill_everything(it);
    make_card(it);
    const std::array whom {
        age::Identity::from_secret(it.session().workbook().sharing.own->bytes()).recipient()
    };
    crypto::SystemRandom random;
    const std::string text = "Nos vemos el lunes donde siempre.";
    it.disk.put("/usb/carta.age",
        *age::seal(
            { reinterpret_cast<const base::Byte*>(text.data()), text.size() }, whom, random));
    it.go(Screen::Unseal);
    it.driver.click("carta.age/entry");
    it.driver.settle();
    CHECK(it.driver.says(text));
    it.app().hide();
    it.follow_window();
    CHECK_FALSE(it.driver.says(text));
    it.unlock();
    it.driver.settle();
    CHECK_FALSE(it.driver.says(text));
}
