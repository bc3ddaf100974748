#include "support/person.hpp"
#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using app::Screen;
using app::VaultState;
using test::AppFixture;
using test::UiOptions;
using test::WholeProgram;

namespace {

const UiOptions LOOKS[] {
    { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent100 },
    { 1024, 600, ui::ThemeName::HighContrast, ui::TextSize::Percent100 },
    { 1008, 524, ui::ThemeName::Light,
        ui::TextSize::Percent100 }, // 1024 x 600 without the bars of a system.
    { 1366, 768, ui::ThemeName::Dark, ui::TextSize::Percent200 },
};

void expect_sound(WholeProgram& it, const std::string& where)
{
    for (const auto& fault : it.driver.layout_faults())
        FAIL_CHECK(where << ": " << fault);
}

std::string picture_folder()
{
    const char* folder = std::getenv("CEIBA_PICTURES");
    return folder ? folder : "";
}

} // namespace

TEST_CASE("home, settings and deletion fit every window, size and language", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            WholeProgram it(language, look);
            it.create_elena();
            for (const auto screen : { Screen::Home, Screen::Settings, Screen::Deletion }) {
                it.go(screen);
                expect_sound(it, language);
            }
        }
    }
}

TEST_CASE("home without answers invites to begin", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.go(Screen::Home);
    expect_sound(it, "empty home");
    it.driver.click("answer");
    CHECK(it.place().screen == Screen::Assessment);
}

TEST_CASE("every page of every emergency card fits, and can be walked without a vault", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            WholeProgram it(language, look);
            it.go(Screen::EmergencyMenu);
            expect_sound(it, "menu");
            for (const auto& card : it.app().library().cards) {
                it.go(Screen::EmergencyCard, card.id);
                for (std::size_t page = 0; page < card.steps.size(); ++page) {
                    expect_sound(it, card.id);
                    if (!it.driver.has("next"))
                        break;
                    it.driver.click("next");
                    it.driver.settle();
                }
            }
        }
    }
}

TEST_CASE("every branch of the card for searches leads to a page that fits", "[ui]")
{
    WholeProgram it("es", LOOKS[1]);
    const auto& card = *content::find_card(it.app().library(), "allanamientos/puerta");
    for (const auto& step : card.steps) {
        for (const auto& branch : step.branches) {
            // Walk to the page on the straight way, then take the branch.
            it.go(Screen::EmergencyCard, card.id);
            for (int page = 0; page < 30 && !it.driver.says(step.sentence) && it.driver.has("next");
                 ++page) {
                it.driver.click("next");
                it.driver.settle();
            }
            if (!it.driver.says(step.sentence))
                continue;
            it.driver.click(branch.id);
            it.driver.settle();
            expect_sound(it, branch.id);
            CHECK_FALSE(it.driver.has(branch.id));
        }
    }
}

TEST_CASE("help is two presses away from the start, without a passphrase", "[ui]")
{
    WholeProgram it;
    it.go(Screen::Start);
    it.driver.click("start/help");
    it.driver.settle();
    it.driver.click("allanamiento");
    it.driver.settle();
    CHECK(it.place() == app::Place { Screen::EmergencyCard, "allanamientos/puerta" });
}

TEST_CASE("with an open vault her own people stand first on an emergency card", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) {
        book.plan.people.contacts.push_back({ 1, "Ceniza", "cerca", "55550101", "" });
    });
    it.go(Screen::EmergencyCard, "allanamientos/puerta");
    CHECK(it.driver.says("Ceniza"));
}

TEST_CASE("every part of every guide fits, with and without a vault", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            WholeProgram it(language, look);
            it.go(Screen::Guides);
            expect_sound(it, "list");
            for (const auto& guide : it.app().library().guides) {
                for (const auto& section : guide.sections) {
                    it.go(Screen::Guide, guide.id + "/" + section.id);
                    expect_sound(it, section.id);
                }
            }
        }
    }
}

TEST_CASE("a tick in a guide is kept in the vault", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    const content::Section* with_checks = nullptr;
    std::string item;
    const auto& guide = it.app().library().guides.front();
    for (const auto& section : guide.sections) {
        for (const auto& block : section.blocks) {
            if (!with_checks && block.kind == content::BlockKind::Checks) {
                with_checks = &section;
                item = block.items.front().id;
            }
        }
    }
    REQUIRE(with_checks);
    it.go(Screen::Guide, guide.id + "/" + with_checks->id);
    it.driver.click(item + "/tick");
    CHECK(it.session().workbook().guide_ticks.contains(guide.id + "/" + item));
}

