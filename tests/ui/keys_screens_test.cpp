#include "support/person.hpp"
#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <string>

// Emergency passphrase, key file, copies, leaving the file elsewhere: with mouse and with keyboard.

using app::Screen;
using test::AppFixture;
using test::Person;
using test::WholeProgram;

namespace {

constexpr const char* EMERGENCY = "se termino el frijol de la olla grande";
constexpr const char* OF_THE_COPY = "luna nueva sobre la milpa de abuela";

void expect_sound(WholeProgram& it)
{
    for (const auto& fault : it.driver.layout_faults())
        FAIL_CHECK(fault);
}

/// CEIBA_PICTURES=DIR: what was tested, to be looked at.
void shoot(WholeProgram& it, const std::string& name)
{
    if (const char* folder = std::getenv("CEIBA_PICTURES"))
        it.driver.picture(std::string(folder) + "/" + name + ".png");
}

void choose_own(Person& person, const char* words)
{
    person.press("create-words/own");
    person.write("create-own/own", words);
    person.press("accept");
    person.write("repeat", words);
    person.press("go_on");
    person.it.driver.settle(6);
}

void lock_and_type(Person& person, const char* words)
{
    person.press_hide_key();
    person.write("passphrase", words);
    person.press("open");
    person.it.driver.settle(6);
}

constexpr Person::Means EACH_MEANS[] { Person::Means::Mouse, Person::Means::Keyboard };

} // namespace

TEST_CASE("she sets an emergency passphrase after a rehearsal, and it destroys in silence", "[ui]")
{
    for (const auto means : EACH_MEANS) {
        WholeProgram it;
        Person person(it, means);
        it.create_elena();
        it.go(Screen::Settings);
        person.press("keys");
        CHECK(it.driver.says("No está puesta."));
        person.press("emergency");
        CHECK(
            it.driver.says("Si la escribe, el archivo se destruye y la pantalla dirá lo mismo "
                           "que con una clave equivocada. Después ya no habrá forma de abrirlo."));
        CHECK(it.driver.says("use «Guardar fuera y vaciar»."));
        person.press("choose");
        choose_own(person, EMERGENCY);
        CHECK_FALSE(it.driver.item("rehearsed").enabled);
        person.write("practice", "otra clave cualquiera de prueba");
        person.press("practice_open");
        it.driver.settle(6);
        CHECK(it.driver.says("No se pudo abrir. Revise la clave"));
        CHECK(it.driver.says("No pasó nada:"));
        shoot(it, "rehearsal-nothing");
        person.write("practice", EMERGENCY);
        person.press("practice_open");
        it.driver.settle(6);
        CHECK(it.driver.says("No se pudo abrir. Revise la clave"));
        CHECK(it.driver.says("El archivo de práctica se destruyó,"));
        expect_sound(it);
        shoot(it, "rehearsal-destroyed");
        person.press("rehearsed");
        shoot(it, "emergency-present");
        person.write("present", AppFixture::PASSPHRASE);
        person.press("go_on");
        it.driver.settle(6);
        CHECK(it.driver.says("La clave de emergencia está puesta"));
        person.press("back");
        CHECK(it.driver.says("Está puesta desde el"));

        lock_and_type(person, AppFixture::PASSPHRASE);
        REQUIRE(it.session().is_open());
        lock_and_type(person, EMERGENCY);
        CHECK(it.driver.says("No se pudo abrir. Revise la clave"));
        CHECK(it.disk.exists(AppFixture::PATH));
        person.write("passphrase", AppFixture::PASSPHRASE);
        person.press("open");
        it.driver.settle(6);
        CHECK_FALSE(it.session().is_open());
        CHECK(it.driver.says("No se pudo abrir. Revise la clave"));
    }
}

