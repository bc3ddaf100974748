#include "content/guide.hpp"

#include "content/guide_marks.hpp"
#include "support/fault_text.hpp"

#include <catch2/catch_test_macros.hpp>

using content::BlockKind;
using content::InlineKind;
using content::LinkKind;

namespace {

constexpr std::string_view HEAD = R"(+++
id = "prueba"
version = 1
title = "Una guía"
summary = "Para probar."
updated = "2026-05-12"
reviewed = { law = "", practice = "2026-05-01" }
+++
)";

content::ParsedGuide guide_of(std::string_view body)
{
    return content::parse_guide("guides/es/prueba.md", std::string(HEAD) + std::string(body));
}

/// The guide, when it has no faults; else the test fails and shows them.
content::Guide sound_guide_of(std::string_view body)
{
    auto parsed = guide_of(body);
    INFO(test::all_faults(parsed.faults));
    REQUIRE(parsed.faults.empty());
    return std::move(parsed.guide);
}

/// What is wrong with a body whose second line holds the fault; the head has eight.
bool second_line_is(std::string_view body, std::string_view words)
{
    const auto parsed = guide_of(body);
    INFO(test::all_faults(parsed.faults));
    return test::has_fault(parsed.faults, 10, words);
}

} // namespace

TEST_CASE("the head of a guide says what it is, from when, and who has read it")
{
    const auto guide = sound_guide_of("## Uno {#uno}\nHola.\n");
    CHECK(guide.id == "prueba");
    CHECK(guide.title == "Una guía");
    CHECK(guide.updated == base::Date { 2026, 5, 12 });
    CHECK_FALSE(guide.review.law);
    CHECK(guide.review.practice == base::Date { 2026, 5, 1 });
    CHECK_FALSE(guide.review.complete());
}

TEST_CASE("sections, headings, lists and checklists become blocks with their lines")
{
    const auto guide
        = sound_guide_of("## Uno {#uno}\n\nHola **doña**\nMaría.\n\n### Más {#mas}\n\n"
                         "1. Primero\n2. Después\n\n- a\n- b\n\nY:\n\n- [ ] Marcar. {#marca}\n");
    REQUIRE(guide.sections.size() == 1);
    const auto& section = guide.sections[0];
    CHECK(section.id == "uno");
    CHECK(section.title == "Uno");
    CHECK(section.line == 9);
    REQUIRE(section.blocks.size() == 6);
    CHECK(section.blocks[0].kind == BlockKind::Paragraph);
    CHECK(section.blocks[0].line == 11);
    CHECK(content::plain_text(section.blocks[0].items[0].text) == "Hola doña María.");
    CHECK(section.blocks[0].items[0].text[1].kind == InlineKind::Bold);
    CHECK(section.blocks[1].kind == BlockKind::Heading);
    CHECK(section.blocks[1].items[0].id == "mas");
    CHECK(section.blocks[2].kind == BlockKind::Numbers);
    CHECK(section.blocks[2].items.size() == 2);
    CHECK(section.blocks[3].kind == BlockKind::Bullets);
    CHECK(section.blocks[5].kind == BlockKind::Checks);
    CHECK(section.blocks[5].items[0].id == "marca");
    CHECK(content::plain_text(section.blocks[5].items[0].text) == "Marcar.");
    CHECK(content::find_section_of(guide, "mas") == &guide.sections[0]);
}

TEST_CASE("notes say in their first words what they are")
{
    const auto guide = sound_guide_of(
        "## Uno {#uno}\n\n> [!law]\n> Artículo 23. {verified: A1}\n\n"
        "> [!warning] Cuidado.\n\n> [!say]\n> - Buenos días.\n> - Quiero mi copia.\n");
    const auto& blocks = guide.sections[0].blocks;
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].kind == BlockKind::Law);
    CHECK(content::plain_text(blocks[0].items[0].text) == "Artículo 23.");
    CHECK(blocks[0].items[0].text.back().fact.source == "A1");
    CHECK(blocks[1].kind == BlockKind::Warning);
    CHECK(content::plain_text(blocks[1].items[0].text) == "Cuidado.");
    CHECK(blocks[2].kind == BlockKind::Say);
    CHECK(blocks[2].items.size() == 2);
}

TEST_CASE("a table keeps its cells in order, the heading first")
{
    const auto guide = sound_guide_of("## Uno {#uno}\n\n| a | b |\n|---|---|\n| c |  |\n");
    const auto& table = guide.sections[0].blocks[0];
    CHECK(table.kind == BlockKind::Table);
    CHECK(table.columns == 2);
    REQUIRE(table.items.size() == 4);
    CHECK(content::plain_text(table.items[2].text) == "c");
    CHECK(table.items[3].text.empty());
}

