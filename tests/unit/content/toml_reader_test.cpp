#include "content/toml_reader.hpp"

#include "support/fault_text.hpp"

#include <catch2/catch_test_macros.hpp>

using content::Needed;

namespace {

content::Faults faults_of(std::string_view text, void (*read)(content::TomlReader&))
{
    auto parsed = content::parse_toml("a.toml", text);
    REQUIRE(parsed.root);
    auto faults = parsed.faults;
    content::TomlReader reader("a.toml", *parsed.root, faults);
    read(reader);
    return faults;
}

} // namespace

TEST_CASE("every value knows the line it was written on")
{
    const auto parsed = content::parse_toml("a.toml", "a = 1\n\n[b]\nc = \"x\"\n", 10);
    REQUIRE(parsed.root);
    CHECK(parsed.root->find("a")->line == 10);
    CHECK(parsed.root->find("b")->find("c")->line == 13);
}

TEST_CASE("a text that is not TOML is a fault with its line")
{
    const auto parsed = content::parse_toml("a.toml", "a = 1\nb = = 2\n");
    CHECK_FALSE(parsed.root);
    REQUIRE(parsed.faults.size() == 1);
    CHECK(parsed.faults[0].line == 2);
}

TEST_CASE("a letter beyond ASCII outside of quotes is a fault, not a surprise")
{
    for (const auto* text :
        { "\u00E9", "a = \u00E9", "\u00F1 = 1", "a \u3042 = 1", "[\u00E1]", "a = 1 \uFE00" }) {
        const auto parsed = content::parse_toml("a.toml", text);
        CHECK_FALSE(parsed.root);
        CHECK(parsed.faults.size() == 1);
    }
}

TEST_CASE("oversized and deeply nested TOML is refused before it is read")
{
    CHECK_FALSE(content::parse_toml("a", std::string(content::MAX_TOML_BYTES + 1, '#')).root);
    CHECK_FALSE(content::parse_toml("a", "#" + std::string(100'000, 'x')).root);
    CHECK_FALSE(content::parse_toml("a", "a = " + std::string(10'000, '[')).root);
    std::string dots = "a";
    for (int i = 0; i < 5000; ++i)
        dots += ".a";
    CHECK_FALSE(content::parse_toml("a", dots + " = 1").root);
    CHECK_FALSE(content::parse_toml("a", "[" + dots + "]").root);
}

TEST_CASE("dates, infinities and not-a-number are faults")
{
    CHECK(
        test::has_fault(content::parse_toml("a", "\na = 2026-05-12").faults, 2, "quotation marks"));
    CHECK(test::has_fault(content::parse_toml("a", "a = nan").faults, 1, "finite"));
    CHECK(test::has_fault(content::parse_toml("a", "a = -inf").faults, 1, "finite"));
}

TEST_CASE("a missing field, a field of another kind and a field too many are faults")
{
    const auto faults = faults_of("a = 1\nb = 2\nc = \"x\"\n", [](content::TomlReader& reader) {
        reader.text("a");
        reader.text("d");
        reader.integer("b");
        reader.expect_no_more();
    });
    CHECK(test::has_fault(faults, 1, "\"a\" must be a text"));
    CHECK(test::has_fault(faults, 3, "nothing is called \"c\""));
    CHECK(std::ranges::any_of(
        faults, [](const auto& fault) { return fault.what == "\"d\" is missing"; }));
    CHECK(faults.size() == 3);
}

TEST_CASE("a review names law and practice, also while nobody has read the text")
{
    const auto faults = faults_of("a = { law = \"\" }\nb = { law = \"\", practice = \"soon\" }\n",
        [](content::TomlReader& reader) {
            reader.review("a");
            CHECK_FALSE(reader.review("b").complete());
        });
    CHECK(test::has_fault(faults, 1, "law and practice"));
    CHECK(test::has_fault(faults, 2, "not a day"));
}
