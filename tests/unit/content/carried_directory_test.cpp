#include "content/carried_directory.hpp"

#include "support/fault_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <string>

using content::CarriedDirectory;

namespace {

const std::array<std::string, 2> LANGUAGES { "es", "en" };

const std::string BODY = R"([[entry]]
id = "pdh"
scope = "emergency"
tags = ["legal"]
fact = "verified: R5"
  [[entry.contact]]
  id = "1555"
  kind = "phone"
  value = "1555"
  source = "R5"
  status = "verified"
  seen = "2019"
  last_checked = ""
)";

const std::string HEAD = "version = 2\nupdated = \"2026-11-21\"\n";

const std::string WORDS = R"([words.es.pdh]
name = "PDH nueva"
what = "Recibe denuncias."
when = "Ante un abuso."
  [words.es.pdh.contact.1555]
  purpose = "Denunciar"
)";

/// What the program brings: the PDH with a number that a card calls, and a link to it.
content::Library built_in()
{
    content::Library library;
    library.language = "es";
    library.sources = { { "R5", "PDH, 2019. https://example.org" } };
    content::DirectoryEntry entry;
    entry.id = "pdh";
    entry.name = "PDH";
    entry.what = "Recibe denuncias de día y de noche.";
    entry.when = "Ante un abuso.";
    content::Contact contact;
    contact.id = "1555";
    contact.value = "1555";
    contact.purpose = "Denunciar";
    contact.hours = "Las 24 horas";
    entry.contacts.push_back(contact);
    library.directory.entries.push_back(entry);
    content::EmergencyCard card;
    card.id = "allanamientos/puerta";
    content::EmergencyStep step;
    step.id = "llamar";
    step.calls.push_back(
        { .entry = "pdh", .contact = "1555", .purpose = "Pida que llegue alguien" });
    card.steps.push_back(step);
    library.cards.push_back(card);
    return library;
}

CarriedDirectory read(const std::string& text)
{
    return content::parse_carried_directory("lista.toml", text, LANGUAGES, built_in());
}

void expect_fault(const std::string& text, std::string_view words, int line = -1)
{
    const auto carried = read(text);
    INFO(words << "\n" << test::all_faults(carried.faults));
    CHECK(std::ranges::any_of(carried.faults, [&](const content::Fault& fault) {
        return fault.file == "lista.toml" && fault.what.find(words) != std::string::npos
            && (line < 0 || fault.line == line);
    }));
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("a list that came as one file brings its own words, or keeps those of the program")
{
    const auto own = read(HEAD + BODY + WORDS);
    INFO(test::all_faults(own.faults));
    REQUIRE(own.faults.empty());
    REQUIRE(own.directory.entries.size() == 1);
    CHECK(own.directory.entries[0].name == "PDH nueva");
    CHECK(own.directory.entries[0].contacts[0].hours.empty());

    const auto kept = read(HEAD + replaced(BODY, "value = \"1555\"", "value = \"1666\""));
    INFO(test::all_faults(kept.faults));
    REQUIRE(kept.faults.empty());
    CHECK(kept.directory.entries[0].name == "PDH");
    CHECK(kept.directory.entries[0].contacts[0].value == "1666");
    CHECK(kept.directory.entries[0].contacts[0].hours == "Las 24 horas");
}

TEST_CASE("what a list says of its own checks is marked as the word of whoever made it")
{
    const auto called = replaced(BODY, "last_checked = \"\"", "last_checked = \"2026-11-20\"");
    const auto carried = read(HEAD + called + WORDS);
    INFO(test::all_faults(carried.faults));
    REQUIRE(carried.faults.empty());
    const auto& entry = carried.directory.entries.front();
    CHECK(entry.claimed);
    CHECK(entry.contacts.front().claimed);
    CHECK(content::is_fresh(entry.contacts.front(), { 2026, 11, 22 }));
    CHECK(content::confidence_of(entry.contacts.front(), { 2026, 11, 22 })
        == content::Confidence::ToReview);
}

TEST_CASE("line ends and the mark of Windows are read as ours")
{
    std::string windows = "\xEF\xBB\xBF";
    for (const char letter : HEAD + BODY + WORDS)
        windows += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
    const auto carried = read(windows);
    INFO(test::all_faults(carried.faults));
    CHECK(carried.faults.empty());
    CHECK(carried.directory.entries.front().name == "PDH nueva");
}

TEST_CASE("words in another language of the program stand in for those that are missing")
{
    auto english = WORDS;
    for (auto at = english.find(".es."); at != std::string::npos; at = english.find(".es."))
        english.replace(at, 4, ".en.");
    const auto carried = read(HEAD + BODY + english);
    INFO(test::all_faults(carried.faults));
    REQUIRE(carried.faults.empty());
    CHECK(carried.directory.entries[0].name == "PDH nueva");
    expect_fault(HEAD + BODY + replaced(WORDS, "[words.es.pdh]", "[words.fr.pdh]"),
        "the program has no language \"fr\"");
}

TEST_CASE("a body nobody has words for, and words for no body, are faults")
{
    const auto other = replaced(BODY, "\"pdh\"", "\"nueva\"");
    expect_fault(HEAD + BODY + other, "the words of \"nueva\" are missing", 16);
    expect_fault(
        HEAD + BODY + WORDS + "[words.es.nadie]\nname = \"N\"\n", "there is no body \"nadie\"");
    expect_fault(HEAD + BODY + replaced(BODY, "", ""), "is there twice");
    const auto number = R"(  [[entry.contact]]
  id = "1556"
  kind = "phone"
  value = "1556"
  source = "R5"
  status = "verified"
  seen = "2026"
  last_checked = ""
)";
    expect_fault(HEAD + BODY + number, "the words of the number \"1556\"");
}

