#pragma once

#include <algorithm>

namespace ui {

struct Point {
    float x { 0 };
    float y { 0 };
    bool operator==(const Point&) const = default;
};

/// A rectangle in pixels of the window.
struct Rect {
    float left { 0 };
    float top { 0 };
    float right { 0 };
    float bottom { 0 };

    float width() const { return right - left; }
    float height() const { return bottom - top; }
    Point middle() const { return { (left + right) / 2, (top + bottom) / 2 }; }
    bool empty() const { return right <= left || bottom <= top; }
    bool holds(Point point) const
    {
        return point.x >= left && point.x < right && point.y >= top && point.y < bottom;
    }
    Rect grown(float by) const { return { left - by, top - by, right + by, bottom + by }; }
    Rect cut_to(const Rect& other) const
    {
        return { std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
            std::min(bottom, other.bottom) };
    }
    bool operator==(const Rect&) const = default;
};

} // namespace ui
