#include "ui/theme.hpp"
#include "ui/widgets/pictures.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

    /// Whether a point of the box of 100 is inside the mark.
    bool in_tree(float x, float y)
    {
        struct Crown {
            float x;
            float y;
            float r;
        };
        for (const Crown& crown : { Crown { 20, 42, 14 }, { 36, 30, 17 }, { 56, 25, 18 },
                 { 72, 35, 16 }, { 84, 45, 11 } }) {
            if (std::hypot(x - crown.x, y - crown.y) <= crown.r)
                return true;
        }
        const float bar_x = std::clamp(x, 23.0F, 81.0F);
        if (std::hypot(x - bar_x, y - 47) <= 9)
            return true;
        constexpr std::array<std::array<float, 2>, 9> TRUNK { { { 46, 54 }, { 58, 54 }, { 59, 76 },
            { 74, 94 }, { 56, 88 }, { 52, 94 }, { 48, 88 }, { 30, 94 }, { 45, 76 } } };
        bool inside = false;
        for (std::size_t i = 0, j = TRUNK.size() - 1; i < TRUNK.size(); j = i++) {
            if ((TRUNK[i][1] > y) != (TRUNK[j][1] > y)
                && x < (TRUNK[j][0] - TRUNK[i][0]) * (y - TRUNK[i][1]) / (TRUNK[j][1] - TRUNK[i][1])
                        + TRUNK[i][0])
                inside = !inside;
        }
        return inside;
    }

} // namespace

std::vector<unsigned char> tree_pixels(int size)
{
    const Colour colour = theme(ThemeName::Light).prim;
    constexpr int FINER = 4;
    std::vector<unsigned char> pixels;
    pixels.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * 4);
    const float unit = 100.0F / static_cast<float>(size * FINER);
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            int hits = 0;
            for (int fine = 0; fine < FINER * FINER; ++fine) {
                const float px = (static_cast<float>(x * FINER + fine % FINER) + 0.5F) * unit;
                const float py = (static_cast<float>(y * FINER + fine / FINER) + 0.5F) * unit;
                hits += in_tree(px, py) ? 1 : 0;
            }
            for (const std::uint8_t part : { colour.red, colour.green, colour.blue })
                pixels.push_back(part);
            pixels.push_back(static_cast<unsigned char>(hits * 255 / (FINER * FINER)));
        }
    }
    return pixels;
}

} // namespace ui
