#include "journeys/seen.hpp"
#include "journeys/steps.hpp"

#include "paper/plan_paper.hpp"
#include "paper/verify.hpp"
#include "support/paper_files.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <nlohmann/json.hpp>

#include <fstream>

using app::Screen;
using app::VaultState;
using Catch::Matchers::ContainsSubstring;
using test::AppFixture;
using test::Person;
using test::WholeProgram;

namespace {

constexpr const char* PAPER = "/usb/notas.pdf";
constexpr const char* OWN_MEASURE = "Regar el limonero cada martes.";

/// Paper as the program makes it.
test::AppOptions with_real_paper()
{
    test::AppOptions options;
    options.paper = [](app::Shelf& shelf) {
        return std::make_unique<paper::PlanPaper>(shelf, test::paper_fonts());
    };
    return options;
}

/// What of a notebook has to be there again after a lock, as one text that says what differs.
std::string summary(const domain::Workbook& book)
{
    std::string all;
    for (const auto& [question, answer] : book.her_case.answers) {
        all += question + ":";
        for (const auto& code : answer.codes)
            all += " " + code;
        all += "\n";
    }
    for (const auto& [question, note] : book.assessment.notes)
        all += question + " note: " + note + "\n";
    for (const auto& measure : book.plan.measures)
        all += measure.measure + " " + measure.own_text + " "
            + std::to_string(static_cast<int>(measure.state)) + "\n";
    for (const auto& contact : book.plan.people.contacts)
        all += contact.code_name + " " + contact.phone + "\n";
    return all;
}

/// The first measure on the screen becomes part of her plan.
std::string choose_first_measure(Person& she)
{
    for (const auto& item : she.it.driver.items()) {
        const auto end = item.path.rfind("/state/1");
        if (end == std::string::npos || end + 8 != item.path.size())
            continue;
        const auto before = item.path.substr(0, end);
        const auto measure = before.substr(before.rfind('/') + 1);
        she.press(measure + "/state/1");
        return measure;
    }
    FAIL("no measure is offered:\n" << she.it.driver.words());
    return {};
}

/// The whole job: from nothing to a plan on paper, away, back, and destroyed.
void whole_job(Person::Means means)
{
    WholeProgram it("es", {}, with_real_paper());
    it.disk.put("/usb/otro.txt", { 1 }); // so that the folder exists
    it.go(Screen::Start);
    Person she(it, means);

    journeys::create_plan(she, AppFixture::PASSPHRASE);
    journeys::answer_the_short_path(she);
    const auto levels = it.app().analysis().order();
    CHECK_FALSE(levels.empty());

    she.press("measures");
    REQUIRE(it.place().screen == Screen::Measures);
    const auto measure = choose_first_measure(she);
    CHECK(domain::find_measure(it.session().workbook().plan, measure));
    she.press("measures/own");
    she.type(OWN_MEASURE); // the field has the keyboard already
    she.press("measures/plan");
    REQUIRE(it.place().screen == Screen::Plan);
    CHECK(it.driver.says(OWN_MEASURE));

    journeys::write_down_a_person(she, "Ceniza", "55550101");
    CHECK(it.driver.says("Ceniza"));
    journeys::print_the_plan(she);
    const auto paper = paper::read_back_pdf(it.disk.content(PAPER));
    REQUIRE(paper.has_value());
    CHECK(paper->pages >= 2);
    CHECK_THAT(paper->text, ContainsSubstring("Ceniza"));
    CHECK_THAT(paper->text, ContainsSubstring("limonero"));
    CHECK_THAT(paper->text, ContainsSubstring("Mi gente"));

    const auto before = summary(it.session().workbook());
    she.press("hide");
    REQUIRE(it.session().state() == VaultState::Locked);
    CHECK_FALSE(it.driver.says("Ceniza"));
    journeys::unlock(she, "volcan tejido camino lluvia maiz sombra");
    CHECK(it.session().state() == VaultState::Locked);
    CHECK(it.driver.says("No se pudo abrir"));
    journeys::unlock(she, AppFixture::PASSPHRASE);
    REQUIRE(it.session().is_open());
    CHECK(summary(it.session().workbook()) == before);
    CHECK(it.app().analysis().order() == levels);
    she.press("plan");
    she.press("part4");
    CHECK(it.driver.says("Ceniza"));

    she.press_hide_key();
    REQUIRE(it.session().state() == VaultState::Locked);
    CHECK_FALSE(it.driver.says("Ceniza"));
    journeys::unlock(she, AppFixture::PASSPHRASE);
    REQUIRE(it.session().is_open());

    journeys::delete_the_plan(she);
    CHECK_FALSE(it.disk.exists("/usb/cuaderno.vault"));
    CHECK(it.disk.exists(PAPER)); // the receipt says that paper is not erased
    she.press("receipt/start");
    CHECK(it.place().screen == Screen::Start);
    CHECK_FALSE(it.driver.says("cuaderno.vault"));
}

} // namespace

