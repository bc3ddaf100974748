#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using app::Screen;
using test::Key;
using test::UiOptions;
using test::WholeProgram;

namespace {

const UiOptions FULL { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent100 };
const UiOptions SMALL { 1024, 600, ui::ThemeName::Light, ui::TextSize::Percent100 };
/// What the bars of a system leave of it.
const UiOptions LOW { 1008, 524, ui::ThemeName::Light, ui::TextSize::Percent100 };
const UiOptions LARGER { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent125 };
const UiOptions LARGE { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent200 };

/// Everything she could have: the fictional case, people, and things put aside.
void fill(WholeProgram& it)
{
    it.create_elena();
    it.session().edit([](domain::Workbook& book) {
        book.assessment.position = "Q7.03";
        book.plan.people.contacts.push_back({ 900, "Ceniza", "cerca", "55550101", "" });
        book.plan.made_on = base::Date { 2026, 5, 12 };
    });
}

/// Things waiting, topics closed, answers to erase.
void make_busy(WholeProgram& it)
{
    it.session().edit([](domain::Workbook& book) {
        book.assessment.begun = true;
        book.assessment.path = domain::Path::Full;
        book.assessment.later = { "Q1.01", "Q2.05", "Q9.01", "actors", "Q12.02" };
        book.her_case.answers["Q0.04"]
            = domain::several_answers({ "vs", "pareja", "duelo", "guerra", "cuerpo" });
        book.her_case.answers["Q4.01"] = domain::several_answers({ "sigue" });
        book.her_case.answers["Q4.05"] = domain::several_answers({ "fam" });
        book.her_case.answers["Q8.08"] = domain::several_answers({ "vic" });
        book.plan.made_on = base::Date { 2026, 5, 12 };
    });
}

const domain::Workbook& book(WholeProgram& it) { return it.session().workbook(); }

std::string all(const std::vector<std::string>& faults)
{
    std::string text;
    for (const auto& fault : faults)
        text += fault + "\n";
    return text;
}

/// Empty space at the end of a page; what reaches into it makes the page scroll.
constexpr float LAST_SPACE = 16;

/// What reaches below the part of the page that is seen.
std::string below_the_page(const test::UiDriver& driver)
{
    for (const auto& item : driver.items()) {
        if (item.scrolls && item.rect.bottom > item.clip.bottom - LAST_SPACE)
            return item.label.empty() ? item.path : item.label;
    }
    for (const auto& text : driver.texts()) {
        if (text.scrolls && text.rect.bottom > text.clip.bottom - LAST_SPACE)
            return text.words;
    }
    return {};
}

} // namespace

TEST_CASE("a question is answered with the mouse", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.go(Screen::Question, "Q1.02");
    CHECK_FALSE(it.driver.item("next").enabled);
    it.driver.click("answers/com");
    CHECK(it.driver.item("answers/com").chosen);
    it.driver.click("next");
    CHECK(book(it).her_case.answers.at("Q1.02").codes.front() == "com");
    CHECK(it.place().detail == "Q1.04");
}

TEST_CASE("a question is answered with arrows, with Space and with one digit", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.go(Screen::Question, "Q1.02");
    // The keyboard is on the first answer when the page opens.
    it.driver.key(Key::Down);
    it.driver.key(Key::Space);
    CHECK(book(it).her_case.answers.at("Q1.02").codes.front() == "com");
    it.driver.key(Key::Digit4);
    CHECK(book(it).her_case.answers.at("Q1.02").codes.front() == "nac");
    it.driver.press_with_keyboard("next");
    CHECK(it.place().detail == "Q1.04");
}

