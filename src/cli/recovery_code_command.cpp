#include "cli/command.hpp"

#include "app/credentials.hpp"
#include "cli/credentials.hpp"
#include "cli/vault_session.hpp"
#include "crypto/recovery_code.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>

namespace cli {

using i18n::tr;
using i18n::tr_later;

namespace {

    constexpr std::size_t GROUP = crypto::RECOVERY_DIGITS / crypto::RECOVERY_GROUPS;

    /// Eight groups of six digits, digit by digit: no copy of the whole is made.
    void print_code(std::ostream& out, base::ByteView digits)
    {
        for (std::size_t i = 0; i < digits.size(); ++i) {
            if (i > 0 && i % GROUP == 0)
                out.put('-');
            out.put(static_cast<char>(digits[i]));
        }
        out.put('\n');
        out.flush();
    }

    base::Result<ExitCode> run(const Services& services, const Arguments& arguments)
    {
        const auto current = TRY(read_credentials(services, arguments));
        VaultSession session(services);
        TRY(open_for_change(services, arguments, session, app::copy_of(current)));
        // One that exists is replaced: with the keys it opened, or it would go on opening copies.
        if (session.workbook().keys.recovery_code_made)
            TRY(session.change_keys(
                app::copy_of(current), app::copy_of(current), session.facts().preset));

        const auto code = crypto::make_recovery_code(services.random);
        crypto::Passphrase typed(code.expose().size());
        std::ranges::copy(code.expose(), typed.expose().begin());
        TRY(session.add_key(app::copy_of(current), { std::move(typed), std::nullopt },
            vault::SlotType::RecoveryCode));
        print_code(services.results, code.expose());
        services.messages << tr(
            "This code opens the file without the passphrase. Write it by hand and "
            "give it to a person or an organisation you trust; do not keep it "
            "at home or with the computer. It is not shown again.")
                          << '\n';
        return ExitCode::Done;
    }

} // namespace

Command recovery_code_command()
{
    return {
        "recovery-code",
        tr_later("recovery-code FILE [--key-file KEY] [--newer-form]"),
        tr_later(
            "Adds a recovery code of 48 digits and prints it. The passphrase comes on standard "
            "input."),
        tr_later(
            "A code that was made before stops working: the file gets new keys, and an emergency "
            "passphrase is taken away by that."),
        { 1, 1, { KEY_FILE }, { NEWER_FORM }, {} },
        run,
    };
}

} // namespace cli
