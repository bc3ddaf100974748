#pragma once

#include "base/bytes.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace test {

/// A photo as a camera makes it: red at the left above, green at the right above, blue at the
/// left below, white at the right below.
base::Bytes jpeg_photo(int width, int height);
/// The same in so many passes, each of them one more time over the last colour.
base::Bytes jpeg_in_passes(int width, int height, int passes);
/// Put in front of its pixels: how it was held, where and with what it was taken.
base::Bytes with_exif(base::Bytes jpeg, int orientation);
/// What stands in that and must not stand in anything that is kept.
inline constexpr std::string_view EXIF_DEVICE = "GUATEPHONE-7";
inline constexpr std::string_view EXIF_DATE = "2026:10:31 23:59:58";
inline constexpr std::string_view EXIF_PLACE = "PLACE-14.6349N";

/// One part of a PNG, with its checksum.
base::Bytes png_chunk(std::string_view type, base::ByteView body);
struct PngParts {
    unsigned width { 2 };
    unsigned height { 2 };
    int bits { 8 };
    int colour { 2 }; ///< 2: three bytes per pixel; 6: four
    bool in_passes { false };
    base::Bytes before_pixels; ///< chunks
    base::Bytes rows;          ///< each with its filter byte; empty: zeros of the right length
};
base::Bytes png_photo(const PngParts& parts);

base::Bytes joined(const std::vector<base::Bytes>& pieces);
bool contains(base::ByteView bytes, std::string_view text);

} // namespace test