TEST_CASE("the whole express path can be walked with the keyboard alone", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.go(Screen::Assessment);
    it.driver.press_with_keyboard("go_on");
    int pages = 0;
    while (it.place().detail != "end") {
        REQUIRE(++pages < 200);
        if (it.driver.has("answers/pnc"))
            it.driver.press_with_keyboard("answers/pnc");
        else if (it.driver.has("answers/yo"))
            it.driver.press_with_keyboard("answers/yo");
        it.driver.press_with_keyboard(it.driver.item("next").enabled ? "next" : "skip");
    }
    CHECK(it.driver.says("Llegó al final del camino rápido."));
    CHECK(book(it).her_case.answers.size() >= 35);
}

TEST_CASE("a red flag shows what to do first and lets her come back", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.go(Screen::Question, "Q4.14");
    it.driver.click("next");
    it.driver.click("answers/f");
    it.driver.click("next");
    CHECK(it.place().screen == Screen::EmergencyCard);
    it.driver.click("back");
    CHECK(it.place().screen == Screen::EmergencyMenu);
    it.driver.click("back");
    CHECK(it.driver.says("Gracias por contarlo. Nada de esto es su culpa."));
    it.driver.click("go_on");
    CHECK(it.place().screen == Screen::Question);
    CHECK(book(it).her_case.answers.at("Q4.14").codes.front() == "f");
}

TEST_CASE("sliders are moved with mouse and keyboard", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    it.go(Screen::Question, "Q13.02");
    const auto risk = book(it).her_case.answers.at("Q13.01").codes.front();
    it.driver.click_at("sphere0", 0.5F);
    CHECK(book(it).her_case.harm.at(risk)[0] == 2);
    it.driver.tab_to("sphere1");
    it.driver.key(Key::Digit4);
    CHECK(book(it).her_case.harm.at(risk)[1] == 4);
    it.driver.key(Key::Left);
    CHECK(book(it).her_case.harm.at(risk)[1] == 3);
}

TEST_CASE("an answer is taken back with mouse and keyboard", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    for (const auto* question : { "Q2.06", "Q4.01", "Q6.11" }) {
        it.go(Screen::Question, question);
        CHECK_FALSE(it.driver.has("undo"));
    }
    const auto before = book(it).her_case.answers.at("Q2.06");
    it.go(Screen::Question, "Q2.06");
    it.driver.click("answers/15");
    it.driver.click("undo");
    CHECK(book(it).her_case.answers.at("Q2.06") == before);
    CHECK_FALSE(it.driver.has("undo"));
    it.driver.click("answers/15");
    it.driver.tab_to("undo");
    it.driver.key(Key::Space);
    CHECK(book(it).her_case.answers.at("Q2.06") == before);
}

TEST_CASE("a note for herself is kept while she types", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.go(Screen::Question, "Q1.02");
    it.driver.click("note");
    it.driver.click("note_text");
    it.driver.type("preguntar a la tía");
    CHECK(book(it).assessment.notes.at("Q1.02") == "preguntar a la tía");
    // Digits in a text are no answers.
    it.driver.type(" 3");
    CHECK_FALSE(book(it).her_case.answers.contains("Q1.02"));
}

TEST_CASE("sensitive questions offer stopping, the others offer coming back", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.go(Screen::Question, "Q5.05");
    CHECK(it.driver.has("stop"));
    CHECK_FALSE(it.driver.has("later"));
    CHECK(it.driver.has("hide"));
    it.driver.click("stop");
    CHECK(it.place().screen == Screen::Assessment);
    CHECK(it.driver.says("Aquí paró. Lo que contestó está guardado; siga cuando quiera."));
    it.go(Screen::Question, "Q1.02");
    CHECK(it.driver.has("later"));
    CHECK_FALSE(it.driver.has("stop"));
}

TEST_CASE("skipping and not knowing are never smaller than an answer", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.go(Screen::Question, "Q9.01");
    const auto& answer = it.driver.item("answers/si").rect;
    for (const auto* other : { "answers/ns", "answers/pnc" }) {
        CHECK(it.driver.item(other).rect.height() >= answer.height());
        CHECK(it.driver.item(other).rect.width() >= answer.width());
    }
    CHECK(it.driver.item("skip").rect.height() >= it.driver.item("next").rect.height());
}

