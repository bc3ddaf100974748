#pragma once

#include "base/bytes.hpp"
#include "image/picture.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace image {

/// What a photo may ask of this machine (security-design.md 13.6). All of it is looked at
/// before the memory or the time is spent.
struct Limits {
    int side { 8000 };
    std::int64_t pixels { 40'000'000 };
    /// A PNG that comes in seven passes has to be in memory whole.
    std::int64_t interlaced_pixels { 12'000'000 };
    /// A JPEG that comes in passes: cameras and pages use about ten.
    int scans { 32 };
    /// Slight faults a JPEG may have.
    int warnings { 8 };
    /// For the passes of a JPEG.
    std::size_t memory { std::size_t { 192 } << 20 };
};

enum class Fault {
    None,
    NotAPhoto, ///< neither JPEG nor PNG
    OtherKind, ///< a JPEG for printing presses
    TooLarge,  ///< a limit of its size
    Damaged,
    TooComplex, ///< a limit of what it costs
    OutOfMemory,
    Stopped,
};

/// What came with the photo and is never kept.
struct Removed {
    bool place { false };
    bool date { false };
    bool device { false };
    bool other { false }; ///< titles, programs, small pictures

    bool operator==(const Removed&) const = default;
};

struct Decoded {
    Fault fault { Fault::None };
    Picture picture; ///< upright
    Removed removed;
};

/// By its first bytes.
bool is_photo(base::ByteView file);

/// A photo in memory, upright, its longest side at most `longest`. Bytes of anybody: it
/// answers or refuses in bounded memory and time, and sooner once `called_off` is true.
Decoded decode(base::ByteView file, int longest, const Limits& limits = {},
    const std::atomic<bool>* called_off = nullptr);

/// A JPEG of these pixels and nothing else. `quality` 1 to 100. None: out of memory.
std::optional<base::Bytes> encode_jpeg(const Picture& picture, int quality);

} // namespace image
