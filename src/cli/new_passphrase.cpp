#include "cli/new_passphrase.hpp"

#include "cli/passphrase_reader.hpp"
#include "crypto/strength.hpp"
#include "i18n/tr.hpp"

#include <string>

namespace cli {

using i18n::tr;

base::Result<std::optional<crypto::Preset>> preset_of(std::string_view value)
{
    if (value.empty())
        return std::optional<crypto::Preset> {};
    if (value.size() != 1 || value[0] < '0' || value[0] > '0' + crypto::Preset::HIGHEST_DEFAULT)
        return base::fail(
            base::ErrorCode::Usage, std::string(tr("After --preset comes a number from 0 to 5.")));
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

} // namespace cli
