#pragma once

#include <cstddef>

namespace platform {

/// Large regions of memory of which most is never used. Windows counts as used what may be used,
/// so that half a gigabyte held ready would be missing on a small machine; here only the address
/// space is taken at first. Null when there is none.
void* reserve_region(std::size_t size) noexcept;
/// From now on these bytes, which are zeros, may be used. False when the machine has no memory
/// left.
bool make_region_usable(void* begin, std::size_t size) noexcept;
void release_region(void* begin, std::size_t size) noexcept;

} // namespace platform