TEST_CASE("she lets the program make a key file and opens with both from then on", "[ui]")
{
    for (const auto means : EACH_MEANS) {
        WholeProgram it;
        Person person(it, means);
        it.create_elena();
        it.go(Screen::Keys);
        person.press("key_file");
        CHECK(it.driver.says("Si se pierde o cambia, se pierde el plan,"));
        person.press("make_file");
        it.driver.settle();
        // Beside the plan it would protect nothing, and she reads so.
        CHECK(it.driver.says("Está en la misma carpeta que el plan"));
        shoot(it, "key-file-new");
        person.press("make");
        it.driver.settle(6);
        CHECK(it.disk.content("/usb/foto-0412.dat").size() == 4096);
        person.press("use");
        person.write("present", AppFixture::PASSPHRASE);
        person.press("go_on");
        it.driver.settle(6);
        CHECK(it.driver.says("Ahora abre con el archivo llave"));
        lock_and_type(person, AppFixture::PASSPHRASE);
        CHECK_FALSE(it.session().is_open());
        person.press("key_file");
        it.driver.settle();
        person.press("foto-0412.dat/entry");
        person.write("passphrase", AppFixture::PASSPHRASE);
        person.press("open");
        it.driver.settle(6);
        CHECK(it.session().is_open());
    }
}

TEST_CASE("she keeps the plan elsewhere and empties this place, and reads what was done", "[ui]")
{
    for (const auto means : EACH_MEANS) {
        WholeProgram it;
        Person person(it, means);
        it.disk.put("/media/ana/roja/x.txt", { 1 });
        it.create_elena();
        it.go(Screen::Settings);
        person.press("copies");
        person.press("travel");
        person.press("copy");
        choose_own(person, OF_THE_COPY);
        // Beside the program lies the plan itself: not there.
        CHECK(it.driver.says("Esta es la carpeta que se va a vaciar."));
        CHECK_FALSE(it.driver.item("create").enabled);
        shoot(it, "travel-place");
        for (const auto* step : { "up", "media/entry", "ana/entry", "roja/entry" }) {
            person.press(step);
            it.driver.settle();
        }
        person.write("place_words", "roja, donde Ceniza");
        person.press("create");
        it.driver.settle(6);
        CHECK(it.driver.says("Se escribió, se volvió a abrir desde ahí y se comparó"));
        shoot(it, "backup-done");
        person.press("finish");
        person.write("copy_passphrase", "esto no abre la copia");
        person.press("check");
        it.driver.settle(6);
        CHECK(it.driver.says("La copia no abrió con eso. No se borró nada."));
        shoot(it, "travel-wrong");
        CHECK(it.disk.exists(AppFixture::PATH));
        person.write("copy_passphrase", OF_THE_COPY);
        person.press("check");
        it.driver.settle(6);
        CHECK(it.driver.says("abre y tiene lo mismo que aquí."));
        CHECK(it.driver.says("roja, donde Ceniza"));
        CHECK_FALSE(it.driver.item("empty").enabled);
        person.write("word", "BORRAR");
        expect_sound(it);
        shoot(it, "travel-empty");
        person.press("empty");
        it.driver.settle(6);
        CHECK(it.driver.says("Sus copias: estas no se borran"));
        CHECK(it.driver.says("roja, donde Ceniza"));
        CHECK_FALSE(it.disk.exists(AppFixture::PATH));
        CHECK(it.disk.exists("/media/ana/roja/cuaderno-2.vault"));
        shoot(it, "travel-receipt");
        expect_sound(it);
    }
}

TEST_CASE("what she took out is erased for good from the page of her copies", "[ui]")
{
    for (const auto means : EACH_MEANS) {
        WholeProgram it;
        Person person(it, means);
        it.create_elena();
        it.go(Screen::Copies);
        const auto generation = it.session().facts().generation;
        person.press("erase");
        it.driver.settle(6);
        CHECK(it.driver.says("Las dos veces quedó guardado en el disco."));
        CHECK(it.session().facts().generation >= generation + 2);
        expect_sound(it);
    }
}

