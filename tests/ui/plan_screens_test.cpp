#include "app/models/plan_fields.hpp"
#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <set>
#include <string>

using app::Screen;
using test::Key;
using test::UiOptions;
using test::WholeProgram;

namespace {

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

/// A plan with something in each of its parts.
void fill(WholeProgram& it)
{
    it.create_elena();
    it.session().edit([](domain::Workbook& book) {
        // Others use her computer too.
        book.settings.printing_allowed_on_shared = true;
        auto& plan = book.plan;
        auto& choice = domain::choose_measure(plan, "VIA-01", domain::MeasureState::WillDo);
        choice.repeated = true;
        plan.agreements.push_back({ domain::take_id(plan), "Avisar al salir y al llegar." });
        plan.people.contacts = { { domain::take_id(plan), "Ceniza", "cerca", "55550101", "" },
            { domain::take_id(plan), "Abuelas", "de la organización", "55550102", "" },
            { domain::take_id(plan), "la abogada", "de fuera", "55550103", "" } };
        plan.people.chain_rule = "Si no contestan en 10 minutos, llamo a la que sigue.";
        plan.people.code_words = { { domain::take_id(plan), "luciérnaga", "Vengan por mí ya." } };
        plan.people.dependants = { { domain::take_id(plan), "La niña y el niño", "La tía", "" } };
        plan.self_care.rest = "Los domingos no contesto.";
        plan.limits.not_give_up = "A mi palabra.";
        plan.bag = { { domain::take_id(plan), "Papeles", true },
            { domain::take_id(plan), "Medicinas", false } };
        auto& decision = domain::decide(plan, "R13", domain::Decision::Accept);
        decision.reason = "No puedo dejar de publicar.";
        decision.person = "Ceniza";
        decision.date = base::Date { 2026, 5, 1 };
        plan.calendar.push_back({ domain::take_id(plan), base::Date { 2026, 6, 1 },
            "Llevar papeles a Techo", domain::CalendarKind::Own, {} });
    });
}

} // namespace

TEST_CASE("every part of the plan stands on the page, read and written", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            WholeProgram it(language, look);
            fill(it);
            for (int part = 1; part <= 8; ++part) {
                INFO(language << " " << look.width << " part " << part);
                it.go(Screen::Plan, std::to_string(part));
                expect_sound(it);
                it.driver.click("edit");
                it.driver.settle();
                expect_sound(it);
                it.driver.click("done");
            }
        }
    }
}

TEST_CASE("a protocol starts from given words and is changed with the keyboard", "[ui]")
{
    WholeProgram it;
    fill(it);
    it.go(Screen::Plan, "3");
    REQUIRE(it.driver.has("start"));
    it.driver.press_with_keyboard("start");
    it.driver.settle();
    const auto& first = it.session().workbook().plan.protocols;
    REQUIRE_FALSE(first.empty());
    it.driver.press_with_keyboard("done");
    it.driver.settle();
    CHECK(it.driver.has("edit"));
    CHECK(it.driver.has("next_card"));
}

TEST_CASE("a code word is dots until it is asked for", "[ui]")
{
    WholeProgram it;
    fill(it);
    it.go(Screen::Plan, "4");
    CHECK_FALSE(it.driver.says("luciérnaga"));
    CHECK(it.driver.says("•••••"));
    const auto id = it.session().workbook().plan.people.code_words[0].id;
    it.driver.click("word" + std::to_string(id));
    it.driver.settle();
    CHECK(it.driver.says("luciérnaga"));
    it.go(Screen::Plan, "1");
    it.go(Screen::Plan, "4");
    CHECK_FALSE(it.driver.says("luciérnaga"));
}

