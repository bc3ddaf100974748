#pragma once

#include "support/png.hpp"
#include "ui/geometry.hpp"

#include <vector>

namespace test {

/// Where two pictures of the same size differ most.
struct Difference {
    float most { 0 }; ///< of 255, the mean over a square and one of its colours
    int x { 0 };
    int y { 0 };
};

/// Compares square by square, so that another way to smooth letters does not count and a
/// letter that is not there does. Squares that touch a blind place are left out.
Difference difference(
    const Picture& first, const Picture& second, const std::vector<ui::Rect>& blind);

} // namespace test
