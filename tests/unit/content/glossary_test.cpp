#include "content/glossary.hpp"

#include "support/fault_text.hpp"

#include <catch2/catch_test_macros.hpp>

namespace {

const std::string STRUCTURE
    = "updated = \"2026-05-12\"\nreviewed = { law = \"\", health = \"\", practice = \"\" }\n"
      "[[term]]\nid = \"acta\"\nsee = \"guide:allanamientos#acta\"\n"
      "[[term]]\nid = \"amparo\"\n";
const std::string WORDS
    = "[acta]\nterm = \"acta\"\nalso = [\"actas\"]\nmeaning = \"Una hoja.\"\nsource = \"verified: A1\"\n"
      "[amparo]\nterm = \"amparo\"\nmeaning = \"Una petición.\"\n";

content::ParsedGlossary parse(const std::string& structure, const std::string& words)
{
    return content::parse_glossary("s", structure, "w", words);
}

std::string changed(std::string text, std::string_view from, std::string_view to)
{
    const auto place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

} // namespace

TEST_CASE("a difficult word has a meaning, its source and where there is more")
{
    const auto parsed = parse(STRUCTURE, WORDS);
    INFO(test::all_faults(parsed.faults));
    REQUIRE(parsed.faults.empty());
    REQUIRE(parsed.terms.size() == 2);
    CHECK(parsed.updated == base::Date { 2026, 5, 12 });
    CHECK(parsed.review.needs_health);
    CHECK_FALSE(parsed.review.complete());
    const auto* acta = content::find_term(parsed.terms, "acta");
    REQUIRE(acta);
    CHECK(acta->also == std::vector<std::string> { "actas" });
    CHECK(acta->meaning == "Una hoja.");
    CHECK(acta->source == content::Fact { content::FactStatus::Verified, "A1" });
    CHECK(acta->see == content::Link { content::LinkKind::Guide, "allanamientos", "acta" });
    CHECK_FALSE(content::find_term(parsed.terms, "amparo")->see);
    CHECK(
        content::find_term(parsed.terms, "amparo")->source.status == content::FactStatus::Practice);
}

TEST_CASE("a language that lacks a difficult word, or has one more, is a fault")
{
    const auto without = WORDS.substr(0, WORDS.find("[amparo]"));
    CHECK(test::has_fault(parse(STRUCTURE, without).faults, 1, "amparo"));
    const auto more = WORDS + "[otra]\nterm = \"otra\"\nmeaning = \"m\"\n";
    CHECK(test::has_fault(parse(STRUCTURE, more).faults, 9, "otra"));
}

TEST_CASE("a difficult word that is written wrongly is a fault with its line")
{
    CHECK(test::has_fault(
        parse(changed(STRUCTURE, "guide:allanamientos#acta", "https://a.b"), WORDS).faults, 5,
        "not an address"));
    CHECK(test::has_fault(
        parse(changed(STRUCTURE, "guide:allanamientos#acta", "#acta"), WORDS).faults, 5,
        "not an address"));
    CHECK(test::has_fault(
        parse(changed(STRUCTURE, "id = \"amparo\"", "id = \"acta\""), WORDS).faults, 6, "twice"));
    CHECK(test::has_fault(
        parse(STRUCTURE, changed(WORDS, "verified: A1", "seguro")).faults, 5, "fact mark"));
    CHECK(test::has_fault(
        parse(STRUCTURE, changed(WORDS, "\"actas\"", "\"amparo\"")).faults, 6, "twice"));
    CHECK(test::has_fault(
        parse(STRUCTURE, changed(WORDS, "Una hoja.", std::string(401, 'a'))).faults, 4, "400"));
}

TEST_CASE("the difficult words say of which day they are and how far they were reviewed")
{
    CHECK(test::has_fault(
        parse(changed(STRUCTURE, "updated = \"2026-05-12\"", ""), WORDS).faults, 1, "updated"));
    CHECK(test::has_fault(
        parse(changed(STRUCTURE, "reviewed", "revised"), WORDS).faults, 1, "reviewed"));
}

TEST_CASE("a file of difficult words that is far too long is not read")
{
    const std::string huge(content::MAX_GLOSSARY_BYTES + 1, '#');
    CHECK(test::has_fault(parse(STRUCTURE, huge).faults, 0, "too long"));
}