TEST_CASE("what a card calls can be neither taken out nor made uncertain")
{
    const auto other = replaced(BODY, "\"pdh\"", "\"nueva\"");
    const auto words = replaced(replaced(WORDS, "es.pdh]", "es.nueva]"), "es.pdh.", "es.nueva.");
    expect_fault(HEAD + other + words, "the body \"pdh\" is missing; \"allanamientos/puerta\"", 1);
    expect_fault(HEAD + replaced(BODY, "id = \"1555\"", "id = \"otro\"")
            + replaced(WORDS, "contact.1555", "contact.otro"),
        "the number \"1555\" of \"pdh\" is missing", 3);
    expect_fault(HEAD + replaced(BODY, "status = \"verified\"", "status = \"uncertain\""),
        "a card calls only verified telephone numbers", 3);
    expect_fault(HEAD + replaced(BODY, "kind = \"phone\"", "kind = \"web\""),
        "a card calls only verified telephone numbers", 3);
}

TEST_CASE("the rules for our own directory hold for every other")
{
    expect_fault(HEAD + replaced(BODY, "seen = \"2019\"", "seen = \"\""),
        "a verified telephone says when it was seen");
    expect_fault(HEAD + replaced(BODY, "source = \"R5\"", "source = \"R99\""),
        "the program knows no source \"R99\"");
    expect_fault(HEAD + BODY + replaced(WORDS, "Ante un abuso.", "Llame al 5555 1234."),
        "stands in a text and in no contact");
    expect_fault(HEAD + replaced(BODY, "value = \"1555\"", "value = \"llame ya\""),
        "is not a telephone number");
    expect_fault(replaced(HEAD, "2026-11-21", "ayer") + BODY, "updated");
    expect_fault(HEAD + BODY + "other = 1\n", "other");
}

TEST_CASE("files made to harm are refused, with a line where there is one")
{
    CHECK_FALSE(read("").faults.empty());
    expect_fault(std::string(content::MAX_DIRECTORY_BYTES + 1, '#'), "too long");
    auto zero = HEAD + BODY;
    zero[HEAD.size() + 5] = '\0';
    expect_fault(zero, "the line holds a zero", 3);
    expect_fault(HEAD + BODY + "# \xFF\xFE\n", "not UTF-8");
    expect_fault(HEAD + BODY + replaced(WORDS, "PDH nueva", "PDH \xE2\x80\xAEnueva"),
        "the fonts have no letter", 17);
    expect_fault("a = " + std::string(20'000, '[') + "\n", "not TOML");
    expect_fault(HEAD + BODY + "# " + std::string(70'000, 'x') + "\n", "the line is too long");
    expect_fault(HEAD, "there are from 1 to");
    std::string many = HEAD;
    for (std::size_t i = 0; i <= content::MOST_BODIES; ++i)
        many += replaced(BODY, "\"pdh\"", "\"b" + std::to_string(i) + "\"");
    expect_fault(many, "there are from 1 to");
    expect_fault(HEAD + BODY
            + replaced(WORDS, "PDH nueva", std::string(content::LONGEST_BODY_NAME + 1, 'x')),
        "\"name\" has more than");
}
