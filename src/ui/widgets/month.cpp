#include "ui/widgets/month.hpp"

#include "ui/draw.hpp"
#include "ui/item.hpp"
#include "ui/widgets/layout.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    constexpr float CELL_GAP = 3;

    void draw_day(Context& context, const MonthPicture::Day& day, const Item& item)
    {
        const Metrics& sizes = context.metrics();
        const Theme& c = context.theme();
        const Rect& box = item.rect;
        const bool chosen = day.chosen == Chosen::Yes;
        fill_box(box, chosen ? c.tint : item.hovered ? c.card : c.page, sizes.radius_cell);
        const bool heavy = chosen || day.today;
        outline_box(box,
            chosen || day.today ? c.prim
                : day.in_month  ? c.edge
                                : c.line,
            sizes.radius_cell, heavy ? 2.5F : 1);
        const float line = context.fonts().line_height(Font::S);
        const OwnText own(context, day.id, box);
        const Colour ink = chosen ? c.on_tint : day.in_month ? c.ink : c.ink2;
        draw_line_text(context, day.today || !day.marks.empty() ? Font::SBold : Font::S,
            { box.left + 6, box.top + 2 }, std::to_string(day.number), ink);
        // Beside the number in a low cell, below it in a high one.
        const float slot = icon_slot(context, IconSize::Small);
        const bool beside = box.height() < line + slot + 6;
        float x
            = beside ? box.left + 6 + context.fonts().width(Font::SBold, "30") + 4 : box.left + 4;
        const float y = beside ? box.top + 2 + line / 2 : box.top + 2 + line + slot / 2;
        for (const Icon mark : day.marks) {
            if (x + slot > box.right - 1)
                break;
            draw_icon(context, mark, IconSize::Small, { x + slot / 2, y }, ink);
            x += slot;
        }
        if (item.ring)
            focus_ring(context, box, sizes.radius_cell);
    }

} // namespace

std::optional<std::size_t> month_picture(
    Context& context, std::string_view id, const MonthPicture& picture)
{
    const Metrics& sizes = context.metrics();
    const IdScope scope(context, id);
    const float head = context.fonts().line_height(Font::S) + sizes.space(4);
    const float width = std::floor((context.flow().width() - 6 * CELL_GAP) / 7);
    const float high
        = std::max(sizes.minimum_target, std::min(sizes.text(52), std::round(width * 0.6F)));
    const auto weeks = static_cast<float>((picture.days.size() + 6) / 7);
    const Rect rect = context.place(0, head + weeks * (high + CELL_GAP), sizes.space(12));
    const auto left_of = [&](std::size_t column) {
        return rect.left + static_cast<float>(column) * (width + CELL_GAP);
    };
    for (std::size_t i = 0; i < 7; ++i)
        draw_text_centred(context, Font::S,
            { left_of(i), rect.top, left_of(i) + width, rect.top + head },
            picture.weekdays[i].text(), context.theme().ink2);
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < picture.days.size(); ++i) {
        const float left = left_of(i % 7);
        const float top = rect.top + head + static_cast<float>(i / 7) * (high + CELL_GAP);
        const Rect box { left, top, left + width, top + high };
        const auto& day = picture.days[i];
        const Item item = operate(context, day.id, box, day.told, { .chosen = day.chosen });
        draw_day(context, day, item);
        if (item.pressed)
            pressed = i;
    }
    return pressed;
}

} // namespace ui