TEST_CASE("what she only thinks is not stored", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) { book.assessment.path = domain::Path::Full; });
    it.go(Screen::Question, "Q13.04");
    it.driver.click("text");
    it.driver.type("a mi tierra");
    CHECK(book(it).plan.limits.not_give_up == "a mi tierra");
    it.driver.click("think");
    CHECK(book(it).plan.limits.not_give_up.empty());
    CHECK(it.driver.says("No se guardó nada."));
    it.driver.click("think");
    CHECK(it.driver.has("text"));
}

TEST_CASE("the day of the review is typed or taken from the advice", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    it.go(Screen::Question, "Q13.07");
    it.driver.click("suggested");
    REQUIRE(book(it).plan.review_due);
    CHECK(*book(it).plan.review_due > it.clock.today());
    CHECK(it.driver.item("next").enabled);
}

TEST_CASE("keeping a session answer is a tick that is off", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) { book.assessment.path = domain::Path::Core; });
    it.go(Screen::Question, "Q1.03");
    CHECK_FALSE(it.driver.item("keep").chosen);
    it.driver.click("keep");
    CHECK(it.session().kept_answers().contains("Q1.03"));
}

TEST_CASE("an actor's card is filled in with the keyboard alone", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) { book.assessment.path = domain::Path::Core; });
    it.go(Screen::Actors);
    it.driver.press_with_keyboard("add");
    it.driver.type("Trueno");
    it.driver.key(Key::Enter);
    it.driver.press_with_keyboard("themes/2");
    it.driver.press_with_keyboard("answers/empr");
    it.driver.press_with_keyboard("next");
    it.driver.press_with_keyboard("answers/opone");
    it.driver.press_with_keyboard("close");
    REQUIRE(book(it).her_case.actors.size() == 1);
    CHECK(book(it).her_case.actors[0].name == "Trueno");
    CHECK(book(it).her_case.actors[0].type == "empr");
    CHECK(book(it).her_case.actors[0].stand == "opone");
    CHECK(it.driver.says("Trueno"));
}

TEST_CASE("helper and aggressor at once: the list asks which card is right", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) {
        book.her_case.actors.push_back({ 1, "Luna", "pareja", "apoya", "", "", {}, "", "", "" });
        book.her_case.actors.push_back({ 2, "", "pareja", "ataco", "", "", {}, "", "", "" });
    });
    it.go(Screen::Actors);
    CHECK(it.driver.says("¿Es la misma persona?"));
    CHECK(it.driver.layout_faults().empty());
    it.driver.click("two");
    CHECK_FALSE(it.driver.says("¿Es la misma persona?"));
}

TEST_CASE("something that happened is written down with the mouse", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.go(Screen::Incidents);
    it.driver.click("add");
    it.driver.click("theme1");
    it.driver.click("answers/leg");
    it.driver.click("next");
    it.driver.click("save");
    CHECK(it.driver.says("Falta el día."));
    it.driver.click("week");
    it.driver.click("seriousness/1");
    it.driver.click("note");
    it.driver.type("una citación");
    it.driver.click("save");
    REQUIRE(book(it).her_case.incidents.size() == 1);
    const auto& incident = book(it).her_case.incidents[0];
    CHECK(incident.kind == "leg");
    CHECK(incident.date == base::Date { 2026, 5, 5 });
    CHECK(incident.seriousness == 2);
    CHECK(incident.note == "una citación");
}

TEST_CASE("a threat is thought over with the keyboard alone", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) { book.assessment.path = domain::Path::Full; });
    it.go(Screen::Threats);
    it.driver.press_with_keyboard("add");
    it.driver.type("un audio");
    it.driver.press_with_keyboard("next");
    for (const auto* code : { "dir", "sube", "humillar", "sosp", "si", "medio" }) {
        it.driver.press_with_keyboard(std::string("answers/") + code);
        it.driver.press_with_keyboard("next");
    }
    it.driver.press_with_keyboard("answers/R04");
    it.driver.press_with_keyboard("next");
    REQUIRE(book(it).her_case.threats.size() == 1);
    CHECK(book(it).her_case.threats[0].what == "un audio");
    CHECK(book(it).her_case.threats[0].risk == "R04");
    CHECK(it.driver.says("Amenaza 1: Violencia sexual"));
}

