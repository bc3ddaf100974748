#pragma once

#include "ui/fonts.hpp"
#include "ui/theme.hpp"

struct ImDrawData;

namespace shell {

/// Draws what Dear ImGui gives with the fixed pipeline of OpenGL 1.1, which is
/// all that some machines without a driver have. The letters are one byte per
/// pixel on the card, a quarter of what a coloured texture would need, and stay
/// there when everything else is exchanged at a lock. Keeps no copy of a frame.
class GlRenderer {
public:
    GlRenderer() = default;
    ~GlRenderer();
    GlRenderer(const GlRenderer&) = delete;
    GlRenderer& operator=(const GlRenderer&) = delete;

    /// Takes the picture of the letters to the card.
    void take(ui::Fonts& fonts);
    void clear(ui::Colour colour, int width, int height) const;
    void draw(const ImDrawData& data, int width, int height) const;

private:
    unsigned m_texture { 0 };
};

} // namespace shell
