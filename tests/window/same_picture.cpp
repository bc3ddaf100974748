#include "window/same_picture.hpp"

#include <algorithm>
#include <cmath>

namespace test {

namespace {

    constexpr int SQUARE = 12;
    constexpr int COLOURS = 3;
    constexpr int BYTES = 4; ///< of a pixel

    /// How far the mean of one colour lies apart in one square.
    float apart(const Picture& first, const Picture& second, int left, int top, int colour)
    {
        int sum = 0;
        for (int y = top; y < top + SQUARE; ++y) {
            const auto* one = first.at(left, y) + colour;
            const auto* other = second.at(left, y) + colour;
            for (int x = 0; x < SQUARE; ++x)
                sum += one[x * BYTES] - other[x * BYTES];
        }
        return std::abs(static_cast<float>(sum)) / (SQUARE * SQUARE);
    }

} // namespace

Difference difference(
    const Picture& first, const Picture& second, const std::vector<ui::Rect>& blind)
{
    if (first.width != second.width || first.height != second.height)
        return { 255, 0, 0 };
    Difference found;
    for (int top = 0; top + SQUARE <= first.height; top += SQUARE) {
        for (int left = 0; left + SQUARE <= first.width; left += SQUARE) {
            const ui::Rect square { static_cast<float>(left), static_cast<float>(top),
                static_cast<float>(left + SQUARE), static_cast<float>(top + SQUARE) };
            const bool is_blind = std::ranges::any_of(
                blind, [&](const ui::Rect& rect) { return !rect.cut_to(square).empty(); });
            if (is_blind)
                continue;
            for (int colour = 0; colour < COLOURS; ++colour) {
                const float mean = apart(first, second, left, top, colour);
                if (mean > found.most)
                    found = { mean, left, top };
            }
        }
    }
    return found;
}

} // namespace test
