#include "paper/level_mark.hpp"

#include <algorithm>

namespace paper {

namespace {

    using domain::ShownLevel;

    constexpr double BLACK = 0;
    constexpr double WHITE = 1;
    constexpr Stroke THIN { 0.8, BLACK, 0 };
    constexpr double RADIUS = 2.5;

    void add_dots(std::vector<Path>& paths, Point corner)
    {
        constexpr double STEP = 5;
        constexpr double DOT = 0.6;
        for (double y = STEP / 2 + 0.8; y < MARK_HEIGHT - 1; y += STEP) {
            for (double x = STEP / 2; x < MARK_WIDTH - 1; x += STEP)
                paths.push_back(circle({ corner.x + x, corner.y + y }, DOT, BLACK, std::nullopt));
        }
    }

    /// Lines rising to the right, cut to the box.
    void add_slanted_lines(std::vector<Path>& paths, Point corner)
    {
        constexpr double STEP = 6;
        constexpr double INSET = 1;
        const auto width = MARK_WIDTH - 2 * INSET;
        const auto height = MARK_HEIGHT - 2 * INSET;
        for (double start = STEP; start < width + height; start += STEP) {
            const Point low { std::max(0.0, start - height), std::min(height, start) };
            const Point high { std::min(width, start), std::max(0.0, start - width) };
            paths.push_back(line({ corner.x + INSET + low.x, corner.y + INSET + low.y },
                { corner.x + INSET + high.x, corner.y + INSET + high.y }, { 1.2, BLACK, 0 }));
        }
    }

} // namespace

std::string_view mark_code(ShownLevel level)
{
    switch (level) {
    case ShownLevel::NotAsked:
        return "skipped";
    case ShownLevel::NotEnough:
        return "coverage";
    case ShownLevel::Low:
        return "B";
    case ShownLevel::Medium:
        return "M";
    case ShownLevel::High:
        return "A";
    case ShownLevel::VeryHigh:
        return "MA";
    case ShownLevel::Emergency:
        return "E";
    }
    return {};
}

std::vector<Path> mark_box(ShownLevel level, Point corner)
{
    std::vector<Path> paths;
    const auto box = [&](std::optional<double> fill, Stroke stroke) {
        return rounded_box(corner, MARK_WIDTH, MARK_HEIGHT, RADIUS, fill, stroke);
    };
    switch (level) {
    case ShownLevel::NotAsked:
    case ShownLevel::NotEnough:
        paths.push_back(box(std::nullopt, { 0.8, BLACK, 2.5 }));
        break;
    case ShownLevel::Low:
        paths.push_back(box(WHITE, THIN));
        break;
    case ShownLevel::Medium:
        paths.push_back(box(WHITE, THIN));
        add_dots(paths, corner);
        break;
    case ShownLevel::High:
        add_slanted_lines(paths, corner);
        paths.push_back(box(std::nullopt, THIN));
        break;
    case ShownLevel::VeryHigh:
        paths.push_back(box(BLACK, THIN));
        break;
    case ShownLevel::Emergency:
        paths.push_back(box(WHITE, { 2.2, BLACK, 0 }));
        paths.push_back(rounded_box({ corner.x + 3, corner.y + 3 }, MARK_WIDTH - 6, MARK_HEIGHT - 6,
            1, std::nullopt, Stroke { 0.8, BLACK, 0 }));
        break;
    }
    return paths;
}

std::vector<Path> mark_icon(ShownLevel level, Point centre)
{
    constexpr double RADIUS_ICON = ICON_SIZE / 2 - 0.4;
    std::vector<Path> paths;
    switch (level) {
    case ShownLevel::NotAsked:
    case ShownLevel::NotEnough:
        break;
    case ShownLevel::Low:
        paths.push_back(circle(centre, RADIUS_ICON, std::nullopt, Stroke { 1.4, BLACK, 0 }));
        break;
    case ShownLevel::Medium: {
        paths.push_back(circle(centre, RADIUS_ICON, std::nullopt, Stroke { 1.2, BLACK, 0 }));
        // The left half: the circle's own left edge, closed by a straight line.
        auto half = circle(centre, RADIUS_ICON, BLACK, std::nullopt);
        for (auto& step : half.steps) {
            for (auto* point : { &step.to, &step.first, &step.second })
                point->x = std::min(point->x, centre.x);
        }
        paths.push_back(std::move(half));
        break;
    }
    case ShownLevel::High:
        paths.push_back(circle(centre, RADIUS_ICON, BLACK, std::nullopt));
        break;
    case ShownLevel::VeryHigh:
        paths.push_back(polygon({ { centre.x, centre.y - RADIUS_ICON },
                                    { centre.x + RADIUS_ICON, centre.y + RADIUS_ICON * 0.85 },
                                    { centre.x - RADIUS_ICON, centre.y + RADIUS_ICON * 0.85 } },
            BLACK, std::nullopt));
        break;
    case ShownLevel::Emergency:
        paths.push_back(
            polygon({ { centre.x - 1.5, centre.y - RADIUS_ICON },
                        { centre.x + 1.5, centre.y - RADIUS_ICON },
                        { centre.x + 0.9, centre.y + 1.4 }, { centre.x - 0.9, centre.y + 1.4 } },
                BLACK, std::nullopt));
        paths.push_back(
            circle({ centre.x, centre.y + RADIUS_ICON - 1.3 }, 1.3, BLACK, std::nullopt));
        break;
    }
    return paths;
}

} // namespace paper
