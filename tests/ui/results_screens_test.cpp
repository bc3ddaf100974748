#include "app/models/results_model.hpp"
#include "app/models/review_model.hpp"
#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

using app::Screen;
using domain::Level;
using test::Key;
using test::UiOptions;
using test::WholeProgram;

namespace {

const UiOptions FULL { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent100 };
const UiOptions SMALL { 1024, 600, ui::ThemeName::Light, ui::TextSize::Percent100 };
const UiOptions LARGE { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent200 };

const domain::Plan& plan(WholeProgram& it) { return it.session().workbook().plan; }

std::string all(const std::vector<std::string>& faults)
{
    std::string text;
    for (const auto& fault : faults)
        text += fault + "\n";
    return text;
}

void mark(WholeProgram& it, std::string_view question, std::vector<std::string> codes)
{
    it.session().edit([&](domain::Workbook& book) {
        book.her_case.answers[std::string(question)] = domain::several_answers(std::move(codes));
    });
}

} // namespace

TEST_CASE(
    "a disc chooses its row and a row its disc, and the chosen one leads to its reasons", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    it.go(Screen::Results);
    it.driver.click("matrix/disc-R06");
    CHECK(it.driver.item("list/R06").chosen);
    it.driver.click("list/R05");
    CHECK(it.driver.item("matrix/disc-R05").chosen);
    CHECK_FALSE(it.driver.item("matrix/disc-R06").chosen);
    it.driver.click("open");
    CHECK(it.place() == app::Place { Screen::RiskDetail, "R05" });
    it.driver.click("back");
    CHECK(it.driver.item("list/R05").chosen);
}

TEST_CASE("results are walked with the keyboard alone", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    it.go(Screen::Results);
    it.driver.press_with_keyboard("tabs/1");
    CHECK(it.driver.says("Esto está pasando"));
    it.driver.press_with_keyboard("tabs/0");
    it.driver.press_with_keyboard("list/R06");
    it.driver.press_with_keyboard("open");
    CHECK(it.place().screen == Screen::RiskDetail);
    it.driver.press_with_keyboard("decision/share");
    REQUIRE(domain::find_decision(plan(it), "R06"));
    it.driver.press_with_keyboard("measures");
    CHECK(it.place() == app::Place { Screen::Measures, "R06" });
}

TEST_CASE("a level is lowered with a sentence", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    it.go(Screen::RiskDetail, "R18");
    it.driver.click("agree/lower");
    CHECK(it.driver.says(
        "Para bajarlo, escriba al menos una frase. Mientras tanto, el nivel no cambia."));
    it.driver.click("judgement_reason");
    it.driver.type("Ya duermo mejor desde hace un mes.");
    it.driver.settle();
    CHECK(it.app().analysis().level("R18")->level == Level::Medium);
    CHECK(it.driver.says("Usted lo bajó. Por sus respuestas sale «Alto»."));
}

TEST_CASE("a decision asks for what it needs and says when it is complete", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    it.go(Screen::RiskDetail, "R04");
    it.driver.click("decision/share");
    CHECK(it.driver.says("¿Con quién?"));
    it.driver.tab_to("person");
    it.driver.type("Abuelas");
    CHECK(domain::find_decision(plan(it), "R04")->person == "Abuelas");
    it.driver.click("agreed");
    it.driver.settle();
    CHECK(it.driver.says("Lo decidió el"));
    CHECK(domain::find_decision(plan(it), "R04")->person == "Abuelas");
}

TEST_CASE("a measure is chosen, given a day and done with the keyboard alone", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    it.go(Screen::Measures);
    it.driver.press_with_keyboard("COL-01/state/1");
    REQUIRE(domain::find_measure(plan(it), "COL-01"));
    it.driver.press_with_keyboard("COL-01/done_today");
    CHECK(domain::find_measure(plan(it), "COL-01")->done == it.clock.today());
    CHECK(it.driver.says("¿Actualizamos su respuesta?"));
    it.driver.press_with_keyboard("update");
    CHECK(domain::find_measure(plan(it), "COL-01")->answer_update == domain::AnswerUpdate::Updated);
}

TEST_CASE("what may go wrong and the gender note are always in sight", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    it.go(Screen::Measures);
    CHECK(it.driver.says("Por qué a usted:"));
    CHECK(it.driver.says("Género:"));
    CHECK(it.driver.says("Puede salir al revés:"));
    it.driver.click("VIA-01/fold");
    CHECK(it.driver.says("Puede salir al revés:"));
}

TEST_CASE("a closed topic shows no level and can be opened", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    mark(it, "Q0.04", { "vs" });
    it.go(Screen::Results);
    CHECK(it.driver.says("No lo preguntamos, por eso no sabemos"));
    CHECK_FALSE(it.driver.has("disc-R04"));
    it.go(Screen::RiskDetail, "R04");
    it.driver.click("topic-vs");
    CHECK(it.place().screen == Screen::Question);
}

