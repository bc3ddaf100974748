#include "window/same_picture.hpp"

#include <algorithm>
#include <cmath>

namespace test {

namespace {

    constexpr int SQUARE = 12;

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
            int sums[3] {};
            for (int y = top; y < top + SQUARE; ++y) {
                const auto* one = first.at(left, y);
                const auto* other = second.at(left, y);
                for (int i = 0; i < SQUARE * 4; ++i) {
                    if (i % 4 != 3)
                        sums[i % 4] += one[i] - other[i];
                }
            }
            for (const int sum : sums) {
                const float mean = std::abs(static_cast<float>(sum)) / (SQUARE * SQUARE);
                if (mean > found.most)
                    found = { mean, left, top };
            }
        }
    }
    return found;
}

} // namespace test
