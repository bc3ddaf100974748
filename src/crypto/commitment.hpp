#pragma once

#include "base/bytes.hpp"
#include "crypto/hash.hpp"

#include <array>
#include <string_view>

namespace crypto {

using Commitment = std::array<base::Byte, 32>;

/// Binds a ciphertext to one key: Poly1305 alone lets one ciphertext open under
/// several keys, and a vault has several keyslots (FORMAT.md 2.2).
Commitment commit(base::ByteView key, std::string_view label, base::ByteView ciphertext) noexcept;

/// Whether `stored` is what commit() gives. Constant time.
[[nodiscard]] bool commitment_holds(base::ByteView key, std::string_view label,
    base::ByteView ciphertext, base::ByteView stored) noexcept;

} // namespace crypto