TEST_CASE("a person is added by typing", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.go(Screen::Plan, "4");
    it.driver.click("edit");
    it.driver.settle();
    it.driver.click("add_contact");
    it.driver.settle();
    const auto id = it.session().workbook().plan.people.contacts.at(0).id;
    it.driver.click("contact" + std::to_string(id) + "/field"
        + std::to_string(static_cast<int>(app::PlanField::ContactName)) + "-" + std::to_string(id));
    it.driver.type("Ceniza");
    it.driver.click("done");
    it.driver.settle();
    CHECK(it.session().workbook().plan.people.contacts.at(0).code_name == "Ceniza");
    CHECK(it.driver.says("Ceniza"));
}

TEST_CASE("who calls whom is put in order with the keyboard", "[ui]")
{
    WholeProgram it;
    fill(it);
    const auto& people = it.session().workbook().plan.people;
    const auto first = people.contacts[0].id;
    const auto second = people.contacts[1].id;
    const auto third = people.contacts[2].id;
    it.go(Screen::Plan, "4");
    it.driver.press_with_keyboard("edit");
    it.driver.press_with_keyboard("chain/up" + std::to_string(second));
    CHECK(people.chain == std::vector { second, first, third });
    // She is the first now: her link is gone, and the keyboard has gone on.
    CHECK_FALSE(it.driver.has("chain/up" + std::to_string(second)));
    CHECK(it.driver.focused() != "");
    it.driver.press_with_keyboard("chain/in" + std::to_string(first));
    CHECK(people.chain == std::vector { second, third });
    it.driver.press_with_keyboard("done");
    CHECK(it.driver.says("1. Abuelas · 5555 0102 2. la abogada · 5555 0103"));
}

TEST_CASE("what was taken out by a slip is put back from the foot", "[ui]")
{
    for (const auto& look : LOOKS) {
        WholeProgram it("es", look);
        fill(it);
        it.go(Screen::Plan, "8");
        CHECK_FALSE(it.driver.has("put_back"));
        it.driver.press_with_keyboard("undo");
        expect_sound(it);
        CHECK(it.session().workbook().plan.decisions.empty());
        it.driver.press_with_keyboard("put_back");
        CHECK(it.driver.says("No puedo dejar de publicar."));
        it.go(Screen::Plan, "2");
        it.driver.click("start");
        it.driver.click("remove_card");
        CHECK(it.session().workbook().plan.steps_before.empty());
        expect_sound(it);
        it.driver.click("put_back");
        CHECK_FALSE(it.session().workbook().plan.steps_before.empty());
    }
}

TEST_CASE("paper is made in three steps, and the last says that it matches", "[ui]")
{
    for (const auto& look : LOOKS) {
        WholeProgram it("es", look);
        fill(it);
        it.disk.put("/usb/otro.txt", { 1 });
        it.go(Screen::Plan, "1");
        it.driver.click("print_pocket");
        it.driver.settle();
        expect_sound(it);
        it.driver.click("go_on");
        it.driver.settle();
        expect_sound(it);
        it.driver.click("write");
        it.driver.settle();
        expect_sound(it);
        CHECK(it.driver.says("El papel se revisó y coincide"));
        CHECK(it.disk.exists("/usb/notas.pdf"));
        it.driver.click("leave");
        CHECK(it.place().screen == Screen::Plan);
    }
}

TEST_CASE("lines that do not fit on the pocket sheet are left out by her", "[ui]")
{
    for (const auto& look : LOOKS) {
        WholeProgram it("es", look);
        fill(it);
        it.paper.overflow = { { "Llamo a", { { "a", "1 Ceniza" }, { "b", "2 Abuelas" } }, 1 } };
        it.go(Screen::Export, "pocket");
        it.driver.click("go_on");
        it.driver.settle();
        expect_sound(it);
        CHECK_FALSE(it.driver.item("go_on").enabled);
        it.paper.overflow.clear();
        it.driver.click("b/line");
        it.driver.settle();
        CHECK(it.driver.item("go_on").enabled);
        expect_sound(it);
    }
}

