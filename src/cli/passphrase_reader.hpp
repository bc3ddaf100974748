#pragma once

#include "base/result.hpp"
#include "cli/services.hpp"
#include "crypto/secret.hpp"

#include <string_view>

namespace cli {

/// The next line of standard input, straight into memory that is wiped. Asks on
/// `messages` when somebody types. BadInput when there is no line.
base::Result<crypto::Passphrase> read_passphrase(
    const Services& services, std::string_view question);

} // namespace cli
