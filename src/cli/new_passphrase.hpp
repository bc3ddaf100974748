#pragma once

#include "base/result.hpp"
#include "cli/services.hpp"
#include "crypto/kdf.hpp"
#include "crypto/secret.hpp"

#include <optional>
#include <string_view>

namespace cli {

/// The next line of standard input as a passphrase to be set: judged, and asked for twice
/// when somebody types.
base::Result<crypto::Passphrase> new_passphrase(const Services& services);

/// Of --preset; nothing when it was not given. Usage for what is not a number from 0 to 5.
base::Result<std::optional<crypto::Preset>> preset_of(std::string_view value);

} // namespace cli
