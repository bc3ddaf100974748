#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <string_view>

using app::Screen;
using app::VaultState;
using test::AppFixture;
using test::UiOptions;
using test::WholeProgram;

namespace {

/// Every arrangement a screen has to survive.
const UiOptions LOOKS[] {
    { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent100 },
    { 1024, 600, ui::ThemeName::HighContrast, ui::TextSize::Percent100 },
    { 1366, 768, ui::ThemeName::Dark, ui::TextSize::Percent200 },
};

void expect_sound(WholeProgram& it)
{
    for (const auto& fault : it.driver.layout_faults())
        FAIL_CHECK(fault);
}

/// The words that the create screen shows, typed as somebody who learnt them would.
} // namespace

TEST_CASE("the start screen offers help, opening, making and reading", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            WholeProgram it(language, look);
            it.driver.settle();
            expect_sound(it);
            CHECK(it.driver.has("help"));
            CHECK(it.driver.has("open"));
            CHECK(it.driver.has("create"));
            CHECK(it.driver.has("guides"));
        }
    }
}

TEST_CASE("where a step of a card asks nothing Enter goes on, never away from the card", "[ui]")
{
    for (const auto& look : LOOKS) {
        WholeProgram it("es", look);
        for (const auto& card : it.app().library().cards) {
            it.go(Screen::EmergencyCard, card.id);
            it.driver.settle();
            int going_on = 0;
            for (std::size_t step = 0; step < card.steps.size(); ++step) {
                INFO(card.id << " " << it.driver.focused());
                CHECK_FALSE(it.driver.focused().ends_with("contacts"));
                if (!it.driver.has("next"))
                    break;
                going_on += it.driver.focused().ends_with("next") ? 1 : 0;
                it.driver.click("next");
                it.driver.settle();
            }
            INFO(card.id);
            CHECK(going_on > 0);
        }
    }
}

TEST_CASE("from a cold start four keys at most open the card for a knock at the door", "[ui]")
{
    for (const bool has_plan : { false, true }) {
        for (const auto& look : LOOKS) {
            WholeProgram it("es", look);
            if (has_plan) {
                it.disk.put("/usb/cuaderno.vault", base::Bytes(4 << 20));
                it.go(Screen::Start);
            }
            it.driver.settle();
            int keys = 0;
            const auto press = [&](std::string_view wanted) {
                // Help stands before what the page begins with.
                for (; !it.driver.focused().ends_with(wanted) && keys < 10; ++keys)
                    it.driver.key(test::Key::ShiftTab);
                it.driver.key(test::Key::Enter);
                ++keys;
                it.driver.settle();
            };
            press("help");
            press("allanamiento");
            CHECK(it.place() == app::Place { Screen::EmergencyCard, "allanamientos/puerta" });
            INFO("keys: " << keys);
            CHECK(keys <= 4);
        }
    }
}

TEST_CASE("the language changes at once on the start screen", "[ui]")
{
    WholeProgram it("es");
    it.driver.settle();
    CHECK(it.driver.says("¿Qué quiere hacer?"));
    it.app().set_language("en");
    it.driver.settle();
    CHECK(it.driver.says("What do you want to do?"));
}

TEST_CASE("all that the start screen offers is in sight where a system's bars leave little", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        WholeProgram it(language, { 1008, 524, ui::ThemeName::Light, ui::TextSize::Percent100 });
        for (const auto* choice : { "help", "open", "create", "guides", "contacts" }) {
            INFO(language << " " << choice);
            const auto& item = it.driver.item(choice);
            CHECK(item.rect.bottom <= item.clip.bottom);
        }
    }
}

TEST_CASE("how long guessing would take is in sight beside the six words on a small screen", "[ui]")
{
    for (const auto& [language, words] :
        { std::pair { "es", "más de mil años" }, std::pair { "en", "over a thousand years" } }) {
        WholeProgram it(language, { .width = 1024, .height = 600 });
        it.driver.click("create");
        it.driver.settle();
        REQUIRE(it.driver.has("other_words"));
        INFO(language);
        const auto& texts = it.driver.texts();
        const auto answer = std::ranges::find(texts, words, &ui::TextReport::words);
        REQUIRE(answer != texts.end());
        CHECK(answer->rect.bottom <= answer->clip.bottom);
    }
}

TEST_CASE("help and her plan are in sight on the start screen with the largest letters", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& size : { UiOptions { .width = 1366, .height = 768 },
                 UiOptions { .width = 1024, .height = 600 },
                 UiOptions { .width = 1008, .height = 524 } }) {
            // Help says more in English; on the lowest screen her plan is a step further down.
            if (language == std::string_view("en") && size.height < 600)
                continue;
            WholeProgram it(language, size);
            it.driver.use(ui::TextSize::Percent200);
            it.driver.settle();
            for (const auto* choice : { "help", "open" }) {
                INFO(language << " " << size.height << " " << choice);
                const auto& item = it.driver.item(choice);
                CHECK(item.rect.bottom <= item.clip.bottom);
            }
            CHECK(it.driver.has("language/0"));
        }
    }
}

