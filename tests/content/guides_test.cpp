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

/// One statement a person reads: an item of a guide, or a page of a card.
struct Statement {
    std::string where;
    std::string text;
    std::vector<content::Fact> facts;
};

std::vector<Statement> guide_statements(const content::Library& library)
{
    std::vector<Statement> statements;
    for (const auto& guide : library.guides) {
        for (const auto& section : guide.sections) {
            for (const auto& block : section.blocks) {
                for (const auto& item : block.items) {
                    Statement statement { guide.file + ":" + std::to_string(item.line), {}, {} };
                    for (const auto& run : item.text) {
                        statement.text += run.text;
                        if (run.kind == content::InlineKind::Fact)
                            statement.facts.push_back(run.fact);
                    }
                    statements.push_back(std::move(statement));
                }
            }
        }
    }
    return statements;
}

std::vector<Statement> card_statements(const content::Library& library)
{
    std::vector<Statement> statements;
    for (const auto& card : library.cards) {
        for (const auto& step : card.steps) {
            Statement statement { library.language + " " + card.id + " " + step.id,
                step.sentence + " " + step.help, step.facts };
            for (const auto& branch : step.branches)
                statement.text += " " + branch.text + " " + branch.hint;
            for (const auto& line : step.do_not)
                statement.text += " " + line;
            statements.push_back(std::move(statement));
        }
    }
    return statements;
}

bool holds(const std::string& text, const std::string& pattern)
{
    return std::regex_search(text, std::regex(pattern, std::regex::icase));
}

bool holds_number(const std::string& text, const std::string& number)
{
    const auto is_digit = [&](std::size_t place) {
        return place < text.size() && text[place] >= '0' && text[place] <= '9';
    };
    for (auto place = text.find(number); place != std::string::npos;
         place = text.find(number, place + 1)) {
        if (!is_digit(place - 1) && !is_digit(place + number.size()))
            return true;
    }
    return false;
}

bool has_status(const Statement& statement, content::FactStatus status)
{
    return std::ranges::any_of(
        statement.facts, [&](const auto& fact) { return fact.status == status; });
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

TEST_CASE("the menu has the nine situations, in the order of danger that was agreed")
{
    const std::vector<std::string> agreed { "allanamiento", "desalojo", "violencia-sexual",
        "detencion", "amenaza", "seguimiento", "desaparicion", "ataque-digital", "companera" };
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

TEST_CASE("an uncertain statement tells her with whom to confirm it")
{
    const std::map<std::string, std::string> words { { "es", "confirme" },
        { "en", "check|confirm" } };
    for (const auto& language : LANGUAGES) {
        auto statements = guide_statements(library(language));
        std::ranges::move(card_statements(library(language)), std::back_inserter(statements));
        for (const auto& statement : statements) {
            INFO(statement.where << ": " << statement.text);
            if (has_status(statement, content::FactStatus::Confirm))
                CHECK(holds(statement.text, words.at(language)));
        }
    }
}

TEST_CASE("law that no lawyer has ticked is worded as what it is said to be")
{
    const std::map<std::string, std::string> words { { "es", "según|pida" },
        { "en", "according to|ask" } };
    for (const auto& language : LANGUAGES) {
        for (const auto& statement : guide_statements(library(language))) {
            INFO(statement.where << ": " << statement.text);
            if (has_status(statement, content::FactStatus::Known))
                CHECK(holds(statement.text, words.at(language)));
        }
    }
}

TEST_CASE("a statement about law says what it rests on")
{
    const std::string law
        = "art[ií]cul?o |article |constituci|constitution|c[oó]digo|decreto|seg[uú]n la ley|according to the law";
    for (const auto& language : LANGUAGES) {
        auto statements = guide_statements(library(language));
        std::ranges::move(card_statements(library(language)), std::back_inserter(statements));
        for (const auto& statement : statements) {
            INFO(statement.where << ": " << statement.text);
            const bool rests = std::ranges::any_of(statement.facts,
                [](const auto& fact) { return fact.status != content::FactStatus::Practice; });
            if (holds(statement.text, law))
                CHECK(rests);
        }
    }
}

TEST_CASE("numbers stand in the directory and nowhere else")
{
    std::set<std::string> numbers;
    for (const auto& entry : library("es").directory.entries) {
        for (const auto& contact : entry.contacts) {
            if (contact.kind == content::ContactKind::Phone)
                numbers.insert(contact.value);
        }
    }
    for (const auto& language : LANGUAGES) {
        auto statements = guide_statements(library(language));
        std::ranges::move(card_statements(library(language)), std::back_inserter(statements));
        for (const auto& starter : library(language).plan_starters.emergency)
            statements.push_back({ "plan " + starter.risk,
                starter.whom_to_call + starter.who_warns + starter.where_to, {} });
        for (const auto& statement : statements) {
            INFO(statement.where << ": " << statement.text);
            for (const auto& number : numbers) {
                // 120 hours are a time, not the second number of the police.
                if (number != "120")
                    CHECK_FALSE(holds_number(statement.text, number));
            }
        }
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

TEST_CASE("every source a mark names is in the list of sources")
{
    const auto listed = std::string(resources::find_text("guides/sources.md").value_or(""));
    const std::regex code("\\b[ACDRV][0-9]{1,2}\\b");
    const auto expect_listed = [&](const std::string& source, const std::string& where) {
        for (std::sregex_iterator found(source.begin(), source.end(), code), end; found != end;
             ++found) {
            INFO(where << " names " << found->str());
            CHECK(listed.find("\n- " + found->str() + ". ") != std::string::npos);
        }
    };
    for (const auto& statement : guide_statements(library("es"))) {
        for (const auto& fact : statement.facts)
            expect_listed(fact.source, statement.where);
    }
    for (const auto& statement : card_statements(library("es"))) {
        for (const auto& fact : statement.facts)
            expect_listed(fact.source, statement.where);
    }
    for (const auto& entry : library("es").directory.entries) {
        expect_listed(entry.fact.source, entry.id);
        for (const auto& contact : entry.contacts)
            expect_listed(contact.source, entry.id);
    }
    for (const auto& term : library("es").glossary)
        expect_listed(term.source.source, term.id);
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
