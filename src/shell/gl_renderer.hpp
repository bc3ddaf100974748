#pragma once

#include "ui/bitmap.hpp"
#include "ui/fonts.hpp"
#include "ui/theme.hpp"

#include <cstdint>
#include <map>

struct ImDrawCmd;
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
    /// Photos go to the card when a frame shows them, and from it with the first that does not.
    void draw(const ImDrawData& data, int width, int height);
    /// At a lock, before anything else is painted: her photos go from the card.
    void drop_photos();

private:
    struct Photo {
        unsigned texture { 0 };
        int width { 0 };
        int height { 0 };
        bool shown { false };
    };
    void bind(const ImDrawCmd& command);
    unsigned take(const ui::Bitmap& bitmap);
    static void wipe(const Photo& photo);

    unsigned m_texture { 0 };
    std::map<std::uint64_t, Photo> m_photos; ///< by the serial number of the bitmap
};

} // namespace shell