TEST_CASE("destruction is switched on only after the text and a rehearsal, which destroys nothing",
    "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.go(Screen::Settings);
    it.driver.click("destroy_on");
    it.driver.settle();
    expect_sound(it, "text");
    it.driver.click("read");
    it.driver.settle();
    CHECK(it.app().is_rehearsing());
    expect_sound(it, "rehearsal");

    auto& panic = it.app().panic();
    panic.press(it.clock.monotonic_ms());
    it.clock.pass_ms(1'000);
    it.driver.settle();
    CHECK(it.driver.says("Ensayo: nada se borra"));
    it.clock.pass_ms(1'100);
    it.driver.settle();
    panic.release(it.clock.monotonic_ms());
    it.driver.settle();
    CHECK(panic.outcome() == app::Panic::Outcome::Destroyed);
    CHECK(it.session().is_open());
    CHECK(it.disk.exists(AppFixture::PATH));
    CHECK_FALSE(it.app().wants_to_quit());

    it.driver.click("finish");
    it.driver.settle();
    CHECK(it.session().workbook().settings.destroy_enabled);
}

TEST_CASE("once switched on, holding the key destroys the plan and the program ends without a word",
    "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) { book.settings.destroy_enabled = true; });
    it.app().panic().press(it.clock.monotonic_ms());
    it.driver.settle();
    CHECK(it.session().state() == VaultState::Locked);
    it.clock.pass_ms(app::Panic::HOLD_MS);
    it.driver.settle();
    CHECK_FALSE(it.disk.exists(AppFixture::PATH));
    CHECK(it.app().wants_to_quit());
}

TEST_CASE("calm deletion asks for a word and ends with a receipt", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.go(Screen::Deletion);
    it.driver.click("word");
    it.driver.type("BORRAR");
    it.driver.settle();
    it.driver.click("deletion/destroy");
    it.driver.settle();
    CHECK_FALSE(it.disk.exists(AppFixture::PATH));
    CHECK(it.driver.says("Se borró"));
    expect_sound(it, "receipt");
    it.driver.click("receipt/start");
    it.driver.settle();
    CHECK(it.place().screen == Screen::Start);
}

TEST_CASE("a save that fails stands on every page until it succeeds", "[ui]")
{
    for (const auto& look : LOOKS) {
        WholeProgram it("es", look);
        it.create_elena();
        it.disk.fail_writes_with(base::ErrorCode::DeviceGone);
        it.session().save_now();
        it.turn();
        for (const auto screen : { Screen::Home, Screen::Settings, Screen::Plan, Screen::Export,
                 Screen::Measures, Screen::Results, Screen::Assessment }) {
            it.go(screen, screen == Screen::Plan ? "1" : screen == Screen::Export ? "plan" : "");
            CHECK(it.driver.says("NO GUARDADO"));
            expect_sound(it, "not saved");
        }
        it.disk.fail_writes_with({});
        it.driver.click("save_again");
        it.driver.settle();
        CHECK_FALSE(it.driver.says("NO GUARDADO"));
    }
}

TEST_CASE("the sign that nothing was saved opens what is not lost and what to do", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            WholeProgram it(language, look);
            it.create_elena();
            it.disk.fail_writes_with(base::ErrorCode::DiskFull);
            it.session().save_now();
            it.turn();
            it.go(Screen::Home);
            it.driver.click("save_state");
            it.driver.settle();
            expect_sound(it, "why not saved");
            if (language == std::string_view("es")) {
                CHECK(it.driver.says("Lo que no se pierde"));
                CHECK_FALSE(it.driver.says("Falló varias veces"));
            }
            it.driver.click("back");
            it.driver.settle();
            CHECK(it.driver.has("save_again"));
            CHECK_FALSE(it.driver.has("back"));
            // After three failures another place is the first thing offered.
            for (int i = 0; i < 2; ++i) {
                it.driver.click("save_again");
                it.driver.settle();
            }
            it.driver.press_with_keyboard("save_state");
            it.driver.settle();
            expect_sound(it, "why not saved, many times");
            if (language == std::string_view("es"))
                CHECK(it.driver.says("Falló varias veces: guárdelo en otro lugar."));
            it.driver.click("save_elsewhere");
            CHECK(it.place() == app::Place { Screen::Create, "copy" });
            it.driver.settle();
            it.driver.click("save_state");
            it.driver.settle();
            it.disk.fail_writes_with({});
            it.driver.click("save_again");
            it.driver.settle();
            // Saved: the page it was opened from is there again.
            CHECK_FALSE(it.driver.has("save_state"));
            CHECK(it.place().screen == Screen::Create);
        }
    }
}

TEST_CASE("a plan that cannot be saved is saved elsewhere, and the next page says so", "[ui]")
{
    for (const auto& look : LOOKS) {
        WholeProgram it("es", look);
        it.create_elena();
        it.disk.fail_writes_with(base::ErrorCode::DeviceGone);
        it.session().save_now();
        it.turn();
        it.disk.fail_writes_with({});
        it.go(Screen::Home);
        it.driver.click("save_elsewhere");
        it.driver.settle();
        const auto words = it.words_on_screen();
        it.driver.click("accept");
        it.driver.settle();
        it.driver.click("repeat");
        it.driver.type(words);
        it.driver.click("go_on");
        it.driver.settle();
        it.driver.click("create");
        it.driver.settle();
        CHECK(it.place().screen == Screen::Home);
        CHECK(it.driver.says("Se guardó en otro lugar"));
        CHECK_FALSE(it.driver.says("NO GUARDADO"));
        expect_sound(it, "saved elsewhere");
    }
}

