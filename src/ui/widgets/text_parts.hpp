#pragma once

#include "ui/draw.hpp"
#include "ui/widgets/text.hpp"

/// Shared by the widgets; not for screens.
namespace ui {

Colour colour_of(const Context& context, Tone tone);

/// Places and draws a text that wraps. most_width 0: the measure of running text.
Rect text_block(Context& context, const Words& words, Font font, Colour colour, float gap_after,
    float most_width = 0, Across across = Across::Left);

} // namespace ui