TEST_CASE("an open topic brings its questions back from the overview", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.session().edit([](domain::Workbook& book) {
        book.assessment.begun = true;
        book.her_case.answers["Q0.04"] = domain::several_answers({ "pareja" });
        book.assessment.later.insert("Q1.01");
    });
    it.go(Screen::Assessment);
    CHECK(it.driver.says("Abrir este tema"));
    it.driver.click("open-pareja");
    CHECK_FALSE(it.driver.says("Abrir este tema"));
    it.driver.click("Q1.01");
    CHECK(it.place().detail == "Q1.01");
}

TEST_CASE(
    "no question scrolls at ordinary letters, nor where they are a quarter larger, in either window and language",
    "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& options : { FULL, SMALL, LARGER }) {
            WholeProgram it(language, options);
            fill(it);
            for (const auto& question : it.app().method().method().questions) {
                using domain::Role;
                if (question.role == Role::Actor || question.role == Role::Threat)
                    continue;
                it.go(Screen::Question, question.id);
                INFO(language << " " << options.width << " " << question.id);
                CHECK(below_the_page(it.driver) == "");
            }
        }
    }
}

TEST_CASE("every question is whole in every size and language", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& options : { FULL, SMALL, LOW, LARGE }) {
            WholeProgram it(language, options);
            fill(it);
            for (const auto& question : it.app().method().method().questions) {
                it.go(Screen::Question, question.id);
                INFO(language << " " << options.width << " " << question.id);
                CHECK(all(it.driver.layout_faults()) == "");
            }
        }
    }
}

TEST_CASE("every page around the questions is whole in every size, theme and language", "[ui]")
{
    struct Place {
        Screen screen;
        const char* detail;
    };
    const Place places[] { { Screen::Assessment, "" }, { Screen::Assessment, "stopped" },
        { Screen::Question, "Q5.05/thanks" }, { Screen::Question, "Q0.01/hiding" },
        { Screen::Question, "Q11.10/care" }, { Screen::Question, "Q0.04/erasing" },
        { Screen::Question, "end" }, { Screen::Actors, "" }, { Screen::Actors, "1" },
        { Screen::Incidents, "" }, { Screen::Incidents, "new" }, { Screen::Threats, "" } };
    for (const auto* language : { "es", "en" }) {
        for (const auto& size : { FULL, SMALL, LARGE }) {
            for (const auto theme :
                { ui::ThemeName::Light, ui::ThemeName::Dark, ui::ThemeName::HighContrast }) {
                auto options = size;
                options.theme = theme;
                WholeProgram it(language, options);
                fill(it);
                for (const auto& place : places) {
                    it.go(place.screen, place.detail);
                    INFO(language << " " << options.width << " " << place.detail);
                    CHECK(all(it.driver.layout_faults()) == "");
                }
                it.session().edit([](domain::Workbook& workbook) {
                    workbook.assessment = {};
                    workbook.her_case = {};
                });
                it.go(Screen::Assessment);
                CHECK(all(it.driver.layout_faults()) == "");
                it.go(Screen::Actors);
                CHECK(all(it.driver.layout_faults()) == "");
                it.go(Screen::Incidents);
                CHECK(all(it.driver.layout_faults()) == "");
                it.go(Screen::Threats);
                CHECK(all(it.driver.layout_faults()) == "");
            }
        }
    }
}

