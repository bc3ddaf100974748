#include "cli/credentials.hpp"

#include "cli/new_passphrase.hpp"
#include "cli/passphrase_reader.hpp"
#include "i18n/tr.hpp"

#include <ostream>
#include <utility>

namespace cli {

using i18n::tr;

namespace {

    base::Result<> take_key_file(
        const Services& services, const Arguments& arguments, vault::Credentials& credentials)
    {
        if (!arguments.has(KEY_FILE))
            return {};
        auto key = vault::read_key_file(services.disk, std::string(arguments.value(KEY_FILE)));
        if (!key && key.error().code == base::ErrorCode::BadInput)
            return base::fail(base::ErrorCode::BadInput,
                std::string(tr("A key file has at least one byte and at most 16 MB.")));
        credentials.key_file = TRY(std::move(key));
        return {};
    }

} // namespace

base::Result<vault::Credentials> read_credentials(
    const Services& services, const Arguments& arguments)
{
    // The file first: she does not type for nothing.
    vault::Credentials credentials;
    TRY(take_key_file(services, arguments, credentials));
    credentials.passphrase = TRY(read_passphrase(services, tr("Passphrase:")));
    return credentials;
}

base::Result<vault::Credentials> new_credentials(
    const Services& services, const Arguments& arguments)
{
    vault::Credentials credentials;
    const bool made_anew = arguments.has(NEW_KEY_FILE);
    const bool without = arguments.has(WITHOUT_KEY_FILE);
    if (made_anew && without)
        return base::fail(base::ErrorCode::Usage,
            std::string(tr("--new-key-file and --without-key-file do not go together.")));
    if (!made_anew && !without)
        TRY(take_key_file(services, arguments, credentials));
    credentials.passphrase = TRY(new_passphrase(services));
    return credentials;
}

base::Result<> make_new_key_file(
    const Services& services, const Arguments& arguments, vault::Credentials& credentials)
{
    if (!arguments.has(NEW_KEY_FILE))
        return {};
    const std::string path(arguments.value(NEW_KEY_FILE));
    TRY(vault::make_key_file(services.disk, services.random, path));
    credentials.key_file = TRY(vault::read_key_file(services.disk, path));
    services.messages << tr(
        "The key file was made. Without it the file does not open: keep it apart, and a second copy "
        "of it with somebody you trust.")
                      << '\n';
    return {};
}

void take_away_new_key_file(const Services& services, const Arguments& arguments)
{
    if (arguments.has(NEW_KEY_FILE))
        static_cast<void>(services.disk.remove(std::string(arguments.value(NEW_KEY_FILE))));
}

} // namespace cli
