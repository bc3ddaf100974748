#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

// What cannot be a passphrase, on every page where one is typed: refused with one sentence, with
// nothing lost; and texts of 10 MB in every field.

using app::Screen;
using test::AppFixture;
using test::Key;
using test::WholeProgram;

namespace {

constexpr std::size_t MEGABYTES_10 = std::size_t { 10 } << 20;
constexpr const char* TOO_LONG = "Es demasiado largo para una clave.";

void paste(WholeProgram& it, std::string_view field, std::string text)
{
    it.driver.set_clipboard(std::move(text));
    it.driver.click(field);
    it.driver.key(Key::CtrlA);
    it.driver.key(Key::CtrlV);
    it.driver.set_clipboard({});
    it.driver.settle();
}

struct Refused {
    const char* typed;
    const char* answer;
};

const Refused REFUSED_AS_NEW[] {
    { "con\tun\x01 control dentro de ella", "tiene caracteres que no se pueden escribir" },
    { "corta", "Esa clave es muy corta" },
    { "                ", "Mucha gente usa esa clave" },
    { "passwordpassword", "Mucha gente usa esa clave" },
};

void come_to_own(WholeProgram& it, bool change)
{
    if (change) {
        it.create_elena();
        it.go(Screen::Keys);
        it.driver.click("change");
    } else {
        it.go(Screen::Create);
    }
    it.driver.click("create-words/own");
    it.driver.settle();
}

} // namespace

TEST_CASE("what cannot be a new passphrase is refused with one sentence", "[ui]")
{
    for (const bool change : { false, true }) {
        for (const auto& each : REFUSED_AS_NEW) {
            INFO(each.typed);
            WholeProgram it;
            come_to_own(it, change);
            paste(it, "create-own/own", each.typed);
            it.driver.click("accept");
            it.driver.settle();
            CHECK(it.driver.says(each.answer));
            CHECK_FALSE(it.driver.has("repeat"));
            for (const auto& fault : it.driver.layout_faults())
                FAIL_CHECK(fault);
        }
    }
}

TEST_CASE("a new passphrase of a kilobyte is one, and a longer one is not cut", "[ui]")
{
    for (const bool change : { false, true }) {
        WholeProgram it;
        come_to_own(it, change);
        std::string kilobyte;
        while (kilobyte.size() < 1024)
            kilobyte += "mi abuela siembra " + std::to_string(kilobyte.size()) + " ";
        kilobyte.resize(1024);
        kilobyte.back() = 'x';
        paste(it, "create-own/own", kilobyte + "y");
        CHECK(it.driver.says(TOO_LONG));
        CHECK_FALSE(it.driver.item("accept").enabled);
        paste(it, "create-own/own", std::string(MEGABYTES_10, 'a'));
        CHECK(it.driver.says(TOO_LONG));
        CHECK_FALSE(it.driver.item("accept").enabled);
        paste(it, "create-own/own", kilobyte);
        CHECK_FALSE(it.driver.says(TOO_LONG));
        it.driver.click("accept");
        it.driver.settle();
        CHECK(it.driver.has("repeat"));
    }
}

TEST_CASE(
    "at the lock what is no passphrase gets one answer, and the right one still opens", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    it.app().hide();
    it.driver.settle();
    for (const auto* typed : { "\x01\x02 control \x7f", "            ", "123456789012" }) {
        INFO(typed);
        paste(it, "passphrase", typed);
        it.driver.click("unlock/open");
        it.driver.settle(6);
        CHECK_FALSE(it.session().is_open());
        CHECK(it.session().failure().has_value());
        for (const auto& fault : it.driver.layout_faults())
            FAIL_CHECK(fault);
    }
    paste(it, "passphrase", std::string(MEGABYTES_10, 'a'));
    CHECK(it.driver.says(TOO_LONG));
    for (const auto& fault : it.driver.layout_faults())
        FAIL_CHECK(fault);
    it.driver.click("passphrase");
    it.driver.type(AppFixture::PASSPHRASE);
    it.driver.key(Key::Enter);
    it.driver.settle(6);
    CHECK(it.session().is_open());
}

TEST_CASE("a text of 10 MB goes into no field further than the field is long", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    it.go(Screen::Copies);
    it.driver.click("add");
    paste(it, "place", std::string(MEGABYTES_10, 'a'));
    it.driver.click("keep");
    it.driver.settle();
    REQUIRE(it.session().workbook().copies.size() == 1);
    CHECK(it.session().workbook().copies[0].place == std::string(300, 'a'));

    it.go(Screen::Incidents, std::to_string(it.session().workbook().her_case.incidents.front().id));
    paste(it, "note", std::string(MEGABYTES_10, 'b'));
    it.driver.click("save");
    it.driver.settle();
    const auto& note = it.session().workbook().her_case.incidents.front().note;
    CHECK(note.size() <= 4000);
    CHECK(note.find_first_not_of('b') == std::string::npos);
    it.session().save_now();
    it.turn();
    CHECK(it.session().save_status().state == app::SaveState::Saved);
}
