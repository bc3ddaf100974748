#include "ui/draw.hpp"
#include "ui/widgets/lists.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    float chip_height(const Context& context, ChipSize size)
    {
        return context.metrics().text(size == ChipSize::Big ? 40 : 30);
    }

} // namespace

float tag_width(Context& context, const Words& words, Icon icon)
{
    const Metrics& sizes = context.metrics();
    const float slot
        = icon == Icon::None ? 0 : icon_slot(context, IconSize::Small) + sizes.space(4);
    return std::ceil(context.fonts().width(Font::S, words.text())) + slot + sizes.space(20);
}

void tag(Context& context, const Words& words, Icon icon)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float slot
        = icon == Icon::None ? 0 : icon_slot(context, IconSize::Small) + sizes.space(4);
    const float pad = sizes.space(10);
    const TextLayout layout
        = lay_out(context.fonts(), Font::S, words, context.flow().width() - slot - 2 * pad);
    const float height = layout.height + sizes.text(6);
    const Rect rect
        = context.place(std::ceil(layout.width) + slot + 2 * pad, height, sizes.space(8));
    draw_box(rect, c.page, c.line, sizes.radius_cell, 1);
    draw_icon(context, icon, IconSize::Small,
        { rect.left + pad + icon_slot(context, IconSize::Small) / 2, rect.middle().y }, c.ink2);
    draw_layout(
        context, layout, { rect.left + pad + slot, rect.middle().y - layout.height / 2 }, c.ink);
}

void quiet_label(Context& context, Level level, const Words& word)
{
    const Metrics& sizes = context.metrics();
    const LevelColours& colours = context.theme().level(level);
    const float size = sizes.text(28);
    const float between = sizes.space(9);
    const float width = std::ceil(context.fonts().width(Font::M, word.text()));
    const Rect rect = context.place(size + between + width,
        std::max(size, context.fonts().line_height(Font::M)), sizes.space(8));
    const Rect square { rect.left, rect.middle().y - size / 2, rect.left + size,
        rect.middle().y + size / 2 };
    fill_box(square, colours.fill, sizes.radius_cell);
    if (!(colours.outline == colours.fill))
        outline_box(square, colours.outline, sizes.radius_cell, 1.5F);
    draw_level_icon(level, square.middle(), size * 0.52F, colours.text);
    draw_text_left(context, Font::M, { square.right + between, rect.top, rect.right, rect.bottom },
        word.text(), context.theme().ink);
}

namespace {

    struct ChipSpaces {
        float pad;
        float between;
    };

    ChipSpaces chip_spaces(const Context& context, ChipSize size)
    {
        const Metrics& sizes = context.metrics();
        switch (size) {
        case ChipSize::Small:
            return { sizes.space(4), sizes.space(3) };
        case ChipSize::Ordinary:
            return { sizes.space(10), sizes.space(8) };
        case ChipSize::Big:
            return { sizes.space(14), sizes.space(8) };
        }
        return {};
    }

} // namespace

float chip_width(Context& context, const Words& word, ChipSize size)
{
    const Metrics& sizes = context.metrics();
    const bool big = size == ChipSize::Big;
    const float icon = sizes.text(big ? 20 : 17);
    return std::ceil(context.fonts().width(big ? Font::MBold : Font::SBold, word.text()) + icon
        + chip_spaces(context, size).between + 2 * chip_spaces(context, size).pad);
}