TEST_CASE("in an emergency the card is the first thing on results and measures", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    mark(it, "Q4.14", { "f" });
    for (const auto screen : { Screen::Results, Screen::Measures }) {
        it.go(screen);
        const auto words = it.driver.words();
        CHECK(words.find("Primero, ponerse a salvo") < words.find("Difamación"));
        it.driver.click("emergency/card0");
        CHECK(it.place().screen == Screen::EmergencyCard);
        it.app().router().back();
    }
    it.go(Screen::Results);
    it.driver.click("safe");
    it.driver.click("yes_safe");
    CHECK_FALSE(it.driver.says("Primero, ponerse a salvo"));
}

TEST_CASE("no percentage and no score stands on any of these screens", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    for (const char* detail : { "", "gender", "balance", "whatif" }) {
        it.go(Screen::Results, detail);
        CHECK(it.driver.words().find('%') == std::string::npos);
    }
    it.go(Screen::RiskDetail, "R04");
    CHECK(it.driver.words().find('%') == std::string::npos);
}

TEST_CASE("results fit in every window, theme and language", "[ui]")
{
    struct Page {
        const char* who;
        Screen screen;
        const char* detail;
    };
    const Page pages[] { { "Elena", Screen::Results, "" }, { "Elena", Screen::Results, "gender" },
        { "Elena", Screen::Results, "balance" }, { "Elena", Screen::Results, "whatif" },
        { "Elena", Screen::RiskDetail, "R04" }, { "Elena", Screen::RiskDetail, "R02" },
        { "Elena", Screen::Measures, "" }, { "Elena", Screen::Measures, "R06" },
        { "Marta", Screen::Results, "" }, { "Marta", Screen::RiskDetail, "R12" },
        { "Marta", Screen::Measures, "measure/FAM-05" } };
    struct Look {
        const char* language;
        UiOptions options;
    };
    UiOptions dark = FULL;
    dark.theme = ui::ThemeName::Dark;
    UiOptions contrast = SMALL;
    contrast.theme = ui::ThemeName::HighContrast;
    for (const auto& look : { Look { "es", FULL }, Look { "es", SMALL }, Look { "es", LARGE },
             Look { "en", dark }, Look { "en", LARGE }, Look { "es", contrast } }) {
        WholeProgram it(look.language, look.options);
        it.create_elena();
        for (const auto& page : pages) {
            it.session().edit([&](domain::Workbook& book) {
                book.her_case = it.case_of(page.who);
                domain::choose_measure(book.plan, "COL-01", domain::MeasureState::WillDo).date
                    = it.clock.today();
                domain::choose_measure(book.plan, "FAM-05", domain::MeasureState::NotUseful);
            });
            it.go(page.screen, page.detail);
            CAPTURE(look.language, look.options.width, page.who, page.detail);
            CHECK(all(it.driver.layout_faults()) == "");
        }
    }
}

TEST_CASE("the picture of the risks is whole beside the list, with the words below it", "[ui]")
{
    struct Look {
        const char* language;
        const char* last_word; ///< of the impacts
    };
    for (const auto& look : { Look { "es", "arreglo" }, Look { "en", "repaired" } }) {
        for (const auto& size : { FULL, SMALL }) {
            WholeProgram it(look.language, size);
            it.create_elena();
            it.go(Screen::Results);
            CAPTURE(look.language, size.width);
            // A case for practice, whose line takes room above it.
            REQUIRE_FALSE(app::ResultsModel(it.app(), "").state().whose.empty());
            CHECK(it.driver.item("tabs/4").rect.top == it.driver.item("tabs/0").rect.top);
            const auto& texts = it.driver.texts();
            const auto word = std::ranges::find(texts, look.last_word, &ui::TextReport::words);
            REQUIRE(word != texts.end());
            CHECK(word->rect.bottom <= word->clip.bottom);
        }
    }
}

TEST_CASE("a second visit is walked with the keyboard alone, from home to the next date", "[ui]")
{
    WholeProgram it;
    it.create_elena();
    it.session().edit([](domain::Workbook& book) {
        domain::choose_measure(book.plan, "COL-01", domain::MeasureState::WillDo);
        domain::choose_measure(book.plan, "CAS-03", domain::MeasureState::WillDo);
    });
    app::note_review(it.app());
    it.clock.pass_days(91);
    it.driver.settle();
    it.unlock();
    mark(it, "Q13.06", { "dinero" });
    it.go(Screen::Home);
    it.driver.press_with_keyboard("review");
    CHECK(it.place().screen == Screen::Review);
    CHECK(it.driver.says("¿Qué le dificulta cumplir las medidas?"));

    it.driver.press_with_keyboard("COL-01/done");
    CHECK(domain::find_measure(plan(it), "COL-01")->done == it.clock.today());
    it.driver.press_with_keyboard("CAS-03/not_yet");
    it.driver.press_with_keyboard("reasons/reason1");
    CHECK(domain::find_measure(plan(it), "CAS-03")->reason == domain::MeasureReason::Time);
    it.driver.press_with_keyboard("finish");
    CHECK(it.driver.says("Revisado hoy."));
    CHECK(it.session().workbook().reviews.size() == 2);
    it.driver.press_with_keyboard("Q13.06");
    CHECK(it.place() == app::Place { Screen::Question, "Q13.06" });
    it.driver.press_with_keyboard("back");
    CHECK(it.place().screen == Screen::Review);
}
