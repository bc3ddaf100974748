#pragma once

#include "base/bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace image {

/// Three bytes per pixel (red, green, blue), row by row from the top. No others.
struct Picture {
    int width { 0 };
    int height { 0 };
    base::Bytes rgb;

    bool empty() const { return rgb.empty(); }
    std::size_t row_size() const { return static_cast<std::size_t>(width) * 3; }
    const base::Byte* at(int x, int y) const
    {
        return &rgb[static_cast<std::size_t>(y) * row_size() + static_cast<std::size_t>(x) * 3];
    }
};

/// Of so many pixels, black.
Picture blank(int width, int height);

/// As large as fits into the box, by the mean of what falls on each pixel. Never larger than it is.
Picture shrunk(const Picture& picture, int most_width, int most_height);

/// What lies in the box, cut to the picture.
Picture part_of(const Picture& picture, int left, int top, int width, int height);

/// Turned as EXIF says (1 to 8; anything else: as it is).
Picture upright(Picture picture, int orientation);

/// Takes rows of a large picture and keeps the mean of squares of `factor` pixels, so that
/// the large one is never in memory whole.
class RowReducer {
public:
    RowReducer(int width, int height, int factor);
    void add(std::span<const base::Byte> rgb_row);
    Picture take() { return std::move(m_picture); }

private:
    void write_row();

    int m_width;
    int m_height;
    int m_factor;
    int m_rows { 0 }; ///< given so far
    std::vector<std::uint32_t> m_sums;
    Picture m_picture;
};

} // namespace image
