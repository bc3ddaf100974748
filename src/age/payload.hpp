#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "crypto/random.hpp"
#include "crypto/wiped_bytes.hpp"

#include <memory_resource>

namespace age {

/// What follows the header: a nonce and chunks of 64 KiB, each sealed with its number.
base::Bytes seal_payload(base::ByteView plain, base::ByteView file_key, crypto::Random& random);
/// All of it or nothing: VaultDamaged, noted "payload", when any chunk does not hold; BadInput, noted
/// "header", when not even the nonce is there.
base::Result<crypto::WipedBytes> open_payload(
    base::ByteView sealed, base::ByteView file_key, std::pmr::memory_resource* memory);

} // namespace age
