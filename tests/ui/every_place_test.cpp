#include "every_place.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <string_view>

using test::Stop;
using test::WholeProgram;

namespace {

struct Named {
    const char* name;
    test::UiOptions options;
};

const Named SIZES[] { { "1366x768", { .width = 1366, .height = 768 } },
    { "1024x600", { .width = 1024, .height = 600 } },
    // What is left of it between the bars of a system and of the window.
    { "1024x600-bars", { .width = 1008, .height = 524 } } };

struct NamedTheme {
    const char* name;
    ui::ThemeName theme;
};

const NamedTheme THEMES[] { { "light", ui::ThemeName::Light }, { "dark", ui::ThemeName::Dark },
    { "contrast", ui::ThemeName::HighContrast } };

using Visit = std::function<void(WholeProgram&, const std::string& name)>;

void walk(WholeProgram& it, const std::vector<Stop>& stops, const Visit& visit)
{
    for (const auto& stop : stops) {
        INFO(stop.name);
        stop.arrive(it);
        it.driver.point_nowhere();
        visit(it, stop.name);
    }
}

void walk_everywhere(const char* language, const test::UiOptions& options, const Visit& visit)
{
    {
        WholeProgram it(language, options);
        walk(it, test::stops_without_vault(it), visit);
    }
    WholeProgram it(language, options);
    test::fill_everything(it);
    walk(it, test::stops_in_vault(it), visit);
    walk(it, test::stops_of_the_end(), visit);
}

/// The step of a stop like "emergency-allanamientos-puerta-orden".
const content::EmergencyStep& step_called(WholeProgram& it, const std::string& name)
{
    for (const auto& card : it.app().library().cards) {
        auto id = card.id;
        std::ranges::replace(id, '/', '-');
        for (const auto& step : card.steps) {
            if (name == "emergency-" + id + "-" + step.id)
                return step;
        }
    }
    throw std::logic_error("no step is called " + name);
}

} // namespace

TEST_CASE("every place is whole in every size, language and theme", "[ui]")
{
    for (const auto* language : { "es", "en" }) {
        for (const auto& size : SIZES) {
            walk_everywhere(language, size.options, [&](WholeProgram& it, const auto& name) {
                for (const auto& theme : THEMES) {
                    it.driver.use(theme.theme);
                    for (const auto& fault : it.driver.layout_faults())
                        FAIL_CHECK(language << " " << size.name << " " << theme.name << " " << name
                                            << ": " << fault);
                }
            });
        }
    }
}

TEST_CASE("help, guides and contacts are whole in the largest letters", "[ui]")
{
    const char* folder = std::getenv("CEIBA_PICTURES");
    const char* only = std::getenv("CEIBA_ONLY");
    for (const auto* language : { "es", "en" }) {
        for (const auto& size : SIZES) {
            const auto look = [&](WholeProgram& it, const std::string& name) {
                const auto begins = [&](std::string_view word) { return name.starts_with(word); };
                if (!begins("emergency") && !begins("guide") && !begins("contacts")
                    && !begins("load-directory"))
                    return;
                it.driver.use(ui::TextSize::Percent200);
                for (const auto& fault : it.driver.layout_faults())
                    FAIL_CHECK(language << " " << size.name << " " << name << ": " << fault);
                if (folder && (only ? begins(only) : !begins("guide")))
                    it.driver.picture(std::filesystem::path(folder)
                        / (name + "-" + size.name + "-" + language + "-200.png"));
            };
            {
                WholeProgram it(language, size.options);
                it.driver.use(ui::TextSize::Percent200);
                walk(it, test::stops_without_vault(it), look);
            }
            WholeProgram it(language, size.options);
            test::fill_everything(it);
            walk(it, test::stops_in_vault(it), [&](WholeProgram& w, const auto& name) {
                look(w, name);
                w.driver.use(ui::TextSize::Percent100);
            });
        }
    }
}

TEST_CASE("her own pages are whole in the largest letters", "[ui]")
{
    WholeProgram it("es", SIZES[0].options);
    test::fill_everything(it);
    std::size_t visited = 0;
    walk(it, test::stops_in_vault(it), [&](WholeProgram& w, const auto& name) {
        ++visited;
        w.driver.use(ui::TextSize::Percent200);
        for (const auto& fault : w.driver.layout_faults())
            FAIL_CHECK(name << ": " << fault);
        w.driver.use(ui::TextSize::Percent100);
    });
    CHECK(visited > 100);
}

