#include "ui/metrics.hpp"

#include "ui/on_screen.hpp"

#include <cmath>

namespace ui {

namespace {

    // Below these, measured in pixels at 100 %, the frame changes its arrangement.
    constexpr float FULL_WIDTH = 1200;
    constexpr float FULL_HEIGHT = 680;
    constexpr float SMALL_WIDTH = 880;
    constexpr float SMALL_HEIGHT = 420;
    constexpr float LOW_HEIGHT = 570;
    constexpr float LOW_HEIGHT_WHEN_LARGE = 310;

    // Empty space grows by this part of what letters grow by: at 200 % there is too
    // little room to double it.
    constexpr float SPACE_GROWTH = 0.15F;

    Layout layout_for(float width, float height)
    {
        if (width >= FULL_WIDTH && height >= FULL_HEIGHT)
            return Layout::Full;
        if (width >= SMALL_WIDTH && height >= SMALL_HEIGHT)
            return Layout::Small;
        return Layout::Large;
    }

} // namespace

float factor(TextSize size) { return 1.0F + 0.25F * static_cast<float>(size); }

int percent(TextSize size) { return 100 + 25 * static_cast<int>(size); }

TextSize on_screen(TextSize wished, float scale)
{
    // Systems say 1.4999 for one and a half.
    constexpr float NEARLY = 0.01F;
    const float wanted = factor(wished) * scale - NEARLY;
    int size = 0;
    while (size + 1 < TEXT_SIZE_COUNT && factor(static_cast<TextSize>(size)) < wanted)
        ++size;
    return static_cast<TextSize>(size);
}

float Metrics::text(float design_pixels) const { return std::round(design_pixels * scale); }

float Metrics::space(float design_pixels) const
{
    return std::round(design_pixels * (1 + SPACE_GROWTH * (scale - 1)));
}

bool Metrics::is_low() const
{
    return (is_small() && height < LOW_HEIGHT * scale)
        || (is_large() && height < LOW_HEIGHT_WHEN_LARGE * scale);
}

Metrics make_metrics(float window_width, float window_height, TextSize text_size)
{
    Metrics result;
    result.width = window_width;
    result.height = window_height;
    result.text_size = text_size;
    result.scale = factor(text_size);
    result.layout = layout_for(window_width / result.scale, window_height / result.scale);

    const bool small = result.is_small();
    const bool large = result.is_large();
    const auto text = [&](float pixels) { return result.text(pixels); };
    const auto space = [&](float pixels) { return result.space(pixels); };
    // A line of reading text and the empty space above and below it.
    const auto line_and = [&](float around) { return text(26) + space(around); };

    result.rail_width = large ? 84 : small ? text(92) : text(208);
    result.rail_mark_height = large ? 68 : small ? text(52) : text(70);
    result.rail_item_height = large ? 66 : small ? text(41) + space(17) : line_and(26);
    result.top_button_height = large ? line_and(18) : small ? line_and(14) : line_and(18);
    result.top_bar_height = result.top_button_height + (large || small ? 16 : 20);
    result.page_margin = large || small ? 12 : 16;
    result.page_padding = large ? 28 : small ? 24 : space(36);
    result.page_padding_top = large ? 18 : small ? 16 : space(27);
    result.button_height = line_and(22);
    result.small_button_height = line_and(18);
    result.button_padding = space(20);
    result.foot_height = result.button_height + (large ? 24 : small ? 18 : 32);
    result.side_width = small ? text(280) : text(330);
    result.wide_side_width = small ? text(280) : text(368);
    result.column_gap = small || large ? space(28) : space(40);
    result.line_gap = small || large ? space(44) : space(70);
    result.measure = text(690);
    result.choice_height = small ? line_and(20) : line_and(32);
    result.choice_gap = small ? 8 : space(11);
    result.compact_choice_height = small ? line_and(18) : line_and(20);
    result.row_height = small ? line_and(16) : line_and(20);
    result.field_height = line_and(22);
    result.secret_height = line_and(26);
    result.branch_height = small ? text(50) + space(16) : text(50) + space(26);
    result.tab_height = line_and(20);
    // Whole pixels, so that lines are sharp on the screens people have.
    const float heavier = 1 + (result.scale - 1) / 2;
    result.operable_line = std::floor(1.5F * heavier);
    result.chosen_line = std::floor(2.5F * heavier);
    result.ring_line = std::round(3 * heavier);
    result.minimum_target = small ? 40 : 44;
    return result;
}

} // namespace ui