TEST_CASE("pictures of home, help, guides and settings", "[.pictures]")
{
    const auto folder = picture_folder();
    REQUIRE_FALSE(folder.empty());
    const UiOptions small { 1024, 600, ui::ThemeName::Light, ui::TextSize::Percent100 };
    const UiOptions looks[] { LOOKS[0], small, LOOKS[1], LOOKS[2] };
    const char* const names[] { "es", "es-small", "es-contrast-small", "es-dark-200" };
    for (int i = 0; i < 4; ++i) {
        WholeProgram it("es", looks[i]);
        const auto shoot = [&](const char* name) {
            it.driver.settle();
            it.driver.picture(folder + "/" + names[i] + "-" + name + ".png");
        };
        it.go(Screen::EmergencyMenu);
        shoot("help-menu");
        it.go(Screen::EmergencyCard, "allanamientos/puerta");
        for (int page = 0; page < 4; ++page) {
            shoot(("card-" + std::to_string(page)).c_str());
            it.driver.click("next");
            it.driver.settle();
        }
        it.go(Screen::Guides);
        shoot("guides");
        it.go(Screen::Guide, "allanamientos");
        shoot("guide");
        it.go(Screen::Guide, "allanamientos/" + it.app().library().guides.front().sections[4].id);
        shoot("guide-4");
        it.create_elena();
        it.go(Screen::Home);
        shoot("home");
        it.go(Screen::Settings);
        shoot("settings");
        it.go(Screen::Deletion);
        shoot("deletion");
        it.disk.fail_writes_with(base::ErrorCode::DeviceGone);
        for (int failure = 0; failure < 3; ++failure) {
            it.session().edit([](domain::Workbook& book) { book.plan.limits.too_much = "Ya."; });
            it.session().save_now();
            it.turn();
        }
        it.go(Screen::Home);
        shoot("home-not-saved");
        it.driver.click("save_state");
        shoot("why-not-saved");
        it.app().hide();
        shoot("lock");
    }
}

TEST_CASE("pictures for the README", "[.pictures]")
{
    const auto folder = picture_folder();
    REQUIRE_FALSE(folder.empty());
    WholeProgram it("es");
    const auto shoot = [&](Screen screen, const char* detail, const char* name) {
        it.go(screen, detail);
        it.driver.picture(folder + "/" + name + ".png");
    };
    shoot(Screen::Start, "", "start");
    it.create_elena();
    it.app().router().restart({ Screen::EmergencyCard, "allanamientos/puerta" });
    it.driver.settle();
    for (int page = 0; page < 3; ++page) {
        it.driver.click("next");
        it.driver.settle();
    }
    it.driver.picture(folder + "/emergency.png");
    shoot(Screen::Home, "", "home");
    shoot(Screen::Question, "Q4.04", "question");
    shoot(Screen::Results, "", "results");
    shoot(Screen::Plan, "3", "plan");
}

TEST_CASE("she changes her passphrase in the window, with mouse or keyboard", "[ui]")
{
    for (const auto means : { test::Person::Means::Mouse, test::Person::Means::Keyboard }) {
        WholeProgram it;
        test::Person person(it, means);
        it.create_elena();
        it.go(Screen::Settings);
        person.press("keys");
        person.press("change");
        person.press("own");
        person.write("own", "entre la milpa y el rio canta la urraca");
        person.press("accept");
        person.write("repeat", "entre la milpa y el rio canta la urraca");
        person.press("go_on");
        person.write("present", AppFixture::PASSPHRASE);
        person.press("go_on");
        it.driver.settle();
        CHECK(it.driver.says("La clave se cambió."));
        expect_sound(it, "after a change");
        it.app().hide();
        it.driver.settle();
        it.session().unlock(AppFixture::credentials());
        it.driver.settle();
        CHECK_FALSE(it.session().is_open());
    }
}

TEST_CASE("a recovery code is shown in eight groups, covered, and gone", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    it.go(Screen::Keys);
    it.driver.click("code");
    it.driver.type(AppFixture::PASSPHRASE);
    it.driver.click("go_on");
    it.driver.settle(6);
    REQUIRE(it.driver.has("written"));
    expect_sound(it, "code");
    if (const auto folder = picture_folder(); !folder.empty())
        it.driver.picture(folder + "/keys-code-shown.png");
    it.driver.resize(1024, 600);
    expect_sound(it, "code in a small window");
    it.driver.use(ui::TextSize::Percent200);
    expect_sound(it, "code in large letters");
    it.driver.click("cover");
    it.driver.click("written");
    CHECK(it.driver.says("Escriba el código desde su papel"));
    CHECK_FALSE(it.driver.item("typed").enabled);
    expect_sound(it, "typing the code in large letters");
    it.driver.click("typed_code");
    it.driver.type("000011");
    CHECK(it.driver.says("El grupo 1 no está bien."));
    expect_sound(it, "a wrong group in large letters");
    it.driver.click("skip");
    CHECK(it.driver.says("Hay uno, hecho el"));
}
