#include "support/person.hpp"
#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

// "Borrar este archivo" from a fresh start, with mouse and with keyboard.

using app::Panic;
using app::Screen;
using test::AppFixture;
using test::Key;
using test::Person;
using test::WholeProgram;

namespace {

void leave_a_vault(WholeProgram& it)
{
    it.create_elena();
    it.session().save_now();
    it.turn();
    it.app().hide();
    it.turn();
    it.app().leave_vault();
    it.follow_window();
}

void come_to_hold(Person& person)
{
    auto& it = person.it;
    // As she finds it: the start, the file beside the program, and there the button.
    it.go(Screen::Guides);
    it.go(Screen::Start);
    person.press("open");
    it.driver.settle();
    CHECK(it.driver.says("cuaderno.vault"));
    person.press("destroy_file");
    it.driver.settle();
    CHECK(it.driver.says("No borra otras copias: respaldos, memorias USB, correo, nube"));
    CHECK_FALSE(it.driver.item("go_on").enabled);
    person.write("word", "BORRAR");
    CHECK(it.disk.exists(AppFixture::PATH));
    person.press("go_on");
    CHECK(it.driver.says("Mantenga presionada la tecla Esc"));
}

} // namespace

TEST_CASE("she deletes a file she cannot or will not open, holding the hide key", "[ui]")
{
    for (const auto means : { Person::Means::Mouse, Person::Means::Keyboard }) {
        WholeProgram it;
        leave_a_vault(it);
        Person person(it, means);
        come_to_hold(person);
        auto& panic = it.app().panic();
        panic.press(it.clock.monotonic_ms());
        it.driver.settle();
        CHECK(it.driver.says("Si suelta, no se borra nada"));
        CHECK_FALSE(it.driver.says("cuaderno.vault"));
        it.clock.pass_ms(1'000);
        it.driver.settle();
        panic.release(it.clock.monotonic_ms());
        it.driver.settle();
        CHECK(it.driver.says("no se borró nada"));
        CHECK(it.disk.exists(AppFixture::PATH));
        panic.press(it.clock.monotonic_ms());
        it.clock.pass_ms(Panic::HOLD_MS);
        it.driver.settle();
        CHECK_FALSE(it.disk.exists(AppFixture::PATH));
        CHECK(it.ends == 1);
        CHECK(it.app().wants_to_quit());
    }
}

TEST_CASE("the button does the same while mouse or Space hold it down", "[ui]")
{
    for (const bool mouse : { true, false }) {
        WholeProgram it;
        leave_a_vault(it);
        Person person(it, mouse ? Person::Means::Mouse : Person::Means::Keyboard);
        come_to_hold(person);
        const auto down = [&] {
            if (mouse) {
                it.driver.hold("hold");
            } else {
                it.driver.tab_to("hold");
                it.driver.hold(Key::Space);
            }
        };
        const auto up = [&] { mouse ? it.driver.let_go() : it.driver.let_go(Key::Space); };
        down();
        REQUIRE(it.app().is_button_held());
        it.clock.pass_ms(Panic::HOLD_MS - 100);
        it.driver.settle();
        CHECK(it.driver.says("Si suelta, no se borra nada"));
        // The picture took long, and she had let go before the time was over.
        it.clock.pass_ms(200);
        up();
        CHECK(it.disk.exists(AppFixture::PATH));
        CHECK(it.driver.says("no se borró nada"));
        down();
        it.clock.pass_ms(Panic::HOLD_MS);
        it.driver.settle();
        CHECK_FALSE(it.disk.exists(AppFixture::PATH));
        CHECK(it.ends == 1);
        up();
    }
}

TEST_CASE("a stick that was pulled out is a disk error that stays on the screen", "[ui]")
{
    WholeProgram it;
    leave_a_vault(it);
    Person person(it, Person::Means::Mouse);
    come_to_hold(person);
    it.disk.fail_writes_with(base::ErrorCode::DeviceGone);
    it.app().panic().press(it.clock.monotonic_ms());
    it.clock.pass_ms(Panic::HOLD_MS);
    it.driver.settle();
    it.app().panic().release(it.clock.monotonic_ms());
    it.driver.settle();
    CHECK(it.driver.says("Error de disco"));
    CHECK(it.driver.says("Puede que todavía abra con su clave"));
    CHECK(it.disk.exists(AppFixture::PATH));
    for (const auto& fault : it.driver.layout_faults())
        FAIL_CHECK(fault);
    it.disk.fail_writes_with({});
    person.press("try_again");
    CHECK_FALSE(it.disk.exists(AppFixture::PATH));
    CHECK(it.app().wants_to_quit());
}

TEST_CASE("the next start is that of the first day", "[ui]")
{
    WholeProgram it;
    leave_a_vault(it);
    Person person(it, Person::Means::Mouse);
    come_to_hold(person);
    it.app().panic().press(it.clock.monotonic_ms());
    it.clock.pass_ms(Panic::HOLD_MS);
    it.driver.settle();
    WholeProgram first;
    first.driver.settle();
    it.app().panic().release(it.clock.monotonic_ms());
    it.go(Screen::Start);
    CHECK(it.driver.words() == first.driver.words());
}