TEST_CASE("links lead to guides, sections, questions, measures, the directory and cards")
{
    CHECK(content::parse_link("#uno", "prueba")
        == content::Link { LinkKind::Section, "prueba", "uno" });
    CHECK(content::parse_link("guide:otra#dos", "prueba")
        == content::Link { LinkKind::Guide, "otra", "dos" });
    CHECK(content::parse_link("question:Q2.14", "")
        == content::Link { LinkKind::Question, "Q2.14", "" });
    CHECK(content::parse_link("measure:CAS-07", "")
        == content::Link { LinkKind::Measure, "CAS-07", "" });
    CHECK(content::parse_link("directory:pdh", "")
        == content::Link { LinkKind::Directory, "pdh", "" });
    CHECK(content::parse_link("card:a/b", "") == content::Link { LinkKind::Card, "a/b", "" });
    for (const auto* address : { "", "#", "https://example.org", "guide:", "file:///etc", "#Uno" })
        CHECK_FALSE(content::parse_link(address, "prueba"));
}

TEST_CASE("what guides do not use is a fault on its line")
{
    CHECK(second_line_is("## Uno {#uno}\n<b>no</b>\n", "HTML"));
    CHECK(second_line_is("## Uno {#uno}\n![a](b)\n", "only bold and links"));
    CHECK(second_line_is("## Uno {#uno}\n*no*\n", "only bold and links"));
    CHECK(second_line_is("## Uno {#uno}\n[a](https://example.org)\n", "not an address"));
    CHECK(second_line_is("## Uno {#uno}\n&amp; no\n", "write the character"));
    CHECK(second_line_is("## Uno {#uno}\n- a {#no}\n", "only sections"));
    CHECK(second_line_is("## Uno {#uno}\n- [ ] sin nombre\n", "needs an id"));
    CHECK(second_line_is("## Uno {#uno}\n- [x] hecho {#a}\n", "without ticks"));
    CHECK(second_line_is("## Uno {#uno}\n> sin clase\n", "[!law]"));
    CHECK(second_line_is("## Uno {#uno}\nHola {sure: A1}\n", "not a mark"));
    CHECK(second_line_is("## Uno {#uno}\nHola { solo\n", "not a mark"));
    CHECK(second_line_is("## Uno {#uno}\n#### Cuatro {#cuatro}\n", "two or three #"));
    CHECK(second_line_is("## Uno {#uno}\n## Otra {#uno}\n", "used twice"));
    CHECK(second_line_is("## Uno {#uno}\n## Sin nombre\n", "needs an id"));
}

TEST_CASE("text before the first section and empty sections are faults")
{
    CHECK(test::has_fault(
        guide_of("Hola.\n\n## Uno {#uno}\nHola.\n").faults, 9, "before the first section"));
    CHECK(
        test::has_fault(guide_of("## Uno {#uno}\n\n## Dos {#dos}\nHola.\n").faults, 9, "is empty"));
    CHECK_FALSE(guide_of("").faults.empty());
}

TEST_CASE("a fault in the head has the line of the file")
{
    const auto missing
        = content::parse_guide("a.md", "+++\nid = \"a\"\nversion = \"x\"\n+++\n## U {#u}\nx\n");
    CHECK(test::has_fault(missing.faults, 3, "whole number"));
    CHECK_FALSE(content::parse_guide("a.md", "## Sin cabeza {#a}\n").faults.empty());
    CHECK(test::has_fault(
        content::parse_guide("a.md", "+++\nid = = 1\n+++\n## U {#u}\nx\n").faults, 2, "not TOML"));
}

TEST_CASE("oversized, deep and broken text is refused without harm")
{
    CHECK_FALSE(guide_of(std::string(content::MAX_GUIDE_BYTES, 'x')).faults.empty());
    CHECK(test::has_fault(
        guide_of("## U {#u}\n" + std::string(content::MAX_GUIDE_LINE_BYTES + 1, 'x')).faults, 10,
        "too long"));
    CHECK(test::has_fault(guide_of("## U {#u}\na\tb\n").faults, 10, "tab"));
    CHECK_FALSE(guide_of("## U {#u}\n\xC3\x28\n").faults.empty());
    CHECK_FALSE(guide_of("## U {#u}\n" + std::string(4000, '>') + "x\n").faults.empty());
    CHECK_FALSE(
        guide_of("## U {#u}\n" + std::string(4000, '[') + "\n" + std::string(4000, ']') + "\n")
            .guide.sections.empty());
}

TEST_CASE("a guide cut at any place is read or refused, never more")
{
    const std::string whole = std::string(HEAD)
        + "## Uno {#uno}\n\nHola **a** [b](#uno) {verified: A1}.\n\n"
          "- [ ] c {#c}\n\n> [!say]\n> - d\n\n| e | f |\n|---|---|\n| g | h |\n";
    for (std::size_t length = 0; length < HEAD.size(); ++length)
        CHECK_FALSE(
            content::parse_guide("a.md", std::string_view(whole).substr(0, length)).faults.empty());
    for (std::size_t length = HEAD.size(); length <= whole.size(); ++length)
        CHECK(content::parse_guide("a.md", std::string_view(whole).substr(0, length)).guide.id
            == "prueba");
}
