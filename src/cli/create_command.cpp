#include "cli/command.hpp"

#include "cli/passphrase_reader.hpp"
#include "cli/vault_session.hpp"
#include "crypto/strength.hpp"
#include "i18n/tr.hpp"

#include <optional>
#include <ostream>
#include <string>
#include <utility>

namespace cli {

using i18n::tr;
using i18n::tr_later;

namespace {

    base::Result<std::optional<crypto::Preset>> preset_of(std::string_view value)
    {
        if (value.empty())
            return std::optional<crypto::Preset> {};
        if (value.size() != 1 || value[0] < '0' || value[0] > '0' + crypto::Preset::HIGHEST_DEFAULT)
            return base::fail(base::ErrorCode::Usage,
                std::string(tr("After --preset comes a number from 0 to 5.")));
        return std::optional(crypto::Preset::from_bits(static_cast<std::uint8_t>(value[0] - '0')));
    }

    base::Result<crypto::Passphrase> new_passphrase(const Services& services)
    {
        auto typed = TRY(read_passphrase(services, tr("New passphrase:")));
        TRY(crypto::check_new_passphrase(typed, services.words, services.common));
        // A script knows what it wrote; a hand may have slipped, and nobody saw it.
        if (services.input_is_terminal) {
            const auto again = TRY(read_passphrase(services, tr("The same once more:")));
            if (!crypto::equal(typed.expose(), again.expose()))
                return base::fail(base::ErrorCode::BadInput,
                    std::string(tr("The two passphrases are not the same.")));
        }
        return typed;
    }

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
