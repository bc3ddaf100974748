// Photographs the screens of the assessment for whoever looks at them beside the design:
//     CEIBA_PICTURES=DIR build/dev/tests/ui_screens "[.pictures]"

#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using app::Screen;
using test::UiOptions;
using test::WholeProgram;

namespace {

struct Look {
    const char* name;
    UiOptions options;
};

const Look LOOKS[] {
    { "", { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent100 } },
    { "-small", { 1024, 600, ui::ThemeName::Light, ui::TextSize::Percent100 } },
    { "-200", { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent200 } },
    { "-dark", { 1366, 768, ui::ThemeName::Dark, ui::TextSize::Percent100 } },
    { "-contrast", { 1366, 768, ui::ThemeName::HighContrast, ui::TextSize::Percent100 } },
};

struct Shot {
    const char* name;
    Screen screen;
    const char* detail;
};

const Shot SHOTS[] {
    { "overview", Screen::Assessment, "" },
    { "q-first", Screen::Question, "Q0.01" },
    { "q-one", Screen::Question, "Q4.04" },
    { "q-sensitive", Screen::Question, "Q5.05" },
    { "q-seven", Screen::Question, "Q2.01" },
    { "q-long-list", Screen::Question, "Q4.01" },
    { "q-flags", Screen::Question, "Q4.14" },
    { "q-close", Screen::Question, "Q5.06" },
    { "q-defend", Screen::Question, "Q1.01" },
    { "q-life", Screen::Question, "Q1.03" },
    { "q-wheel", Screen::Question, "Q6.11" },
    { "q-risks", Screen::Question, "Q13.01" },
    { "q-harm", Screen::Question, "Q13.02" },
    { "q-decision", Screen::Question, "Q13.03" },
    { "q-text", Screen::Question, "Q13.04" },
    { "q-date", Screen::Question, "Q13.07" },
    { "thanks", Screen::Question, "Q5.05/thanks" },
    { "hiding", Screen::Question, "Q0.01/hiding" },
    { "care", Screen::Question, "Q11.10/care" },
    { "erasing", Screen::Question, "Q0.04/erasing" },
    { "end", Screen::Question, "end" },
    { "actors", Screen::Actors, "" },
    { "actor-card", Screen::Actors, "1" },
    { "incidents", Screen::Incidents, "" },
    { "incident-new", Screen::Incidents, "new" },
    { "threats", Screen::Threats, "" },
};

} // namespace

TEST_CASE("pictures of the assessment", "[.pictures]")
{
    const char* folder = std::getenv("CEIBA_PICTURES");
    REQUIRE(folder);
    const char* only = std::getenv("CEIBA_ONLY");
    for (const auto* language : { "es", "en" }) {
        for (const auto& look : LOOKS) {
            const std::string kind = std::string(language) + look.name;
            if (only && kind != only)
                continue;
            WholeProgram it(language, look.options);
            it.create_elena();
            it.session().edit([](domain::Workbook& book) {
                book.assessment.position = "Q7.03";
                book.assessment.later = { "Q1.05", "Q9.05" };
                book.plan.people.contacts.push_back({ 900, "Ceniza", "cerca", "55550101", "" });
                book.plan.people.contacts.push_back(
                    { 901, "Abuelas", "de la red", "55550202", "" });
            });
            const auto threat = std::to_string(it.session().workbook().her_case.threats.front().id);
            it.go(Screen::Threats, threat);
            it.driver.picture(std::string(folder) + "/" + kind + "-threat-card.png");
            it.driver.click("next");
            it.driver.picture(std::string(folder) + "/" + kind + "-threat-card-2.png");
            it.go(
                Screen::Actors, std::to_string(it.session().workbook().her_case.actors.front().id));
            for (int field = 1; field < 6; ++field) {
                it.driver.click("next");
                it.driver.picture(std::string(folder) + "/" + kind + "-actor-card-"
                    + std::to_string(field) + ".png");
            }
            it.session().edit([](domain::Workbook& book) {
                book.assessment.path = domain::Path::Express;
                book.plan.made_on = base::Date { 2026, 5, 12 };
                book.her_case.answers.erase("Q1.02");
                book.her_case.answers.erase("Q9.01");
                book.assessment.later = { "Q1.02", "Q9.01" };
                book.her_case.answers["Q0.04"] = domain::several_answers({ "duelo" });
            });
            it.go(Screen::Assessment, "stopped");
            it.driver.picture(std::string(folder) + "/" + kind + "-overview-busy.png");
            it.session().edit([](domain::Workbook& book) {
                book.assessment.path = domain::Path::Full;
                book.her_case.answers["Q0.04"] = domain::several_answers({ "nada" });
                book.plan.made_on.reset();
                book.assessment.begun = false;
            });
            it.go(Screen::Assessment);
            it.driver.picture(std::string(folder) + "/" + kind + "-begin.png");
            it.session().edit([](domain::Workbook& book) { book.assessment.begun = true; });
            for (const auto& shot : SHOTS) {
                it.go(shot.screen, shot.detail);
                it.driver.picture(std::string(folder) + "/" + kind + "-" + shot.name + ".png");
            }
        }
    }
}
