#include "command_line_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

using cli::ExitCode;

namespace {

/// The embedded content as a folder on the disk.
void unpack(test::CommandLine& line)
{
    for (const auto* prefix : { "guides/", "locales/" }) {
        for (const auto path : resources::list(prefix)) {
            const auto bytes = *resources::find(path);
            line.disk.put("/src/" + std::string(path), { bytes.begin(), bytes.end() });
        }
    }
}

void replace(
    test::CommandLine& line, const std::string& path, std::string_view what, std::string_view with)
{
    const auto bytes = line.disk.content(path);
    std::string text(bytes.begin(), bytes.end());
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    text.replace(at, what.size(), with);
    line.disk.put(path, { text.begin(), text.end() });
}

} // namespace

TEST_CASE("what is inside the program has no faults", "[cli]")
{
    test::CommandLine line;
    CHECK(line.run({ "check-content" }) == ExitCode::Done);
    CHECK(line.results.str() == "");
}

TEST_CASE("a folder with the same content has no faults either", "[cli]")
{
    test::CommandLine line;
    unpack(line);
    CHECK(line.run({ "check-content", "/src" }) == ExitCode::Done);
    CHECK(line.results.str() == "");
}

TEST_CASE("faults in a folder are named with file and line", "[cli]")
{
    test::CommandLine line;
    unpack(line);
    replace(line, "/src/locales/es.po", "msgstr \"{day} de {month} de {year}\"",
        "msgstr \"{day} de {month}\"");
    replace(line, "/src/guides/demo/es/elena.toml", "id = \"COL-01\"", "id = \"COL-99\"");
    CHECK(line.run({ "check-content", "/src" }) == ExitCode::ContentFault);
    const auto said = line.results.str();
    CHECK(said.find("locales/es.po:") != std::string::npos);
    CHECK(said.find("lacks {year}") != std::string::npos);
    CHECK(said.find("guides/demo/es/elena.toml:") != std::string::npos);
    CHECK(said.find("there is no measure \"COL-99\"") != std::string::npos);
    CHECK(line.messages.str().find("There are 2 faults.") != std::string::npos);
}

TEST_CASE("a folder that is not there or has no content is said", "[cli]")
{
    test::CommandLine line;
    CHECK(line.run({ "check-content", "/nowhere" }) != ExitCode::Done);
    CHECK_FALSE(line.messages.str().empty());
}

TEST_CASE("a file beyond all reason is refused before it is read", "[cli]")
{
    test::CommandLine line;
    unpack(line);
    line.disk.put("/src/guides/es/large.md", base::Bytes(10'000'000, 'a'));
    CHECK(line.run({ "check-content", "/src" }) == ExitCode::ContentFault);
    CHECK(line.results.str() == "guides/es/large.md: the file is larger than content can be\n");
}
