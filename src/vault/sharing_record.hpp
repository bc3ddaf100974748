#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "crypto/wiped_bytes.hpp"
#include "domain/sharing.hpp"

#include <cstddef>
#include <memory>
#include <memory_resource>

/// Payload section 4: her key pair and the keys of people (FORMAT.md 7.2).
namespace vault {

inline constexpr std::size_t OWN_KEY_SIZE = 32;
inline constexpr std::size_t MOST_TRUSTED_KEYS = 500;

/// A copy of these bytes on pages of its own, zeroed when the last workbook lets go of it.
std::shared_ptr<const domain::HeldSecret> hold_secret(base::ByteView bytes);

/// Empty when there is nothing to keep.
base::Result<crypto::WipedBytes> write_sharing(
    const domain::Sharing& sharing, std::pmr::memory_resource* memory);
base::Result<domain::Sharing> read_sharing(base::ByteView bytes);

} // namespace vault
