#pragma once

#include "base/bytes.hpp"
#include "image/picture.hpp"

#include <cstdint>
#include <memory>

namespace ui {

/// Pixels for the window: three bytes each. OpenGL 1.1 takes only sides that are powers of two,
/// so the rows go on to the right and below with black that is never shown.
struct Bitmap {
    std::uint64_t serial { 0 }; ///< no other has had it
    int width { 0 };
    int height { 0 };
    int whole_width { 0 };
    int whole_height { 0 };
    base::Bytes rgb;
};

/// More than this no side of a texture has on old machines; a larger picture is made to fit.
inline constexpr int LONGEST_BITMAP = 2048;

std::shared_ptr<const Bitmap> bitmap_of(const image::Picture& picture);

} // namespace ui
