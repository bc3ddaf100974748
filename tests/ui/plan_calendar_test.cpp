// Part 7 of the plan as a month.

#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using app::Screen;
using test::Key;
using test::UiOptions;
using test::WholeProgram;

namespace {

const UiOptions LOOKS[] {
    { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent100 },
    { 1024, 600, ui::ThemeName::Dark, ui::TextSize::Percent100 },
    { 1366, 768, ui::ThemeName::HighContrast, ui::TextSize::Percent150 },
    { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent200 },
};

void begin(WholeProgram& it)
{
    it.create_elena();
    it.session().edit([](domain::Workbook& book) {
        auto& plan = book.plan;
        using domain::CalendarKind;
        plan.calendar = { { 801, base::Date { 2026, 5, 20 }, "en el juzgado",
                              CalendarKind::DangerousEvent, "juicio" },
            { 802, base::Date { 2026, 5, 20 }, "Llevar papeles", CalendarKind::Own, {} },
            { 803, base::Date { 9999, 12, 31 }, "Nunca", CalendarKind::Own, {} },
            { 804, base::Date { 1900, 1, 1 }, "Antes", CalendarKind::Own, {} } };
        book.her_case.answers["Q2.04"] = domain::several_answers({ "juicio", "marcha" });
    });
    it.go(Screen::Plan, "7");
}

std::string all(const std::vector<std::string>& faults)
{
    std::string text;
    for (const auto& fault : faults)
        text += fault + "\n";
    return text;
}

} // namespace

TEST_CASE("a day of the month says what falls on it, with mouse and keyboard", "[ui]")
{
    WholeProgram it;
    begin(it);
    CHECK(it.driver.says("mayo de 2026"));
    it.driver.click("month/2026-05-20");
    CHECK(it.driver.says(
        "miércoles 20 de mayo: Juicio, audiencia o sentencia: en el juzgado; Llevar papeles"));
    it.driver.tab_to("month/2026-05-20");
    it.driver.key(Key::Right);
    it.driver.key(Key::Enter);
    CHECK(it.driver.says("jueves 21 de mayo: no hay nada anotado."));
    it.driver.press_with_keyboard("later");
    CHECK(it.driver.says("junio de 2026"));
    it.driver.press_with_keyboard("earlier");
    CHECK(it.driver.says("mayo de 2026"));
}

TEST_CASE("below the month all days stand in words", "[ui]")
{
    WholeProgram it;
    begin(it);
    for (const auto* words : { "Las próximas 12 semanas", "Viene, todavía sin fecha",
             "Marcha, concentración o conmemoración", "Más adelante", "Nunca", "Antes" })
        CHECK(it.driver.says(words));
}

TEST_CASE("what comes without a day is given one while writing", "[ui]")
{
    WholeProgram it;
    begin(it);
    it.driver.click("edit");
    it.driver.press_with_keyboard("give-day-marcha");
    const auto& calendar = it.session().workbook().plan.calendar;
    REQUIRE(calendar.size() == 5);
    CHECK(calendar.back().event == "marcha");
    CHECK(calendar.back().kind == domain::CalendarKind::DangerousEvent);
    CHECK_FALSE(it.driver.has("give-day-marcha"));
    CHECK(all(it.driver.layout_faults()) == "");
    it.driver.click("done");
    CHECK(it.driver.says("Marcha, concentración o conmemoración"));
}

TEST_CASE("the calendar is whole in every size, theme and language", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            WholeProgram it(language, look);
            begin(it);
            INFO(language << " " << look.width << " " << ui::percent(look.text_size));
            CHECK(all(it.driver.layout_faults()) == "");
            it.driver.click("month/2026-05-20");
            CHECK(all(it.driver.layout_faults()) == "");
            it.driver.click("later");
            CHECK(all(it.driver.layout_faults()) == "");
            it.session().edit([](domain::Workbook& book) {
                book.plan.calendar[1].text = std::string(100'000, 'W');
                book.plan.calendar[1].date = base::Date { 2026, 5, 12 };
                book.plan.calendar[2].text = "\xE2\x80\x8B%s{date}**x**";
            });
            it.clock.set_day({ 2025, 5, 12 });
            it.go(Screen::Plan, "7");
            CHECK(all(it.driver.layout_faults()) == "");
            CHECK(it.session().workbook().plan.calendar.size() == 4);
        }
    }
}

TEST_CASE("pictures of the calendar", "[.pictures]")
{
    const char* folder = std::getenv("CEIBA_PICTURES");
    REQUIRE(folder);
    int number = 0;
    for (const auto& look : LOOKS) {
        WholeProgram it("es", look);
        begin(it);
        it.driver.click("month/2026-05-20");
        it.driver.picture(std::string(folder) + "/month-" + std::to_string(++number) + ".png");
    }
}
