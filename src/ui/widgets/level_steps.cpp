#include "ui/widgets/level_steps.hpp"

#include "ui/draw.hpp"

#include <cmath>

namespace ui {

void level_steps(Context& context, const std::vector<std::optional<Level>>& levels, float width)
{
    if (levels.empty())
        return;
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float step = sizes.text(8);
    const float around = sizes.text(5);
    const float high = step * static_cast<float>(LEVEL_COUNT - 1) + 2 * around;
    const Rect rect = context.place(sizes.text(width), high, sizes.space(8));
    const float part = rect.width() / static_cast<float>(levels.size());
    const auto height_of = [&](Level level) {
        return std::round(rect.bottom - around - step * static_cast<float>(level));
    };
    for (std::size_t level = 0; level < LEVEL_COUNT; ++level) {
        const float y = height_of(static_cast<Level>(level));
        fill_box({ rect.left, y, rect.right, y + 1 }, c.line, 0, Corners::None);
    }
    std::optional<float> before;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const float left = std::round(rect.left + part * static_cast<float>(i));
        const float right = std::round(rect.left + part * static_cast<float>(i + 1));
        if (!levels[i]) {
            dashed_line(
                { left + 2, rect.bottom - 1 }, { right - 2, rect.bottom - 1 }, c.ink2, 2, 4, 4);
            before.reset();
            continue;
        }
        const float y = height_of(*levels[i]);
        if (before)
            draw_line({ left, *before }, { left, y }, c.ink, 3);
        draw_line({ left, y }, { right, y }, c.ink, 3);
        // The last is today.
        if (i + 1 == levels.size())
            fill_circle({ right - part / 2, y }, sizes.text(4), c.ink);
        before = y;
    }
}

} // namespace ui
