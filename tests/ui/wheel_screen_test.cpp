// The security wheel among the results, and the steps of the levels in a review.

#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using app::Screen;
using test::UiOptions;
using test::WholeProgram;

namespace {

const UiOptions LOOKS[] {
    { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent100 },
    { 1024, 600, ui::ThemeName::Dark, ui::TextSize::Percent100 },
    { 1366, 768, ui::ThemeName::HighContrast, ui::TextSize::Percent150 },
    { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent200 },
};

std::string all(const std::vector<std::string>& faults)
{
    std::string text;
    for (const auto& fault : faults)
        text += fault + "\n";
    return text;
}

void begin(WholeProgram& it)
{
    it.create_elena();
    it.session().edit([](domain::Workbook& book) {
        book.her_case.answers["Q6.00"] = domain::one_answer("local");
        book.her_case.answers["Q6.11"].marks = { 3, 2, 4, 0, 1, 4, 1, 3 };
    });
    it.go(Screen::Results, "wheel");
}

/// Four reviews whose levels went up and down.
void review_four_times(WholeProgram& it)
{
    using domain::Level;
    it.session().edit([](domain::Workbook& book) {
        const Level levels[] { Level::Low, Level::High, Level::Medium, Level::VeryHigh };
        for (int i = 0; i < 4; ++i) {
            domain::ReviewRecord record;
            record.date = base::Date { 2025 + i / 3, 1 + i % 3 * 3, 1 };
            record.risks.push_back({ "R04", levels[i], {} });
            if (i != 1)
                record.risks.push_back({ "R08", levels[3 - i], {} });
            book.reviews.push_back(std::move(record));
        }
    });
}

} // namespace

TEST_CASE("the wheel says what each part means and what comes next", "[ui]")
{
    WholeProgram it;
    begin(it);
    CHECK(it.driver.says("Lo que sigue: «Planificación» y «Responsables»."));
    CHECK(it.driver.says("A medio camino: Todas, también las nuevas, cada año"));
    it.driver.press_with_keyboard("wheel_measure");
    CHECK(it.place().detail == "measure/OFI-13");
    it.go(Screen::Results, "wheel");
    it.driver.click("fill_wheel");
    CHECK(it.place() == app::Place { Screen::Question, "Q6.11" });
}

TEST_CASE("an empty wheel leads to its question", "[ui]")
{
    WholeProgram it;
    begin(it);
    it.session().edit([](domain::Workbook& book) { book.her_case.answers.erase("Q6.11"); });
    it.go(Screen::Results);
    it.driver.press_with_keyboard("tabs/4");
    CHECK(it.driver.says("La rueda todavía no está llena"));
    it.driver.click("fill_wheel");
    CHECK(it.place() == app::Place { Screen::Question, "Q6.11" });
}

TEST_CASE("the wheel is whole in every size, theme and language", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            WholeProgram it(language, look);
            begin(it);
            INFO(language << " " << look.width << " " << ui::percent(look.text_size));
            CHECK(all(it.driver.layout_faults()) == "");
            it.session().edit(
                [](domain::Workbook& book) { book.her_case.answers["Q6.11"].marks[2].reset(); });
            it.driver.settle();
            CHECK(all(it.driver.layout_faults()) == "");
            it.session().edit([](domain::Workbook& book) {
                book.her_case.answers["Q6.00"] = domain::one_answer("no");
            });
            it.driver.settle();
            CHECK(all(it.driver.layout_faults()) == "");
        }
    }
}

TEST_CASE("the steps of the levels leave every word in its place", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            WholeProgram it(language, look);
            begin(it);
            review_four_times(it);
            it.go(Screen::Review);
            INFO(language << " " << look.width << " " << ui::percent(look.text_size));
            CHECK(all(it.driver.layout_faults()) == "");
        }
    }
}

TEST_CASE("pictures of the wheel", "[.pictures]")
{
    const char* folder = std::getenv("CEIBA_PICTURES");
    REQUIRE(folder);
    int number = 0;
    for (const auto& look : LOOKS) {
        WholeProgram it("es", look);
        begin(it);
        const auto name = std::string(folder) + "/wheel-" + std::to_string(++number);
        it.driver.picture(name + ".png");
        review_four_times(it);
        it.go(Screen::Review);
        it.driver.resize(1366, 2600);
        it.driver.settle();
        it.driver.picture(name + "-review.png");
    }
}
