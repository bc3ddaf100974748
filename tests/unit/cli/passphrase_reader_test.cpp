#include "cli/passphrase_reader.hpp"

#include "command_line_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

namespace {

std::string text_of(const crypto::Passphrase& passphrase)
{
    const auto bytes = passphrase.expose();
    return { bytes.begin(), bytes.end() };
}

} // namespace

TEST_CASE("passphrases are lines, one after the other", "[cli]")
{
    test::CommandLine line;
    line.input = "first one\nsecond\r\nlast";
    const auto services = line.services();
    for (const auto* expected : { "first one", "second", "last" }) {
        const auto read = cli::read_passphrase(services, "?");
        REQUIRE(read.has_value());
        CHECK(text_of(*read) == expected);
    }
    const auto none = cli::read_passphrase(services, "?");
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().code == base::ErrorCode::BadInput);
}

TEST_CASE("nothing of a passphrase is printed, and nobody is asked in a script", "[cli]")
{
    test::CommandLine line;
    line.input = "cuatro palabras al azar\n";
    REQUIRE(cli::read_passphrase(line.services(), "Passphrase:").has_value());
    CHECK(line.results.str().empty());
    CHECK(line.messages.str().empty());

    line.typed = true;
    line.input = "cuatro palabras al azar\n";
    REQUIRE(cli::read_passphrase(line.services(), "Passphrase:").has_value());
    CHECK(line.messages.str() == "Passphrase: \n");
}

TEST_CASE("a line without end is refused, not held", "[cli]")
{
    test::CommandLine line;
    line.input = std::string(1'000'000, 'a');
    const auto read = cli::read_passphrase(line.services(), "?");
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == base::ErrorCode::PassphraseTooLong);
}

TEST_CASE("an empty line is an empty passphrase, for others to judge", "[cli]")
{
    test::CommandLine line;
    line.input = "\n";
    const auto read = cli::read_passphrase(line.services(), "?");
    REQUIRE(read.has_value());
    CHECK(read->empty());
}
