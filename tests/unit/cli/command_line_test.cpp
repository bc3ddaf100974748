#include "cli/command_line.hpp"

#include "cli/command.hpp"
#include "command_line_fixture.hpp"
#include "support/in_spanish.hpp"

#include <catch2/catch_test_macros.hpp>

namespace {

cli::ExitCode run(test::CommandLine& line, const std::vector<std::string>& words)
{
    return line.run(words);
}

} // namespace

TEST_CASE("the version is one line on standard output", "[cli]")
{
    test::CommandLine line;
    CHECK(run(line, { "--version" }) == cli::ExitCode::Done);
    CHECK(line.results.str() == "ceiba 1.2.3\n");
    CHECK(line.messages.str().empty());
}

TEST_CASE("help names every command and every exit code", "[cli]")
{
    test::CommandLine line;
    CHECK(run(line, { "--help" }) == cli::ExitCode::Done);
    for (const auto& command : cli::commands())
        CHECK(line.results.str().find("ceiba " + std::string(command.usage)) != std::string::npos);
    CHECK(line.results.str().find("6 not enough memory") != std::string::npos);
}

TEST_CASE("every command explains itself in both languages", "[cli]")
{
    for (const auto& command : cli::commands()) {
        test::CommandLine english;
        CHECK(run(english, { std::string(command.name), "--help" }) == cli::ExitCode::Done);
        CHECK(english.results.str().find(command.help) != std::string::npos);

        const auto languages = test::in_spanish();
        test::CommandLine spanish;
        CHECK(run(spanish, { std::string(command.name), "--help" }) == cli::ExitCode::Done);
        CHECK(spanish.results.str().find(command.help) == std::string::npos);
        CHECK(spanish.results.str().find("Códigos de salida") != std::string::npos);
    }
}

TEST_CASE("what is not a command ends in one sentence and exit code 2", "[cli]")
{
    for (const auto* word : { "frobnicate", "--frobnicate", "-x", "", "Score" }) {
        test::CommandLine line;
        CHECK(run(line, { word }) == cli::ExitCode::Usage);
        CHECK(line.results.str().empty());
        CHECK(line.messages.str().find("--help") != std::string::npos);
    }
}

TEST_CASE("a result that can not be written is not done", "[cli]")
{
    test::CommandLine line;
    line.results.setstate(std::ios::badbit);
    CHECK(run(line, { "--version" }) == cli::ExitCode::NotSaved);
    CHECK(line.messages.str().find("no room left") != std::string::npos);
}
