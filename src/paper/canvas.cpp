#include "paper/canvas.hpp"

#include <iterator>
#include <utility>

namespace paper {

namespace {

    /// How far the control points of a quarter circle stand, for a radius of one.
    constexpr double QUARTER = 0.5522847498;

    PathStep move(Point to) { return { PathStep::Kind::Move, to, {}, {} }; }
    PathStep straight(Point to) { return { PathStep::Kind::Line, to, {}, {} }; }
    PathStep curve(Point first, Point second, Point to)
    {
        return { PathStep::Kind::Curve, to, first, second };
    }
    PathStep close() { return { PathStep::Kind::Close, {}, {}, {} }; }

} // namespace

void move(Page& page, double x, double y)
{
    for (auto& path : page.paths) {
        for (auto& step : path.steps) {
            for (auto* point : { &step.to, &step.first, &step.second }) {
                point->x += x;
                point->y += y;
            }
        }
    }
    for (auto& text : page.texts) {
        text.x += x;
        text.y += y;
    }
}

void append(Page& page, Page drawn)
{
    std::move(drawn.paths.begin(), drawn.paths.end(), std::back_inserter(page.paths));
    std::move(drawn.texts.begin(), drawn.texts.end(), std::back_inserter(page.texts));
}

Path line(Point from, Point to, Stroke stroke)
{
    return { { move(from), straight(to) }, std::nullopt, stroke };
}

Path circle(Point centre, double radius, std::optional<double> fill, std::optional<Stroke> stroke)
{
    return rounded_box(
        { centre.x - radius, centre.y - radius }, 2 * radius, 2 * radius, radius, fill, stroke);
}

Path polygon(
    const std::vector<Point>& points, std::optional<double> fill, std::optional<Stroke> stroke)
{
    Path path { {}, fill, stroke };
    for (const auto& point : points)
        path.steps.push_back(path.steps.empty() ? move(point) : straight(point));
    path.steps.push_back(close());
    return path;
}

Path rounded_box(Point corner, double width, double height, double radius,
    std::optional<double> fill, std::optional<Stroke> stroke)
{
    const auto left = corner.x;
    const auto top = corner.y;
    const auto right = left + width;
    const auto bottom = top + height;
    const auto near = radius * (1 - QUARTER);
    Path path { {}, fill, stroke };
    path.steps = {
        move({ left + radius, top }),
        straight({ right - radius, top }),
        curve({ right - near, top }, { right, top + near }, { right, top + radius }),
        straight({ right, bottom - radius }),
        curve({ right, bottom - near }, { right - near, bottom }, { right - radius, bottom }),
        straight({ left + radius, bottom }),
        curve({ left + near, bottom }, { left, bottom - near }, { left, bottom - radius }),
        straight({ left, top + radius }),
        curve({ left, top + near }, { left + near, top }, { left + radius, top }),
        close(),
    };
    return path;
}

} // namespace paper
