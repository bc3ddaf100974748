#pragma once

#include "support/png.hpp"
#include "ui/theme.hpp"

struct ImDrawData;

namespace ui {
class Fonts;
}

namespace test {

/// What a graphics card would show of a frame: textured triangles, cut to their
/// clip rectangles, blended as they come.
Picture draw_picture(const ImDrawData& data, const ui::Fonts& fonts, ui::Colour background);

} // namespace test
