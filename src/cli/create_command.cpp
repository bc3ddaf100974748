#include "cli/command.hpp"

#include "cli/new_passphrase.hpp"
#include "cli/vault_session.hpp"
#include "i18n/tr.hpp"

#include <ostream>
#include <utility>

namespace cli {

using i18n::tr;
using i18n::tr_later;

namespace {

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        const auto preset = TRY(preset_of(arguments.value("--preset")));
        auto passphrase = TRY(new_passphrase(services));
        VaultSession session(services);
        TRY(session.create(arguments.place(0), std::move(passphrase), preset));
        print_notices(services, session.notices(), session.facts());
        services.messages << tr("The file was made, opened again and compared. Nobody can recover "
                                "the passphrase for you: keep it in your memory.")
                          << '\n';
        return ExitCode::Done;
    }

} // namespace

Command create_command()
{
    return {
        "create",
        tr_later("create FILE [--preset N]"),
        tr_later("Makes a new encrypted file. The passphrase comes on standard input."),
        tr_later("--preset is how much work a guess costs, from 0 to 5; without it the program "
                 "measures this computer. A file that is there already is never overwritten."),
        { 1, 1, { "--preset" }, {}, {} },
        run,
    };
}

} // namespace cli
