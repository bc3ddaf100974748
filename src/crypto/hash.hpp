#pragma once

#include "base/bytes.hpp"

#include <array>
#include <initializer_list>
#include <string_view>

namespace crypto {

/// H of FORMAT.md 2: BLAKE2b with a key of 0, 32 or 64 bytes over the label, padded
/// with zeros to 16 bytes, and the data. The length of `out` (1 to 64) is part of
/// the function: a shorter value is not the beginning of a longer one.
void hash(base::MutableByteView out, base::ByteView key, std::string_view label,
    std::initializer_list<base::ByteView> data) noexcept;

/// BLAKE2b-256 of bytes, as everybody computes it (`b2sum -l 256`): tells a file again. Keys and
/// commitments are made with hash().
std::array<base::Byte, 32> fingerprint(base::ByteView data) noexcept;

/// hash(), fed piece by piece. Its state is zeroed when it goes.
class Hasher {
public:
    Hasher(std::size_t out_size, base::ByteView key, std::string_view label) noexcept;
    ~Hasher();
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;

    void add(base::ByteView data) noexcept;
    /// Once. `out` has the size given at the beginning.
    void finish(base::MutableByteView out) noexcept;

private:
    alignas(64) base::Byte m_state[384];
    std::size_t m_out_size;
};

} // namespace crypto
