#pragma once

#include "cli/command_line.hpp"
#include "resources/resources.hpp"
#include "support/app_fixture.hpp"

#include <algorithm>
#include <cstring>
#include <memory_resource>
#include <sstream>
#include <string>
#include <vector>

namespace test {

/// The command line without a system: what comes in is a string, what goes out too. Real
/// content, real vault format; disk, clock, paper and Argon2id are those of tests.
class CommandLine {
public:
    cli::ExitCode run(const std::vector<std::string>& words)
    {
        results.str({});
        messages.str({});
        return cli::run(services(), words);
    }

    cli::Services services()
    {
        return {
            .results = results,
            .messages = messages,
            .read_input = [this](base::MutableByteView into) { return read(into); },
            .input_is_terminal = typed,
            .disk = disk,
            .clock = clock,
            .random = m_random,
            .stretcher = m_stretcher,
            .memory = std::pmr::get_default_resource(),
            .machine_memory =
                [] {
                    return crypto::MachineMemory { std::uint64_t { 4 } << 30,
                        std::uint64_t { 2 } << 30 };
                },
            .wait_until =
                [this](std::int64_t moment) {
                    clock.pass_ms(std::max<std::int64_t>(0, moment - clock.monotonic_ms()));
                },
            .create_folder = [](const std::string&) { return base::Result<> {}; },
            .shelf = m_shelf,
            .paper = paper,
            .use_language =
                [this](std::string_view code) {
                    spoken = code;
                    return code == "es" || code == "en";
                },
            .content = m_content,
            .words = crypto::WordList(*resources::find_text("assets/words/es.txt")),
            .common = crypto::WordList(*resources::find_text("assets/words/common.txt")),
            .version = "1.2.3",
        };
    }

    std::ostringstream results;
    std::ostringstream messages;
    std::string input;
    bool typed { false };
    std::string spoken;
    base::MemoryDisk disk;
    FakeClock clock;
    FakePaper paper;

private:
    base::Result<std::size_t> read(base::MutableByteView into)
    {
        const auto count = std::min(into.size(), input.size());
        std::memcpy(into.data(), input.data(), count);
        input.erase(0, count);
        return count;
    }

    static std::vector<content::SourceFile> embedded()
    {
        std::vector<content::SourceFile> files;
        for (const auto* prefix : { "guides/", "locales/" }) {
            for (const auto path : resources::list(prefix))
                files.push_back({ std::string(path), *resources::find(path) });
        }
        return files;
    }

    SeededRandom m_random { another_seed() };
    QuickStretcher m_stretcher;
    std::vector<content::SourceFile> m_content { embedded() };
    app::Shelf m_shelf { m_content };
};

} // namespace test
