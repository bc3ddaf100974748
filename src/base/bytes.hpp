#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace base {

using Byte = std::uint8_t;
using Bytes = std::vector<Byte>;
using ByteView = std::span<const Byte>;
using MutableByteView = std::span<Byte>;

/// Little-endian, the only byte order in our formats.
template <typename Unsigned> constexpr void store_le(Byte* to, Unsigned value)
{
    for (std::size_t i = 0; i < sizeof(Unsigned); ++i)
        to[i] = static_cast<Byte>(value >> (8 * i));
}

template <typename Unsigned> constexpr Unsigned load_le(const Byte* from)
{
    Unsigned value = 0;
    for (std::size_t i = 0; i < sizeof(Unsigned); ++i)
        value = static_cast<Unsigned>(value | (static_cast<Unsigned>(from[i]) << (8 * i)));
    return value;
}

} // namespace base