TEST_CASE("every page of guides, cards, contacts and words says how far it was reviewed, and when",
    "[ui]")
{
    std::set<app::Screen> seen;
    for (const auto* language : { "es", "en" }) {
        const std::string_view wanted
            = std::string_view(language) == "es" ? "En revisión" : "In legal";
        for (const auto& size : SIZES) {
            WholeProgram it(language, size.options);
            walk(it, test::stops_without_vault(it), [&](WholeProgram& w, const auto& name) {
                const auto screen = w.place().screen;
                const bool is_glossary
                    = screen == app::Screen::Guides && w.driver.has("glossary/back");
                if (screen != app::Screen::Guide && screen != app::Screen::EmergencyCard
                    && screen != app::Screen::Contacts && !is_glossary)
                    return;
                seen.insert(screen);
                INFO(language << " " << size.name << " " << name);
                const auto words = w.driver.words();
                CHECK(words.find(wanted) != std::string::npos);
                CHECK(words.find("2026") != std::string::npos);
            });
        }
    }
    CHECK(seen.size() == 4);
}

TEST_CASE("the question and an answer are in sight, or that there is more below", "[ui]")
{
    // Those of the design apart from what bars leave of the smaller one.
    struct Count {
        std::size_t with_answers { 0 };
        std::size_t in_sight { 0 };
    };
    Count of_the_design;
    Count between_bars;
    Count largest_between_bars;
    const auto look = [&](WholeProgram& it, const content::EmergencyStep& step, Count& count) {
        const float foot = it.driver.item("back").rect.top;
        const bool more = it.driver.has("more-below");
        // The question itself is the first thing: nothing has scrolled it away.
        const auto& texts = it.driver.texts();
        const auto question = std::ranges::find_if(texts, [&](const ui::TextReport& text) {
            return !text.words.empty() && step.sentence.starts_with(text.words);
        });
        REQUIRE(question != texts.end());
        CHECK(question->rect.top >= question->clip.top);
        CHECK(question->rect.bottom <= foot);
        if (step.branches.empty())
            return;
        ++count.with_answers;
        const auto is_in_sight = [&](const content::Branch& branch) {
            return it.driver.item(branch.id).rect.bottom <= foot;
        };
        count.in_sight += is_in_sight(step.branches.front()) ? 1 : 0;
        CHECK((std::ranges::all_of(step.branches, is_in_sight) || more));
    };
    for (const auto* language : { "es", "en" }) {
        for (const auto& size : SIZES) {
            for (const auto letters : { ui::TextSize::Percent100, ui::TextSize::Percent200 }) {
                WholeProgram it(language, size.options);
                it.driver.use(letters);
                auto& count = size.options.height >= 600  ? of_the_design
                    : letters == ui::TextSize::Percent100 ? between_bars
                                                          : largest_between_bars;
                walk(it, test::stops_without_vault(it), [&](WholeProgram& w, const auto& name) {
                    if (w.place().screen != app::Screen::EmergencyCard)
                        return;
                    w.driver.settle();
                    INFO(language << " " << size.name << " " << name);
                    look(w, step_called(w, name), count);
                });
            }
        }
    }
    CHECK(of_the_design.with_answers > 100);
    CHECK(of_the_design.in_sight * 10 > of_the_design.with_answers * 7);
    CHECK(between_bars.with_answers > 50);
    CHECK(between_bars.in_sight == between_bars.with_answers);
    UNSCOPED_INFO(largest_between_bars.in_sight << " of " << largest_between_bars.with_answers);
    // There the button says that there is more below.
    CHECK(largest_between_bars.with_answers > 50);
}

TEST_CASE("one press brings the answers up, and at the end nothing says that there is more", "[ui]")
{
    WholeProgram it("es", SIZES[1].options);
    it.driver.use(ui::TextSize::Percent200);
    it.go(app::Screen::EmergencyCard, "amenazas/recibida");
    const auto is_in_sight
        = [&] { return it.driver.item("aqui").rect.bottom <= it.driver.item("back").rect.top; };
    REQUIRE_FALSE(is_in_sight());
    it.driver.click("more-below");
    it.driver.settle();
    CHECK(is_in_sight());
    CHECK(it.driver.item("aqui").rect.top > 80);
    for (int press = 0; press < 10 && it.driver.has("more-below"); ++press) {
        it.driver.press_with_keyboard("more-below");
        it.driver.settle();
    }
    CHECK_FALSE(it.driver.has("more-below"));
    it.driver.click("mensaje");
    CHECK(it.driver.has("more-below"));
}

TEST_CASE("all situations are in sight at once, on every screen and in the largest letters", "[ui]")
{
    const auto expect_in_sight = [](WholeProgram& it) {
        it.go(app::Screen::EmergencyMenu);
        it.driver.settle();
        const auto& situations = it.app().library().situations;
        REQUIRE(situations.size() == 10);
        for (const auto& situation : situations) {
            INFO(situation.id);
            CHECK(it.driver.item(situation.id).rect.bottom
                <= it.driver.item("emergency-menu/back").rect.top);
        }
    };
    for (const auto* language : { "es", "en" }) {
        INFO(language);
        WholeProgram small(language, SIZES[1].options);
        expect_in_sight(small);
        WholeProgram large(language, SIZES[0].options);
        expect_in_sight(large);
        large.driver.use(ui::TextSize::Percent200);
        expect_in_sight(large);
    }
}