TEST_CASE("the start screen offers the file beside the program by its name", "[ui]")
{
    WholeProgram it;
    it.disk.put("/usb/cuaderno.vault", base::Bytes(4 << 20));
    it.disk.put("/usb/foto.jpg", base::Bytes(1'000));
    it.go(Screen::Start);
    it.go(Screen::Create);
    it.go(Screen::Start);
    it.driver.settle();
    CHECK(it.driver.says("cuaderno.vault"));
    CHECK_FALSE(it.driver.says("foto.jpg"));
    it.driver.click("open");
    CHECK(it.place() == app::Place { Screen::Unlock, "/usb/cuaderno.vault" });
}

TEST_CASE("a wrong passphrase gets the one answer, and the right one opens", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.session().lock();
    it.turn();
    it.app().leave_vault();
    it.go(Screen::Unlock, AppFixture::PATH);
    expect_sound(it);
    it.driver.type("esto no abre nada");
    it.driver.click("unlock/open");
    it.driver.settle();
    CHECK(it.session().failure() == base::ErrorCode::CannotOpen);
    CHECK(it.driver.says("No se pudo abrir"));
    expect_sound(it);
    it.driver.click("passphrase");
    it.driver.type(AppFixture::PASSPHRASE);
    it.driver.key(test::Key::Enter);
    it.driver.settle();
    CHECK(it.session().is_open());
}

TEST_CASE("the lock screen names nothing", "[ui]")
{
    for (const auto& look : LOOKS) {
        WholeProgram it("es", look);
        it.create_elena();
        it.app().hide();
        it.driver.settle();
        CHECK(it.session().state() == VaultState::Locked);
        CHECK_FALSE(it.driver.says("cuaderno"));
        CHECK_FALSE(it.driver.says("Violencia"));
        expect_sound(it);
        it.driver.type(AppFixture::PASSPHRASE);
        it.driver.key(test::Key::Enter);
        it.driver.settle();
        CHECK(it.session().is_open());
    }
}

TEST_CASE("a plan is made with six words, typed once, and kept where she chose", "[ui]")
{
    WholeProgram it;
    it.disk.put("/usb/otro.txt", { 1 });
    it.go(Screen::Create);
    expect_sound(it);
    const auto words = it.words_on_screen();
    it.driver.click("accept");
    it.driver.settle();
    it.driver.type("otras palabras que no son");
    it.driver.key(test::Key::Enter);
    it.driver.settle();
    CHECK(it.driver.says("No es la misma"));
    expect_sound(it);
    it.driver.click("repeat");
    it.driver.type(words);
    it.driver.key(test::Key::Enter);
    it.driver.settle();
    CHECK(it.driver.says("Dónde se guarda"));
    expect_sound(it);
    it.driver.click("create-place/create");
    it.driver.settle();
    CHECK(it.session().is_open());
    CHECK(it.disk.exists("/usb/cuaderno.vault"));
}

TEST_CASE("a weak passphrase of her own is refused with a reason and nothing is lost", "[ui]")
{
    WholeProgram it;
    it.go(Screen::Create);
    it.driver.click("create-words/own");
    it.driver.settle();
    expect_sound(it);
    it.driver.click("own");
    it.driver.type("corta");
    it.driver.key(test::Key::Enter);
    it.driver.settle();
    CHECK(it.driver.says("Esa clave es muy corta"));
    CHECK(it.place().screen == Screen::Create);
    expect_sound(it);
}

TEST_CASE("pictures of the first screens", "[.pictures]")
{
    const char* folder = std::getenv("CEIBA_PICTURES");
    REQUIRE(folder);
    const UiOptions small { 1024, 600, ui::ThemeName::Light, ui::TextSize::Percent100 };
    const UiOptions looks[] { LOOKS[0], small, LOOKS[1], LOOKS[2] };
    const char* const names[] { "es", "es-small", "es-contrast-small", "es-dark-200" };
    for (int i = 0; i < 4; ++i) {
        WholeProgram it("es", looks[i]);
        it.disk.put("/usb/cuaderno.vault", base::Bytes(4 << 20));
        it.disk.put("/usb/papeles/x", base::Bytes(4));
        const auto shoot = [&](const char* name) {
            it.driver.settle();
            it.driver.picture(std::string(folder) + "/" + names[i] + "-" + name + ".png");
        };
        it.go(Screen::Create);
        it.go(Screen::Start);
        shoot("start");
        it.go(Screen::Create);
        shoot("create");
        const auto words = it.words_on_screen();
        it.driver.click("create-words/own");
        it.driver.settle();
        it.driver.click("own");
        it.driver.type("mi abuela siembra maiz en la luna");
        shoot("create-own");
        it.driver.click("back");
        it.go(Screen::Create);
        const auto again = it.words_on_screen();
        it.driver.click("accept");
        it.driver.settle();
        it.driver.type(again);
        shoot("create-repeat");
        it.driver.key(test::Key::Enter);
        it.driver.settle();
        shoot("create-place");
        it.go(Screen::Unlock, "/usb/cuaderno.vault");
        it.driver.type("no es esta");
        it.driver.key(test::Key::Enter);
        shoot("unlock-wrong");
        it.go(Screen::Unlock);
        shoot("unlock-browse");
        it.go(Screen::Lock);
        shoot("hidden");
    }
}
