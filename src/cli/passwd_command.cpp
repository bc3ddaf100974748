#include "cli/command.hpp"

#include "cli/new_passphrase.hpp"
#include "cli/passphrase_reader.hpp"
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
        const auto current = TRY(read_passphrase(services, tr("Passphrase:")));
        auto next = TRY(new_passphrase(services));
        VaultSession session(services);
        TRY(session.open(arguments.place(0), current.copy()));
        print_notices(services, session.notices(), session.facts());
        const bool had_others = session.workbook().keys != domain::Keys {};
        TRY(session.change_keys(current.copy(), std::move(next), preset));
        services.messages << tr(
            "The passphrase was changed. The old one does not open this file any "
            "more. Older copies of the file still open with the old one.")
                          << '\n';
        if (had_others)
            services.messages << tr(
                "The recovery code and the emergency passphrase are gone with it. "
                "Make them again if you want them.")
                              << '\n';
        return ExitCode::Done;
    }

} // namespace

Command passwd_command()
{
    return {
        "passwd",
        tr_later("passwd FILE [--preset N]"),
        tr_later("Changes the passphrase. The present and the new one come on standard input."),
        tr_later("Everything is sealed anew with new keys. A recovery code and an emergency "
                 "passphrase are taken away by it."),
        { 1, 1, { "--preset" }, {}, {} },
        run,
    };
}

} // namespace cli
