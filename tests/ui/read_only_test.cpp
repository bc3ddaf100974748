#include "support/whole_program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using app::Place;
using app::Screen;
using test::UiOptions;
using test::WholeProgram;

namespace {

constexpr std::string_view READ_ONLY = "Este lugar se puede leer pero no escribir.";

const UiOptions LOOKS[] {
    { 1366, 768, ui::ThemeName::Light, ui::TextSize::Percent100 },
    { 1024, 600, ui::ThemeName::HighContrast, ui::TextSize::Percent100 },
    { 1366, 768, ui::ThemeName::Dark, ui::TextSize::Percent200 },
};

/// Every page that shows what she wrote.
std::vector<Place> pages()
{
    std::vector<Place> all { { Screen::Home, {} }, { Screen::Assessment, {} },
        { Screen::Actors, {} }, { Screen::Actors, "1" }, { Screen::Threats, {} },
        { Screen::Threats, "1" }, { Screen::Incidents, {} }, { Screen::Attachments, {} },
        { Screen::Results, {} }, { Screen::RiskDetail, "R01" }, { Screen::RiskDetail, "R13" },
        { Screen::Measures, {} }, { Screen::Measures, "R13" }, { Screen::Export, "plan" },
        { Screen::Export, "pocket" }, { Screen::Settings, {} }, { Screen::Guides, {} } };
    for (const auto* question :
        { "Q0.02", "Q1.03", "Q2.01", "Q2.04", "Q4.05", "Q11.10", "Q13.01", "Q13.04" })
        all.push_back({ Screen::Question, question });
    for (int part = 1; part <= 8; ++part)
        all.push_back({ Screen::Plan, std::to_string(part) });
    return all;
}

/// Something in each part, so that there is something to change.
void fill(domain::Workbook& book)
{
    book.settings.printing_allowed_on_shared = true;
    auto& plan = book.plan;
    domain::choose_measure(plan, "VIA-01", domain::MeasureState::WillDo).repeated = true;
    plan.agreements.push_back({ domain::take_id(plan), "Avisar al salir." });
    plan.people.contacts = { { domain::take_id(plan), "Ceniza", "cerca", "55550101", "" } };
    plan.people.code_words = { { domain::take_id(plan), "luciérnaga", "Vengan." } };
    plan.bag = { { domain::take_id(plan), "Papeles", false } };
    auto& decision = domain::decide(plan, "R13", domain::Decision::Accept);
    decision.reason = "No puedo dejar de publicar.";
    decision.date = base::Date { 2026, 5, 1 };
    plan.made_on = base::Date { 2025, 1, 1 };
}

/// The vault lies where nothing can be written.
void open_read_only(WholeProgram& it)
{
    it.create_elena();
    it.session().edit([](domain::Workbook& book) { fill(book); });
    it.session().lock();
    it.turn();
    it.disk.set_read_only(true);
    it.unlock();
    it.turn();
    REQUIRE_FALSE(it.session().is_writable());
}

std::size_t times_said(WholeProgram& it, std::string_view words)
{
    auto all = it.driver.words();
    std::ranges::replace(all, '\n', ' ');
    std::size_t count = 0;
    for (auto at = all.find(words); at != std::string::npos; at = all.find(words, at + 1))
        ++count;
    return count;
}

bool leaves_the_page(const ui::ItemReport& item)
{
    static const std::set<std::string, std::less<>> LEAVE { "hide", "help" };
    const auto name = item.path.substr(item.path.rfind('/') + 1);
    return item.kind == ui::ItemKind::RailTab || LEAVE.contains(name);
}

} // namespace

TEST_CASE("a file that is only being read says so once on every page, and every page is whole",
    "[ui][read-only]")
{
    for (const auto& look : LOOKS) {
        WholeProgram it("es", look);
        open_read_only(it);
        for (const auto& place : pages()) {
            it.go(place.screen, place.detail);
            INFO(static_cast<int>(place.screen) << " " << place.detail << " " << look.width << " "
                                                << static_cast<int>(look.text_size));
            CHECK(times_said(it, READ_ONLY) == 1);
            for (const auto& fault : it.driver.layout_faults())
                FAIL_CHECK(fault);
        }
    }
}

TEST_CASE("nothing on any page changes a file that is only being read", "[ui][read-only]")
{
    WholeProgram it("es", LOOKS[0]);
    open_read_only(it);
    const auto before = it.session().revision();
    std::size_t pressed = 0;
    for (const auto& place : pages()) {
        it.go(place.screen, place.detail);
        std::vector<std::string> paths;
        for (const auto& item : it.driver.items()) {
            // The name of a new file and what is looked for are not in the vault.
            const bool hers = place.screen != Screen::Export && place.screen != Screen::Guides;
            if (item.kind == ui::ItemKind::Field && hers)
                CHECK_FALSE(item.enabled);
            if (item.enabled && !leaves_the_page(item))
                paths.push_back(item.path);
        }
        for (const auto& path : paths) {
            it.go(place.screen, place.detail);
            if (!it.driver.has(path) || !it.driver.item(path).enabled)
                continue;
            it.driver.click(path);
            it.driver.settle();
            INFO(static_cast<int>(place.screen) << " " << place.detail << " " << path);
            CHECK(it.session().revision() == before);
            CHECK(it.session().refused_edits() == 0);
            ++pressed;
            if (it.session().refused_edits() != 0)
                return;
        }
        it.app().set_language("es");
        it.app().set_text_size(100);
    }
    CHECK(pressed > 100);
}

TEST_CASE("a file that is only being read can go on elsewhere", "[ui][read-only]")
{
    WholeProgram it("es", LOOKS[0]);
    open_read_only(it);
    it.go(Screen::Home);
    it.driver.click("save_elsewhere");
    CHECK(it.place() == Place { Screen::Create, "copy" });
}
