#include "cli/command.hpp"

#include "app/credentials.hpp"
#include "app/key_text.hpp"
#include "cli/credentials.hpp"
#include "cli/new_passphrase.hpp"
#include "cli/vault_session.hpp"
#include "crypto/strength.hpp"
#include "i18n/tr.hpp"

#include <ostream>
#include <string>
#include <utility>

namespace cli {

using i18n::tr;
using i18n::tr_later;

namespace {

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        const auto current = TRY(read_credentials(services, arguments));
        for (const auto& paragraph : app::emergency_passphrase_text())
            services.messages << paragraph << '\n';
        // The same key file as the passphrase, or it would give itself away.
        auto added = app::copy_of(current);
        added.passphrase = TRY(new_passphrase(services));
        if (crypto::too_similar(current.passphrase, added.passphrase))
            return base::fail(base::ErrorCode::BadInput,
                std::string(tr("It is too similar to your passphrase: a slip of the finger would "
                               "destroy your plan. Choose one that is very different.")));
        VaultSession session(services);
        TRY(open_for_change(services, arguments, session, app::copy_of(current)));
        if (session.workbook().keys.emergency_set)
            TRY(session.change_keys(
                app::copy_of(current), app::copy_of(current), session.facts().preset));
        TRY(session.add_key(app::copy_of(current), std::move(added), vault::SlotType::Emergency));
        services.messages << tr("The emergency passphrase is set. Practise on a file that does not "
                                "matter before you rely on it.")
                          << '\n';
        return ExitCode::Done;
    }

} // namespace

Command emergency_command()
{
    return {
        "emergency",
        tr_later("emergency FILE [--key-file KEY] [--newer-form]"),
        tr_later("Sets a passphrase that destroys the file instead of opening it."),
        tr_later(
            "Your passphrase and the emergency passphrase come on standard input, a line each. One "
            "that was set before stops working: the file gets new keys, and a recovery code is "
            "taken away by that."),
        { 1, 1, { KEY_FILE }, { NEWER_FORM }, {} },
        run,
    };
}

} // namespace cli
