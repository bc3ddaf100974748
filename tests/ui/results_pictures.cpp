// Photographs results, one risk and measures for whoever looks at them beside the design:
//     CEIBA_PICTURES=DIR build/dev/tests/ui_screens "results are photographed"

#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using app::Screen;
using test::UiOptions;
using test::WholeProgram;

namespace {

struct Look {
    const char* name;
    const char* language;
    UiOptions options;
};

const Look LOOKS[] {
    { "", "es", { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent100 } },
    { "-small", "es", { 1024, 600, ui::ThemeName::Light, ui::TextSize::Percent100 } },
    { "-200", "es", { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent200 } },
    { "-dark-en", "en", { 1366, 768, ui::ThemeName::Dark, ui::TextSize::Percent100 } },
    { "-contrast", "es", { 1366, 768, ui::ThemeName::HighContrast, ui::TextSize::Percent100 } },
};

struct Shot {
    const char* name;
    const char* who;
    Screen screen;
    const char* detail;
    const char* press { nullptr };
};

const Shot SHOTS[] {
    { "results", "Elena", Screen::Results, "" },
    { "gender", "Elena", Screen::Results, "gender" },
    { "balance", "Elena", Screen::Results, "balance" },
    { "whatif", "Elena", Screen::Results, "whatif/R18" },
    { "risk", "Elena", Screen::RiskDetail, "R04" },
    { "risk-lower", "Elena", Screen::RiskDetail, "R18", "agree/lower" },
    { "risk-accept", "Elena", Screen::RiskDetail, "R08", "decision/accept" },
    { "measures", "Elena", Screen::Measures, "" },
    { "measures-plan", "Elena", Screen::Measures, "measure/CAS-03" },
    { "measures-not", "Elena", Screen::Measures, "measure/VIA-03", "state/2" },
    { "measures-risk", "Elena", Screen::Measures, "R06" },
    { "measures-rest", "Elena", Screen::Measures, "", "rest" },
    { "emergency", "Marta", Screen::Results, "" },
    { "emergency-risk", "Marta", Screen::RiskDetail, "R12" },
    { "emergency-measures", "Marta", Screen::Measures, "" },
    { "partner", "Marta", Screen::Measures, "measure/FAM-05" },
};

void fill(WholeProgram& it, const char* who)
{
    it.create_vault();
    it.session().edit([&](domain::Workbook& book) {
        book.her_case = it.case_of(who);
        book.her_case.answers["Q0.02"] = domain::one_answer("mia");
        book.assessment.begun = true;
        book.assessment.path = domain::Path::Full;
        domain::choose_measure(book.plan, "COL-01", domain::MeasureState::Have);
        domain::choose_measure(book.plan, "CAS-03", domain::MeasureState::WillDo).date
            = base::Date { 2026, 5, 14 };
        domain::choose_measure(book.plan, "RES-03", domain::MeasureState::WillDo);
    });
}

} // namespace

TEST_CASE("results are photographed", "[.pictures]")
{
    const char* folder = std::getenv("CEIBA_PICTURES");
    const char* only = std::getenv("CEIBA_LOOK");
    REQUIRE(folder);
    for (const auto& look : LOOKS) {
        if (only && std::string_view(only) != look.name)
            continue;
        for (const auto& shot : SHOTS) {
            WholeProgram it(look.language, look.options);
            fill(it, shot.who);
            it.go(shot.screen, shot.detail);
            if (shot.press)
                it.driver.click(shot.press);
            it.driver.point_nowhere();
            it.driver.settle();
            it.driver.picture(std::string(folder) + "/" + shot.name + look.name + ".png");
            for (const auto& fault : it.driver.layout_faults())
                UNSCOPED_INFO(shot.name << look.name << ": " << fault);
            CHECK(it.driver.layout_faults().empty());
        }
    }
}
