#include "content/library.hpp"
#include "content/method_loader.hpp"
#include "resources/resources.hpp"
#include "support/fault_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <set>

// Rules for what is written in guides/, held against the real files. The reasons
// are in guides/README.md.

namespace {

const std::vector<content::SourceFile>& files()
{
    static const auto found = [] {
        std::vector<content::SourceFile> embedded;
        for (const auto path : resources::list("guides/"))
            embedded.push_back({ std::string(path), *resources::find(path) });
        return embedded;
    }();
    return found;
}

const content::MethodIds& method_ids()
{
    static const auto ids = [] {
        auto loaded = content::load_method(files(), "es");
        INFO(test::all_faults(loaded.faults));
        REQUIRE(loaded.faults.empty());
        return content::method_ids(loaded);
    }();
    return ids;
}

const content::Library& library(const std::string& language)
{
    static std::map<std::string, content::Library> libraries;
    if (!libraries.contains(language))
        libraries[language] = content::load_library(files(), language).library;
    return libraries[language];
}

const std::array<std::string, 2> LANGUAGES { "es", "en" };

bool holds(const std::string& text, const std::string& pattern)
{
    return std::regex_search(text, std::regex(pattern, std::regex::icase));
}

} // namespace

TEST_CASE("guides, cards, directory and first words have no fault in any language")
{
    const auto faults = content::check_library(files(), method_ids());
    INFO(test::all_faults(faults));
    CHECK(faults.empty());
    CHECK(content::library_languages(files()) == std::vector<std::string> { "es", "en" });
}

TEST_CASE("the cards the method opens are there")
{
    for (const auto* card :
        { "allanamientos/puerta", "desalojos/dias-antes", "violencia-sexual/primeras-horas",
            "violencia-sexual/despues", "amenazas/recibida", "vigilancia/me-siguen",
            "detencion/primeras-horas", "ataque-digital/ahora", "violencia-pareja/ahora" }) {
        CHECK(std::ranges::count(method_ids().cards, card, &content::CardUse::card) > 0);
        for (const auto& language : LANGUAGES)
            CHECK(content::find_card(library(language), card));
    }
}

TEST_CASE("the menu has the nine situations in the order that was agreed, and violence at home")
{
    const std::vector<std::string> agreed { "allanamiento", "desalojo", "violencia-sexual",
        "pareja", "detencion", "amenaza", "seguimiento", "desaparicion", "ataque-digital", "companera" };
    for (const auto& language : LANGUAGES) {
        std::vector<std::string> offered;
        for (const auto& situation : library(language).situations)
            offered.push_back(situation.id);
        CHECK(offered == agreed);
    }
}

TEST_CASE("every card is reached from the menu, at most two cards further on")
{
    std::set<std::string> reached;
    for (const auto& situation : library("es").situations)
        reached.insert(situation.card);
    for (int further = 0; further < 2; ++further) {
        for (const auto& id : std::set<std::string>(reached)) {
            for (const auto& step : content::find_card(library("es"), id)->steps) {
                for (const auto& branch : step.branches) {
                    if (!branch.card.empty())
                        reached.insert(branch.card);
                }
            }
        }
    }
    for (const auto& card : library("es").cards) {
        INFO(card.id);
        CHECK(reached.contains(card.id));
    }
}

TEST_CASE("a step on a card has one short sentence")
{
    for (const auto& language : LANGUAGES) {
        for (const auto& card : library(language).cards) {
            for (const auto& step : card.steps) {
                INFO(language << " " << card.id << " " << step.id << ": " << step.sentence);
                CHECK(std::ranges::count(step.sentence, ' ') + 1 <= 16);
            }
        }
    }
}

TEST_CASE("nothing written for a frightened person is in a guide twice under the same id")
{
    // Ticks are stored as "guide/item": an id may appear once in a guide, in every language.
    for (const auto& guide : library("es").guides) {
        std::set<std::string> ids;
        for (const auto& section : guide.sections) {
            for (const auto& block : section.blocks) {
                if (block.kind != content::BlockKind::Checks)
                    continue;
                for (const auto& item : block.items)
                    CHECK(ids.insert(item.id).second);
            }
        }
        CHECK_FALSE(ids.empty());
    }
}

TEST_CASE("an entry nobody can reach says how to find one")
{
    for (const auto& language : LANGUAGES) {
        for (const auto& entry : library(language).directory.entries) {
            INFO(language << " " << entry.id);
            if (entry.contacts.empty())
                CHECK((!entry.warning.empty() || !entry.asks.empty()));
        }
    }
}

TEST_CASE("nobody has called a number yet, and none is shown as confirmed")
{
    // The day somebody has, its date goes into directory.toml and this test goes.
    const base::Date today { 2026, 11, 21 };
    for (const auto& entry : library("es").directory.entries) {
        for (const auto& contact : entry.contacts)
            CHECK(content::confidence_of(contact, today) != content::Confidence::Confirmed);
    }
}

TEST_CASE("help is found without a denuncia: no card demands one")
{
    for (const auto& card : library("es").cards) {
        for (const auto& step : card.steps) {
            INFO(card.id << " " << step.id);
            CHECK_FALSE(holds(step.sentence, "^denuncie"));
        }
    }
}