TEST_CASE("from every place one press leaves nothing but the lock screen", "[ui]")
{
    std::set<std::string> shown;
    const auto hide = [&](WholeProgram& it, const std::string& name) {
        if (it.app().panic().is_holding())
            it.app().panic().release(it.clock.monotonic_ms());
        // A page of the end has been left for good, or is the lock screen already.
        const bool was_open = it.session().is_open();
        it.app().end_rehearsal();
        it.app().panic().press(it.clock.monotonic_ms());
        it.app().panic().release(it.clock.monotonic_ms());
        it.follow_window();
        INFO(name);
        CHECK(it.place().screen == app::Screen::Lock);
        CHECK_FALSE(it.session().is_open());
        CHECK(it.session().workbook().her_case == domain::Case {});
        it.clock.pass_ms(app::Panic::TRIPLE_PRESS_MS + 1);
        std::string words;
        for (const auto& text : it.driver.texts())
            words += text.words + "|";
        shown.insert((was_open ? "open: " : "closed: ") + words);
        if (was_open)
            it.unlock();
    };
    {
        WholeProgram it;
        walk(it, test::stops_without_vault(it), hide);
    }
    WholeProgram it;
    test::fill_everything(it);
    walk(it, test::stops_in_vault(it), hide);
    // Two pictures in all: with something behind the lock, and with nothing.
    for (const auto& words : shown)
        UNSCOPED_INFO(words);
    CHECK(shown.size() <= 3);
}

/// One picture of everything there is:
///     CEIBA_PICTURES=DIR build/dev/tests/ui_screens "every place is photographed"
/// CEIBA_ONLY=plan takes only the places whose name begins so; CEIBA_LARGEST=1 the largest letters.
TEST_CASE("every place is photographed", "[.pictures]")
{
    const char* folder = std::getenv("CEIBA_PICTURES");
    REQUIRE(folder);
    const char* only = std::getenv("CEIBA_ONLY");
    const bool largest = std::getenv("CEIBA_LARGEST") != nullptr;
    for (const auto* language : { "es", "en" }) {
        for (const auto& size : SIZES) {
            walk_everywhere(language, size.options, [&](WholeProgram& it, const auto& name) {
                if (only && !std::string_view(name).starts_with(only))
                    return;
                if (largest)
                    it.driver.use(ui::TextSize::Percent200);
                for (const auto& theme : { THEMES[0], THEMES[2] }) {
                    it.driver.use(theme.theme);
                    it.driver.picture(std::filesystem::path(folder)
                        / (name + "-" + size.name + "-" + language + "-" + theme.name + ".png"));
                }
                it.driver.use(ui::TextSize::Percent100);
            });
        }
    }
}

TEST_CASE("the keyboard comes to everything that can be pressed, and shows where it is", "[ui]")
{
    for (const auto& size : SIZES) {
        walk_everywhere("es", size.options, [&](WholeProgram& it, const auto& name) {
            INFO(size.name << " " << name);
            if (it.driver.items().empty())
                return; // The ring while a key is held.
            CHECK(it.driver.focused() != "");
            std::set<std::string> visited;
            std::string lost;
            const auto most = 2 * it.driver.items().size() + 4;
            for (std::size_t i = 0; i < most; ++i) {
                it.driver.key(test::Key::Tab);
                const auto here = it.driver.focused();
                if (here.empty() || !it.driver.item(here).ring)
                    lost += " " + here + "?";
                else if (!visited.insert(here).second)
                    break;
            }
            CHECK(lost == "");
            std::string missed;
            for (const auto& item : it.driver.items()) {
                if (item.enabled && !visited.contains(item.path))
                    missed += " " + item.path;
            }
            CHECK(missed == "");
            // Hiding is not the screen's business: to it Esc is a key like any other.
            const auto here = it.driver.focused();
            const auto place = it.place();
            it.driver.key(test::Key::Escape);
            CHECK(it.driver.focused() == here);
            CHECK(it.place() == place);
        });
    }
}

TEST_CASE("back leads away from every page that has it, and the keyboard comes along", "[ui]")
{
    walk_everywhere("es", SIZES[0].options, [&](WholeProgram& it, const auto& name) {
        // What comes next begins where this one ends.
        if (!it.driver.has("back") || name == "settings-ring" || name == "destroy-file-ring")
            return;
        INFO(name);
        const auto before = it.driver.words();
        it.driver.press_with_keyboard("back");
        it.driver.settle();
        CHECK(it.driver.words() != before);
        CHECK(it.driver.focused() != "");
    });
}
