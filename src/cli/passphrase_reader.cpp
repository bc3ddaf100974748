#include "cli/passphrase_reader.hpp"

#include "i18n/tr.hpp"
#include "platform/standard_input.hpp"

#include <ostream>

namespace cli {

namespace {

    // Above what crypto::normalise accepts, so that the length is judged in one place.
    constexpr std::size_t MAX_LINE = 4096;
    /// Control C, which comes as a character while typing is hidden.
    constexpr base::Byte INTERRUPT = 3;

} // namespace

base::Result<crypto::Passphrase> read_passphrase(
    const Services& services, std::string_view question)
{
    if (services.input_is_terminal)
        services.messages << question << ' ' << std::flush;

    const platform::HiddenTyping hidden;
    crypto::Passphrase typed(MAX_LINE);
    std::size_t length = 0;
    for (bool line_ended = false; !line_ended;) {
        // Byte by byte: what follows the line may be another passphrase.
        base::Byte byte = 0;
        const auto count = TRY(services.read_input({ &byte, 1 }));
        if (count == 0 && length == 0)
            return base::fail(base::ErrorCode::BadInput,
                std::string(i18n::tr("No passphrase came on standard input.")));
        if (services.input_is_terminal && byte == INTERRUPT)
            return base::fail(base::ErrorCode::Cancelled);
        line_ended = count == 0 || byte == '\n';
        if (!line_ended) {
            if (length == MAX_LINE)
                return base::fail(base::ErrorCode::PassphraseTooLong);
            typed.expose()[length++] = byte;
        }
        crypto::wipe({ &byte, 1 });
    }
    if (services.input_is_terminal)
        services.messages << '\n';
    if (length > 0 && typed.expose()[length - 1] == '\r')
        --length;
    typed.shorten(length);
    return typed;
}

} // namespace cli
