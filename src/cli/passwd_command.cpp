#include "cli/command.hpp"

#include "app/credentials.hpp"
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
        const auto current = TRY(read_credentials(services, arguments));
        auto next = TRY(new_credentials(services, arguments));
        VaultSession session(services);
        TRY(open_for_change(services, arguments, session, app::copy_of(current)));
        const bool had_others = session.workbook().keys != domain::Keys {};
        // Made only now that the passphrase was right; it stays if the change is cut off, because
        // the file may already need it.
        TRY(make_new_key_file(services, arguments, next));
        TRY(session.change_keys(app::copy_of(current), std::move(next), preset));
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
        tr_later("passwd FILE [--preset N] [--key-file KEY] [--new-key-file KEY | "
                 "--without-key-file] [--newer-form]"),
        tr_later("Changes the passphrase. The present and the new one come on standard input."),
        tr_later(
            "Everything is sealed anew with new keys. A recovery code and an emergency "
            "passphrase are taken away by it. A key file that opens it now stays, unless a new one "
            "is made or it is to open without."),
        { 1, 1, { "--preset", KEY_FILE, NEW_KEY_FILE }, { WITHOUT_KEY_FILE, NEWER_FORM }, {} },
        run,
    };
}

} // namespace cli
