#pragma once

#include "base/bytes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace age {

/// Bech32 (BIP 173) without its limit of 90 characters, in lower case.
std::string to_bech32(std::string_view prefix, base::ByteView bytes);

/// The bytes behind a prefix. Nothing for another prefix, mixed case, a wrong check sum or
/// padding that is not zero. Upper case is read as lower.
std::optional<base::Bytes> from_bech32(std::string_view prefix, std::string_view text);

} // namespace age