TEST_CASE("paper says before and after what it cannot show, and can be Letter or A4", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            WholeProgram it(language, look);
            fill(it);
            it.session().edit([](domain::Workbook& book) {
                book.plan.agreements[0].text = "Decir luciérnaga y colgar.";
            });
            it.paper.missing_letters = 3;
            it.go(Screen::Export, "plan");
            expect_sound(it);
            CHECK(it.driver.item("size/0").chosen);
            it.driver.click("size/1");
            it.driver.settle();
            CHECK(it.driver.item("size/1").chosen);
            it.driver.click("go_on");
            it.driver.settle();
            CHECK(it.paper.ordered->size == app::PaperSize::A4);
            expect_sound(it);
            const bool spanish = language == std::string_view("es");
            if (spanish) {
                CHECK(it.driver.says("el papel lleva puntos ahí"));
                CHECK(it.driver.says("3 letras no se pueden imprimir"));
            }
            it.errands.hold();
            it.driver.click("write");
            it.driver.settle();
            expect_sound(it);
            CHECK_FALSE(it.driver.item("write").enabled);
            if (spanish)
                CHECK(it.driver.says("No saque todavía la memoria USB."));
            it.errands.let_go();
            it.driver.settle();
            expect_sound(it);
            if (spanish)
                CHECK(it.driver.says("3 letras no se pueden imprimir"));
        }
    }
}

TEST_CASE("pictures of the plan and its paper", "[.pictures]")
{
    const char* folder = std::getenv("CEIBA_PICTURES");
    REQUIRE(folder);
    const UiOptions small { 1024, 600, ui::ThemeName::Light, ui::TextSize::Percent100 };
    const UiOptions looks[] { LOOKS[0], small, LOOKS[2] };
    const char* const names[] { "es", "es-small", "es-dark-200" };
    for (int i = 0; i < 3; ++i) {
        WholeProgram it("es", looks[i]);
        fill(it);
        const auto shoot = [&](const std::string& name) {
            it.driver.settle();
            it.driver.picture(std::string(folder) + "/" + names[i] + "-" + name + ".png");
        };
        for (int part = 1; part <= 8; ++part) {
            it.go(Screen::Plan, std::to_string(part));
            shoot("plan-" + std::to_string(part));
            it.driver.click("edit");
            shoot("plan-" + std::to_string(part) + "-edit");
            it.driver.click("done");
        }
        it.go(Screen::Plan, "3");
        it.driver.click("start");
        it.driver.click("done");
        it.session().edit([](domain::Workbook& book) {
            book.plan.protocols[0].code_word = book.plan.people.code_words[0].id;
            book.plan.protocols[0].call = { book.plan.people.contacts[0].id };
        });
        shoot("plan-3-written");
        it.session().edit([](domain::Workbook& book) {
            book.plan.agreements[0].text = "Decir luciérnaga y colgar.";
        });
        it.paper.missing_letters = 3;
        it.go(Screen::Export, "plan");
        shoot("export");
        it.driver.click("go_on");
        shoot("export-place");
        it.errands.hold();
        it.driver.click("write");
        shoot("export-writing");
        it.errands.let_go();
        shoot("export-done");
    }
}

TEST_CASE("the part of a group, a rehearsal and the cards are sound everywhere", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            WholeProgram it(language, look);
            fill(it);
            it.session().edit([](domain::Workbook& book) {
                book.her_case.answers["Q0.03"] = domain::several_answers({ "org" });
                domain::ensure_protocols(book.plan, { "R04" });
                auto& card = *domain::find_protocol(book.plan, "R04");
                card.signal = "Una moto desconocida, mensajes raros.";
                card.code_word = book.plan.people.code_words[0].id;
                card.call = { book.plan.people.contacts[0].id };
            });
            INFO(language << " " << look.width);
            it.go(Screen::Plan, "9");
            expect_sound(it);
            it.driver.click("edit");
            it.driver.settle();
            expect_sound(it);
            it.go(Screen::Plan, "3/R04");
            expect_sound(it);
            it.driver.click("rehearse");
            it.driver.settle();
            expect_sound(it);
            it.driver.press_with_keyboard("next");
            it.driver.settle();
            expect_sound(it);
            it.driver.click("stop");
            it.driver.settle();
            expect_sound(it);
            it.go(Screen::Export, "cards");
            expect_sound(it);
        }
    }
}

