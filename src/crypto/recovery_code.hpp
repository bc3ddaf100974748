#pragma once

#include "crypto/random.hpp"
#include "crypto/secret.hpp"

#include <optional>

namespace crypto {

constexpr std::size_t RECOVERY_DIGITS = 48;
constexpr std::size_t RECOVERY_GROUPS = 8;

/// 128 random bits as 8 groups of 6 digits, each group 16 bits times 11. 48 digits
/// without separators (FORMAT.md 4.4).
NormalisedSecret make_recovery_code(Random& random);

/// 48 digits with spaces and hyphens ignored, if that is what was typed and all
/// groups hold; nothing otherwise.
std::optional<NormalisedSecret> parse_recovery_code(base::ByteView typed);

/// For checking while she types.
bool recovery_group_holds(base::ByteView six_digits);

} // namespace crypto
