#include "cli/command_line.hpp"

#include "app/error_text.hpp"
#include "base/utf8.hpp"
#include "cli/command.hpp"
#include "cli/content_option.hpp"
#include "cli/help.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <new>
#include <ostream>

namespace cli {

using i18n::fill;
using i18n::tr;

namespace {

    /// Whether the note was written for the person: what to correct, and where. Other notes
    /// are for those who look for a cause.
    bool is_for_her(base::ErrorCode code)
    {
        using base::ErrorCode;
        return code == ErrorCode::Usage || code == ErrorCode::BadInput
            || code == ErrorCode::CaseFault || code == ErrorCode::ContentFault
            || code == ErrorCode::PaperForbidden;
    }

    void say(const Services& services, const base::Error& error)
    {
        services.messages << app::error_text(error.code) << '\n';
        if (is_for_her(error.code) && !error.note.empty())
            services.messages << base::without_invisible(error.note) << '\n';
    }

    base::Result<ExitCode> run_command(
        const Services& services, const Command& command, std::span<const std::string> words)
    {
        const auto ends = std::ranges::find(words, "--");
        if (std::find(words.begin(), ends, "--help") != ends) {
            print_command_help(services.results, command);
            return ExitCode::Done;
        }
        const auto arguments = TRY(Arguments::parse(command.syntax, words));
        return command.run(services, arguments);
    }

    base::Result<ExitCode> run_words(const Services& services, std::span<const std::string> words)
    {
        const std::string& first = words.front();
        if (first == "--content" || first == "--content=")
            return base::fail(base::ErrorCode::Usage,
                fill(tr("The option {name} needs a value."),
                    { { "name", i18n::quoted("--content") } }));
        if (services.origin.is_refused())
            return refuse_content(services, first == "check-content");
        if (first == "--help" || first == "-h" || first == "--version") {
            TRY(Arguments::parse({}, words.subspan(1)));
            if (first == "--version")
                services.results << "ceiba " << services.version << '\n';
            else
                print_help(services.results, commands());
            return ExitCode::Done;
        }
        const auto found = std::ranges::find(commands(), first, &Command::name);
        if (found == commands().end()) {
            const auto shown = i18n::quoted(base::without_invisible(first));
            const auto sentence = first.starts_with('-') ? tr("There is no option {name} here.")
                                                         : tr("There is no command {name}.");
            return base::fail(base::ErrorCode::Usage, fill(sentence, { { "name", shown } }));
        }
        return run_command(services, *found, words.subspan(1));
    }

    base::Result<ExitCode> run_guarded(const Services& services, std::span<const std::string> words)
    {
        // The edge of the command line: the one place where running out of memory
        // becomes an answer.
        try {
            return run_words(services, words);
        } catch (const std::bad_alloc&) {
            return base::fail(base::ErrorCode::OutOfMemory);
        }
    }

} // namespace

std::span<const Command> commands()
{
    static const std::vector<Command> COMMANDS { demo_command(), create_command(), verify_command(),
        assess_command(), score_command(), export_command(), seal_command(), unseal_command(),
        backup_command(), passwd_command(), recovery_code_command(), emergency_command(),
        wipe_command(), check_content_command() };
    return COMMANDS;
}

ExitCode run(const Services& services, std::span<const std::string> words)
{
    const auto result = run_guarded(services, words);
    if (!result)
        say(services, result.error());
    services.results.flush();
    // A result that could not be written (a full disk behind ">") is not done.
    if (result && *result == ExitCode::Done && !services.results.good()) {
        say(services, { base::ErrorCode::DiskFull, {} });
        return ExitCode::NotSaved;
    }
    return result ? *result : exit_code(result.error().code);
}

} // namespace cli