TEST_CASE("a code that she wants with a new plan is made as its last page", "[ui]")
{
    for (const auto means : EACH_MEANS) {
        WholeProgram it;
        Person person(it, means);
        it.go(Screen::Start);
        person.press("create");
        choose_own(person, OF_THE_COPY);
        person.press("more");
        it.driver.settle();
        CHECK(it.driver.says("48 dígitos que abren el archivo"));
        CHECK_FALSE(it.driver.item("want_code").chosen);
        person.press("want_code");
        person.press("create");
        it.driver.settle(6);
        REQUIRE(it.session().is_open());
        CHECK(it.place() == app::Place { Screen::Keys, "new" });
        person.write("present", OF_THE_COPY);
        person.press("go_on");
        it.driver.settle(6);
        person.press("written");
        person.write("typed_code", "000011");
        CHECK(it.driver.says("El grupo 1 no está bien."));
        CHECK_FALSE(it.driver.item("typed").enabled);
        person.press("skip");
        CHECK(it.place().screen == Screen::Assessment);
        CHECK(it.session().workbook().keys.recovery_code_made.has_value());
    }
}

TEST_CASE("a new plan begins without a code when she does not ask for one", "[ui]")
{
    WholeProgram it;
    Person person(it, Person::Means::Mouse);
    it.go(Screen::Start);
    person.press("create");
    choose_own(person, OF_THE_COPY);
    person.press("create");
    it.driver.settle(6);
    REQUIRE(it.session().is_open());
    CHECK(it.place().screen == Screen::Assessment);
}

TEST_CASE("the page that says done lets her take the paper out of her copies again", "[ui]")
{
    for (const auto means : EACH_MEANS) {
        WholeProgram it;
        Person person(it, means);
        it.create_elena();
        it.session().edit([](domain::Workbook& book) {
            book.her_case.answers["Q0.02"] = domain::one_answer("mia");
        });
        it.go(Screen::Export, "plan");
        person.press("go_on");
        it.driver.settle();
        person.press("write");
        it.driver.settle();
        CHECK(it.driver.item("note_copy").chosen);
        CHECK(it.session().workbook().copies.size() == 1);
        expect_sound(it);
        person.press("note_copy");
        CHECK_FALSE(it.driver.item("note_copy").chosen);
        CHECK(it.session().workbook().copies.empty());
    }
}

TEST_CASE("somebody who was taken out can be erased for good right there", "[ui]")
{
    for (const auto means : EACH_MEANS) {
        WholeProgram it;
        Person person(it, means);
        it.create_elena();
        const auto id = std::to_string(it.session().workbook().her_case.incidents.front().id);
        it.go(Screen::Incidents, id);
        person.press("ask_erase");
        person.press("erase");
        CHECK(it.driver.says("hasta que se guarde dos veces"));
        expect_sound(it);
        const auto generation = it.session().facts().generation;
        person.press("erase_for_good");
        it.driver.settle(6);
        CHECK(it.driver.says("Lo que quitó ya no está en este archivo."));
        CHECK(it.session().facts().generation >= generation + 2);
    }
}

TEST_CASE("the pages of keys and copies are whole in every window, size and language", "[ui]")
{
    const test::UiOptions looks[] {
        { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent100 },
        { 1024, 600, ui::ThemeName::HighContrast, ui::TextSize::Percent100 },
        { 1366, 768, ui::ThemeName::Dark, ui::TextSize::Percent200 },
    };
    for (const auto* language : { "es", "en" }) {
        int number = 0;
        for (const auto& look : looks) {
            ++number;
            WholeProgram it(language, look);
            it.create_elena();
            it.session().edit([](domain::Workbook& book) {
                book.copies = { { domain::take_id(book.plan), base::Date { 2026, 5, 3 },
                    domain::CopyKind::Backup, "Memoria azul, donde Ceniza" } };
            });
            int page = 0;
            for (const auto screen : { Screen::Keys, Screen::EmergencyKey, Screen::KeyFile,
                     Screen::Copies, Screen::Travel, Screen::OldFile, Screen::Deletion }) {
                it.go(screen);
                expect_sound(it);
                shoot(it,
                    std::string(language) + std::to_string(number) + "-" + std::to_string(++page));
            }
            it.go(Screen::Create, "backup");
            expect_sound(it);
        }
    }
}