void chip(Context& context, Level level, const Words& word, ChipSize size)
{
    const Metrics& sizes = context.metrics();
    const LevelColours& colours = context.theme().level(level);
    const bool big = size == ChipSize::Big;
    const Rect rect = context.place(
        chip_width(context, word, size), chip_height(context, size), sizes.space(8));
    const float radius = 7;
    fill_box(rect, colours.fill, radius);
    if (level == Level::Emergency) {
        outline_box(rect, colours.outline, radius, 2);
    } else if (!(colours.outline == colours.fill))
        outline_box(rect, colours.outline, radius, 1.5F);
    const float icon = sizes.text(big ? 20 : 17);
    const auto [pad, between] = chip_spaces(context, size);
    draw_level_icon(level, { rect.left + pad + icon / 2, rect.middle().y }, icon, colours.text);
    draw_text_left(context, big ? Font::MBold : Font::SBold,
        { rect.left + pad + icon + between, rect.top, rect.right, rect.bottom }, word.text(),
        colours.text);
}

void no_level_chip(Context& context, const Words& words)
{
    const Metrics& sizes = context.metrics();
    const float pad = sizes.space(12);
    const TextLayout layout
        = lay_out(context.fonts(), Font::S, words, context.flow().width() - 2 * pad);
    const Rect rect = context.place(
        std::ceil(layout.width) + 2 * pad, layout.height + sizes.space(10), sizes.space(8));
    dashed_box(rect, context.theme().edge, 7, sizes.operable_line);
    draw_layout(context, layout, { rect.left + pad, rect.middle().y - layout.height / 2 },
        context.theme().ink2);
}

void faded_label(Context& context, Level level, const Words& word)
{
    const Metrics& sizes = context.metrics();
    const float size = sizes.text(18);
    const float width = std::ceil(context.fonts().width(Font::M, word.text()));
    const Rect rect = context.place(
        size + sizes.space(10) + width, context.fonts().line_height(Font::M), sizes.space(8));
    draw_level_icon(level, { rect.left + size / 2, rect.middle().y }, size, context.theme().ink2);
    draw_text_left(context, Font::M,
        { rect.left + size + sizes.space(10), rect.top, rect.right, rect.bottom }, word.text(),
        context.theme().ink2);
}

void trend(Context& context, Trend direction, const Words& word)
{
    const Metrics& sizes = context.metrics();
    const Icon icon = direction == Trend::Up ? Icon::LongArrowUp
        : direction == Trend::Down           ? Icon::LongArrowDown
                                             : Icon::Minus;
    const float slot = icon_slot(context, IconSize::Small) + sizes.space(4);
    const float width = std::ceil(context.fonts().width(Font::S, word.text()));
    const Rect rect
        = context.place(slot + width, context.fonts().line_height(Font::S), sizes.space(8));
    draw_icon(context, icon, IconSize::Small,
        { rect.left + icon_slot(context, IconSize::Small) / 2, rect.middle().y },
        context.theme().ink2);
    draw_text_left(context, Font::S, { rect.left + slot, rect.top, rect.right, rect.bottom },
        word.text(), context.theme().ink2);
}

void dots(Context& context, const Words& caption, int filled, int of, const Words& word)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float size = sizes.text(14);
    const float step = sizes.text(19);
    const float circles = step * static_cast<float>(of - 1) + size;
    const float between = sizes.space(10);
    const Flow& flow = context.flow();
    const TextLayout head = lay_out(context.fonts(), Font::S, caption, flow.width());
    const TextLayout body = lay_out(context.fonts(), Font::MBold, word,
        std::max(flow.width() - circles - between, sizes.text(60)));
    const float width = std::ceil(std::max(head.width, circles + between + body.width));
    const Rect rect
        = context.place(flow.row ? width : 0, head.height + body.height, sizes.space(12));
    draw_layout(context, head, { rect.left, rect.top }, c.ink2);
    const float middle = rect.top + head.height + context.fonts().line_height(Font::M) / 2;
    for (int i = 0; i < of; ++i) {
        const Point at { rect.left + size / 2 + step * static_cast<float>(i), middle };
        if (i < filled)
            fill_circle(at, size / 2, c.ink);
        else
            outline_circle(at, size / 2, c.ink, 2);
    }
    draw_layout(context, body, { rect.left + circles + between, rect.top + head.height }, c.ink);
}

} // namespace ui