TEST_CASE("an overview with everything on it is whole in every size and language", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& options : { FULL, SMALL, LARGE }) {
            WholeProgram it(language, options);
            it.create_vault();
            make_busy(it);
            it.go(Screen::Assessment, "stopped");
            INFO(language << " " << options.width);
            CHECK(all(it.driver.layout_faults()) == "");
            it.driver.click("path");
            CHECK(all(it.driver.layout_faults()) == "");
        }
    }
}

TEST_CASE("answers the plan no longer needs are asked about in the plan, and nowhere else", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    make_busy(it);
    it.go(Screen::Assessment);
    CHECK_FALSE(it.driver.says("Ya tiene su plan."));
    it.go(Screen::Plan, "1");
    CHECK(it.driver.says("Ya tiene su plan. ¿Borramos estas dos respuestas?"));
    for (const auto& fault : it.driver.layout_faults())
        FAIL_CHECK(fault);
    it.driver.click("erase_answers");
    CHECK_FALSE(book(it).her_case.answers.contains("Q4.05"));
    it.driver.settle();
    CHECK_FALSE(it.driver.says("Ya tiene su plan."));
}

TEST_CASE("what no page expects goes into a note and comes back unharmed", "[ui]")
{
    const std::string hostile
        = "\u202Eivil\u202C \u0627\u0644\u0642\u0631\u0649 a\u200B\u200Db \U0001F469\u200D\U0001F33E %s {0}";
    for (const auto& options : { FULL, SMALL, LARGE }) {
        WholeProgram it("es", options);
        it.create_vault();
        it.go(Screen::Question, "Q1.02");
        it.driver.click("note");
        it.driver.click("note_text");
        it.driver.set_clipboard(std::string(100'000, 'W'));
        it.driver.key(Key::CtrlV);
        CHECK(it.driver.says("No cupo todo. Lo que sobraba no entró."));
        CHECK(book(it).assessment.notes.at("Q1.02").size() == 4000);
        it.driver.key(Key::CtrlA);
        it.driver.set_clipboard(hostile);
        it.driver.key(Key::CtrlV);
        CHECK(book(it).assessment.notes.at("Q1.02") == hostile);
        it.app().hide();
        it.driver.settle();
        it.unlock();
        CHECK(book(it).assessment.notes.at("Q1.02") == hostile);
    }
}

TEST_CASE("another language in the middle of a question loses no answer", "[ui]")
{
    WholeProgram it;
    it.create_vault();
    it.go(Screen::Question, "Q1.02");
    it.driver.click("answers/nac");
    it.driver.click("note");
    it.driver.click("note_text");
    it.driver.type("doña Inés");
    it.app().set_language("en");
    it.follow_window();
    CHECK(it.driver.says("Why do you ask this?"));
    it.driver.click("note");
    CHECK(it.driver.says("doña Inés"));
    CHECK(book(it).her_case.answers.at("Q1.02").codes == std::vector<std::string> { "nac" });
    CHECK(book(it).assessment.notes.at("Q1.02") == "doña Inés");
}

TEST_CASE("the longest names and texts break no page", "[ui]")
{
    for (const auto& options : { FULL, SMALL, LARGE }) {
        WholeProgram it("es", options);
        it.create_elena();
        const std::string word(180, 'W');
        it.session().edit([&](domain::Workbook& book) {
            for (auto& actor : book.her_case.actors)
                actor.name = word;
            for (auto& incident : book.her_case.incidents)
                incident.note = word + " " + word;
            for (auto& threat : book.her_case.threats)
                threat.what = word;
            book.plan.people.contacts.push_back({ 900, word, word, word, word });
        });
        for (const auto screen : { Screen::Actors, Screen::Incidents, Screen::Threats }) {
            it.go(screen);
            CHECK(all(it.driver.layout_faults()) == "");
        }
        it.go(Screen::Actors, std::to_string(book(it).her_case.actors.front().id));
        CHECK(all(it.driver.layout_faults()) == "");
        it.go(Screen::Question, "Q11.10/care");
        CHECK(all(it.driver.layout_faults()) == "");
    }
}
