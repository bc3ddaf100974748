#pragma once

#include "image/decode.hpp"

#include <array>
#include <string_view>

/// The parts of decode(). Not for other folders.
namespace image {

inline constexpr std::array<base::Byte, 3> JPEG_BEGINS { 0xFF, 0xD8, 0xFF };
inline constexpr std::array<base::Byte, 8> PNG_BEGINS { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A,
    '\n' };

struct Metadata {
    int orientation { 1 };
    Removed removed;
};

/// What stands before the pixels of a JPEG.
Metadata jpeg_metadata(base::ByteView file);

/// A PNG with nothing left but what its pixels need, so that no other part is ever unpacked.
struct BarePng {
    base::Bytes bytes; ///< empty: not a PNG from beginning to end
    Metadata metadata;
};
BarePng bare_png(base::ByteView file);

struct Pixels {
    Fault fault { Fault::None };
    Picture picture; ///< at least as large as asked for, less than twice as large
};
Pixels read_jpeg(
    base::ByteView file, int longest, const Limits& limits, const std::atomic<bool>* called_off);
Pixels read_png(
    base::ByteView bare, int longest, const Limits& limits, const std::atomic<bool>* called_off);

/// Whether a picture of this size is within the limits.
bool is_allowed(std::int64_t width, std::int64_t height, const Limits& limits);

} // namespace image