TEST_CASE("a card is rehearsed with the keyboard, and says afterwards what failed", "[ui]")
{
    WholeProgram it;
    fill(it);
    it.session().edit([](domain::Workbook& book) {
        domain::ensure_protocols(book.plan, { "R04" });
        domain::find_protocol(book.plan, "R04")->where_to = "Al lugar 2.";
    });
    it.go(Screen::Plan, "3/R04");
    CHECK(it.driver.says("Todavía sin ensayar."));
    it.driver.press_with_keyboard("rehearse");
    it.driver.settle();
    it.driver.press_with_keyboard("next");
    it.driver.settle();
    CHECK(it.driver.says("Al lugar 2."));
    it.driver.press_with_keyboard("next");
    it.driver.settle();
    const auto part = "part" + std::to_string(static_cast<int>(domain::ProtocolPart::WhereTo));
    it.driver.click(part + "/result/1");
    it.driver.click("note");
    it.driver.type("La puerta no abre.");
    it.driver.press_with_keyboard("done");
    it.driver.settle();
    CHECK(it.driver.says("Falló: a dónde."));
    CHECK(it.driver.says("La puerta no abre."));
    REQUIRE(it.session().workbook().plan.drills.size() == 1);
    // Back on the card she came from.
    CHECK(it.driver.has("rehearse"));
    CHECK(it.app().router().place() == app::Place { Screen::Plan, "3/R04" });
}

TEST_CASE("the card that is shown is printed alone", "[ui]")
{
    WholeProgram it;
    fill(it);
    it.session().edit([](domain::Workbook& book) {
        domain::ensure_protocols(book.plan, { "R04", "R01" });
    });
    it.go(Screen::Plan, "3/R04");
    it.driver.click("print_card");
    it.driver.settle();
    it.driver.click("on_page/1");
    it.driver.click("go_on");
    it.driver.settle();
    REQUIRE(it.paper.ordered);
    CHECK(it.paper.ordered->kind == app::PaperKind::Cards);
    CHECK(it.paper.ordered->cards == std::set<std::string> { "R04" });
    CHECK(it.paper.ordered->cards_on_page == app::CardsOnPage::Four);
}

TEST_CASE("on a small screen the buttons of a card leave the page all but one line", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& size : { UiOptions { .width = 1024, .height = 600 },
                 UiOptions { .width = 1008, .height = 524 } }) {
            WholeProgram it(language, size);
            fill(it);
            it.session().edit([](domain::Workbook& book) {
                domain::ensure_protocols(book.plan, { "R04", "R01" });
            });
            it.go(Screen::Plan, "3/R04");
            CAPTURE(language, size.height);
            CHECK(it.driver.item("earlier_card").rect.top == it.driver.item("edit").rect.top);
        }
    }
}

TEST_CASE("before a person is taken out it is said where she stands", "[ui]")
{
    WholeProgram it;
    fill(it);
    it.session().edit([](domain::Workbook& book) {
        domain::ensure_protocols(book.plan, { "R04" });
        domain::find_protocol(book.plan, "R04")->call = { book.plan.people.contacts[0].id };
    });
    const auto id = it.session().workbook().plan.people.contacts[0].id;
    it.go(Screen::Plan, "4");
    it.driver.click("edit");
    it.driver.settle();
    it.driver.click("contact" + std::to_string(id) + "/remove");
    it.driver.settle();
    CHECK(it.driver.says("Si hay señales de violencia sexual"));
    expect_sound(it);
    it.driver.click("keep");
    CHECK(it.session().workbook().plan.people.contacts.size() == 3);
}
