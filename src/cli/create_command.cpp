#include "cli/command.hpp"

#include "cli/credentials.hpp"
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
        auto credentials = TRY(new_credentials(services, arguments));
        TRY(make_new_key_file(services, arguments, credentials));
        VaultSession session(services);
        auto made = session.create(arguments.place(0), std::move(credentials), preset);
        if (!made) {
            take_away_new_key_file(services, arguments);
            return base::Failure(made.error());
        }
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
        tr_later("create FILE [--preset N] [--key-file KEY | --new-key-file KEY]"),
        tr_later("Makes a new encrypted file. The passphrase comes on standard input."),
        tr_later("--preset is how much work a guess costs, from 0 to 5; without it the program "
                 "measures this computer. With a key file the file opens only with both: any file "
                 "you have, or a new one the program makes. A file that is there already is never "
                 "overwritten."),
        { 1, 1, { "--preset", KEY_FILE, NEW_KEY_FILE }, {}, {} },
        run,
    };
}

} // namespace cli
