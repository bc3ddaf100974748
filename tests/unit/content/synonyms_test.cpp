#include "content/synonyms.hpp"

#include "support/fault_text.hpp"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("words that mean the same are read as groups")
{
    const auto parsed = content::parse_synonyms("s",
        "[[group]]\nwords = [\"cateo\", \"registro de la casa\"]\n[[group]]\nwords = [\"a\", \"b\"]\n");
    INFO(test::all_faults(parsed.faults));
    REQUIRE(parsed.faults.empty());
    REQUIRE(parsed.groups.size() == 2);
    CHECK(parsed.groups[0].words == std::vector<std::string> { "cateo", "registro de la casa" });
    CHECK(parsed.groups[1].line == 3);
}

TEST_CASE("a group of one word, a word twice, a sentence and an unknown field are faults")
{
    const auto faults
        = [](const std::string& text) { return content::parse_synonyms("s", text).faults; };
    CHECK(test::has_fault(faults("[[group]]\nwords = [\"a\"]\n"), 1, "two words"));
    CHECK(test::has_fault(faults("[[group]]\nwords = [\"a\", \"b\", \"a\"]\n"), 1, "twice"));
    CHECK(
        test::has_fault(faults("[[group]]\nwords = [\"a\", \"b c d e f g\"]\n"), 1, "five words"));
    CHECK(test::has_fault(faults("[[group]]\nwords = [\"a\", \"b\"]\nid = \"x\"\n"), 3, "id"));
    CHECK(test::has_fault(faults("[[gruop]]\nwords = [\"a\", \"b\"]\n"), 1, "gruop"));
    CHECK(
        test::has_fault(faults(std::string(content::MAX_SYNONYMS_BYTES + 1, '#')), 0, "too long"));
}
