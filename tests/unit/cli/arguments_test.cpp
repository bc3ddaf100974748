#include "cli/arguments.hpp"

#include <catch2/catch_test_macros.hpp>

namespace {

const cli::Syntax EXPORT { 1, 1, { "--what", "--to" }, { "--json" }, { "--to" } };

base::Result<cli::Arguments> parse(const std::vector<std::string>& words)
{
    return cli::Arguments::parse(EXPORT, words);
}

std::string complaint(const std::vector<std::string>& words)
{
    const auto parsed = parse(words);
    REQUIRE_FALSE(parsed.has_value());
    CHECK(parsed.error().code == base::ErrorCode::Usage);
    return parsed.error().note;
}

} // namespace

TEST_CASE("places, options and switches come in any order", "[cli]")
{
    for (const auto& words : std::vector<std::vector<std::string>> {
             { "a.vault", "--to", "out.pdf", "--json" }, { "--json", "--to=out.pdf", "a.vault" },
             { "--to", "out.pdf", "--json", "--", "a.vault" } }) {
        const auto parsed = parse(words);
        REQUIRE(parsed.has_value());
        CHECK(parsed->count() == 1);
        CHECK(parsed->place(0) == "a.vault");
        CHECK(parsed->value("--to") == "out.pdf");
        CHECK(parsed->has("--json"));
        CHECK_FALSE(parsed->has("--what"));
        CHECK(parsed->value("--what").empty());
    }
}

TEST_CASE("a name that begins with a dash goes after two dashes", "[cli]")
{
    const auto parsed = parse({ "--to", "x", "--", "--json" });
    REQUIRE(parsed.has_value());
    CHECK(parsed->place(0) == "--json");
    CHECK_FALSE(parsed->has("--json"));
}

TEST_CASE("what is wrong with the words of a command is said", "[cli]")
{
    CHECK(complaint({ "--to", "x" }) == "Something is missing after the command.");
    CHECK(complaint({ "a" }) == "The option “--to” is missing.");
    CHECK(complaint({ "a", "--to" }) == "The option “--to” needs a value.");
    CHECK(complaint({ "a", "--to=" }) == "The option “--to” needs a value.");
    CHECK(complaint({ "a", "--to", "x", "--to", "y" }) == "The option “--to” was given twice.");
    CHECK(complaint({ "a", "--to", "x", "--json=1" }) == "The option “--json” takes no value.");
    CHECK(complaint({ "a", "--to", "x", "--frob" }) == "There is no option “--frob” here.");
    CHECK(complaint({ "a", "--to", "x", "-p" }) == "There is no option “-p” here.");
    CHECK(complaint({ "", "--to", "x" }) == "A name is empty.");
}

TEST_CASE("a word too many is not repeated: it may be a passphrase", "[cli]")
{
    const auto said = complaint({ "a.vault", "--to", "x", "cuatro palabras al azar" });
    CHECK(said.find("cuatro") == std::string::npos);
    CHECK(said.find("azar") == std::string::npos);
}

TEST_CASE("control characters in an option do not reach the terminal", "[cli]")
{
    CHECK(complaint({ "--\x1b[2Jx" }).find('\x1b') == std::string::npos);
}