TEST_CASE(
    "the whole job is done with the mouse, from an empty stick to a deleted plan", "[journey]")
{
    whole_job(Person::Means::Mouse);
}

TEST_CASE("the whole job is done with the keyboard alone", "[journey]")
{
    whole_job(Person::Means::Keyboard);
}

TEST_CASE("every level on the results screen is the one of the vectors", "[journey]")
{
    std::ifstream file(CEIBA_SOURCE_DIR "/tests/vectors/method/test-vectors.json");
    const auto vectors = nlohmann::json::parse(file).at("vectors");
    for (const auto& vector : vectors) {
        const auto name = vector.at("name").get<std::string>();
        WholeProgram it;
        it.create_vault();
        it.session().edit([&](domain::Workbook& book) {
            book.her_case = it.case_of(name);
            book.assessment.begun = true;
            book.assessment.path = domain::Path::Full;
        });
        it.go(Screen::Results);
        for (const auto& [risk, expected] : vector.at("expected").items()) {
            INFO(name << " " << risk);
            const bool has_level = !expected.at("no_level").get<bool>();
            CHECK(it.driver.has("disc-" + risk) == has_level);
            CHECK(it.driver.has(risk));
            if (has_level && it.driver.has(risk))
                CHECK(journeys::level_above(it.driver, risk)
                    == expected.at("level").get<std::string>());
        }
    }
}

TEST_CASE("in an emergency two clicks lead from the start to the card, through a branch and back",
    "[journey]")
{
    WholeProgram it;
    it.go(Screen::Start);
    Person she(it, Person::Means::Mouse);
    she.press("start/help");
    she.press("allanamiento");
    REQUIRE(it.place() == app::Place { Screen::EmergencyCard, "allanamientos/puerta" });
    const auto& card = *content::find_card(it.app().library(), "allanamientos/puerta");
    int pages = 0;
    while (card.steps.at(static_cast<std::size_t>(pages)).branches.empty()) {
        CHECK(it.driver.says(card.steps.at(static_cast<std::size_t>(pages)).sentence));
        she.press("next");
        ++pages;
    }
    const auto& step = card.steps.at(static_cast<std::size_t>(pages));
    CHECK(it.driver.says(step.sentence));
    const auto before = it.driver.words();
    she.press(step.branches.front().id);
    CHECK_FALSE(it.driver.says(step.sentence));
    she.press("back");
    CHECK(it.driver.words() == before);
    for (; pages > 0; --pages)
        she.press("back");
    CHECK(it.driver.says(card.steps.front().sentence));
    she.press("back");
    CHECK(it.place().screen == Screen::EmergencyMenu);
    she.press("back");
    CHECK(it.place().screen == Screen::Start);
    CHECK(it.session().state() == VaultState::None);
}

TEST_CASE("from an open plan help is two clicks away and leads back to where she was", "[journey]")
{
    WholeProgram it;
    it.create_elena();
    it.go(Screen::Plan, "4");
    Person she(it, Person::Means::Keyboard);
    she.press("frame/help");
    she.press("allanamiento");
    REQUIRE(it.place() == app::Place { Screen::EmergencyCard, "allanamientos/puerta" });
    she.press("next");
    she.press("change_card");
    she.press("emergency-menu/back");
    CHECK(it.place() == app::Place { Screen::Plan, "4" });
    CHECK(it.session().is_open());

    // Also from behind the lock, and there it leads back to nothing of hers.
    she.press_hide_key();
    she.press("help");
    she.press("allanamiento");
    CHECK(it.place().screen == Screen::EmergencyCard);
    CHECK(it.session().state() == VaultState::Locked);
}

TEST_CASE("what was destroyed with the held key cannot be opened by anything", "[journey]")
{
    WholeProgram it;
    it.create_elena();
    it.session().edit([](domain::Workbook& book) { book.settings.destroy_enabled = true; });
    it.session().save_now();
    it.turn();
    const auto path = std::string(AppFixture::PATH);
    const auto opens = [&](base::Bytes bytes) {
        WholeProgram later;
        later.disk.put(path, std::move(bytes));
        later.go(Screen::Unlock, path);
        Person she(later, Person::Means::Keyboard);
        journeys::unlock(she, AppFixture::PASSPHRASE);
        CHECK(later.session().is_open() != later.driver.says("No se pudo abrir"));
        return later.session().is_open();
    };
    CHECK(opens(it.disk.content(path)));
    // Somebody kept the file open, so that its bytes can still be read afterwards.
    auto handle = it.disk.open(path, base::Access::ReadOnly);
    it.app().panic().press(it.clock.monotonic_ms());
    it.driver.settle();
    it.clock.pass_ms(app::Panic::HOLD_MS);
    it.driver.settle();
    CHECK_FALSE(it.disk.exists(path));
    CHECK(it.app().wants_to_quit());
    REQUIRE(handle.has_value());
    base::Bytes left(static_cast<std::size_t>((*handle)->size().value()));
    REQUIRE((*handle)->read_at(0, left));
    CHECK_FALSE(opens(std::move(left)));
}
