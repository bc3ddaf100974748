#include "ui/widgets/progress.hpp"

#include "ui/draw.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/text_parts.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

    void draw_bar(const Context& context, const Rect& bar, float part)
    {
        const Theme& c = context.theme();
        fill_pill(bar, part >= 1 ? c.prim : c.page);
        if (part > 0 && part < 1) {
            // The part keeps the round end of the whole.
            canvas().PushClipRect(
                { bar.left, bar.top }, { bar.left + bar.width() * part, bar.bottom }, true);
            fill_pill(bar, c.prim);
            canvas().PopClipRect();
        }
        if (part < 1)
            outline_pill(bar, part > 0 ? c.prim : c.edge, 1);
    }

} // namespace

void progress_steps(Context& context, const ProgressSteps& progress)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const bool full = sizes.layout == Layout::Full;
    const Words& label
        = sizes.is_large() && !progress.short_label.empty() ? progress.short_label : progress.label;
    const Words& count
        = !full && !progress.short_count.empty() ? progress.short_count : progress.count;
    const float line = context.fonts().line_height(Font::M);
    const float between = sizes.space(18);
    const float label_width
        = label.empty() ? 0 : std::ceil(context.fonts().width(Font::MBold, label.text())) + between;
    const float count_width
        = count.empty() ? 0 : std::ceil(context.fonts().width(Font::M, count.text())) + between;
    const float width = context.flow().width();
    // Beside the bars where there is room, above them where there is not.
    const bool beside = width - label_width - count_width > sizes.text(120);
    const float bar_height = std::round(8 * (0.5F + 0.5F * sizes.scale));
    const bool bars_alone = label.empty() && count.empty();
    const Rect rect = context.place(0,
        bars_alone   ? bar_height
            : beside ? line
                     : line + sizes.space(6) + bar_height,
        sizes.space(sizes.is_small() || bars_alone ? 14 : 24));
    draw_text_left(context, Font::MBold, { rect.left, rect.top, rect.right, rect.top + line },
        label.text(), c.ink);
    draw_text_right(context, Font::M, { rect.left, rect.top, rect.right, rect.top + line },
        count.text(), c.ink2);
    const float left = beside ? rect.left + label_width : rect.left;
    const float right = beside ? rect.right - count_width : rect.right;
    const float middle = beside ? rect.middle().y : rect.bottom - bar_height / 2;
    const int steps = std::max(progress.steps, 1);
    const float gap_width = 4;
    const float bar
        = (right - left - gap_width * static_cast<float>(steps - 1)) / static_cast<float>(steps);
    for (int i = 0; i < steps; ++i) {
        const float x = left + static_cast<float>(i) * (bar + gap_width);
        const float part = i < progress.done ? 1.0F
            : i == progress.done             ? std::clamp(progress.part, 0.0F, 1.0F)
                                             : 0.0F;
        draw_bar(context,
            { std::round(x), middle - bar_height / 2, std::round(x + bar),
                middle + bar_height / 2 },
            part);
    }
}

void numbered_steps(Context& context, const std::vector<Words>& names, std::size_t present)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float disc = std::round(32 * (0.4F + 0.6F * sizes.scale));
    const float dash = sizes.is_large() ? 20 : sizes.space(44);
    const float width = context.flow().width();
    float all = 0;
    for (const Words& name : names)
        all += disc + sizes.space(10) + std::ceil(context.fonts().width(Font::MBold, name.text()))
            + dash + sizes.space(28);
    // Where all names do not fit, only the present step has its name.
    const bool every_name = all - dash - sizes.space(28) <= width;
    const float line = std::max(disc, context.fonts().line_height(Font::M));
    const Rect rect = context.place(0, line, sizes.space(24));
    float x = rect.left;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Point middle { x + disc / 2, rect.middle().y };
        const Rect box { x, middle.y - disc / 2, x + disc, middle.y + disc / 2 };
        const bool filled = i <= present;
        if (filled)
            fill_circle(middle, disc / 2, c.prim);
        else
            outline_circle(middle, disc / 2, c.edge, 2);
        if (i < present)
            draw_check(middle, disc * 0.42F, c.on_prim, std::max(2.5F, disc * 0.1F));
        else
            draw_text_centred(
                context, Font::SBold, box, std::to_string(i + 1), filled ? c.on_prim : c.ink2);
        x += disc + sizes.space(10);
        if (every_name || i == present) {
            const Font face = i == present ? Font::MBold : Font::M;
            const float name_width = std::ceil(context.fonts().width(face, names[i].text()));
            draw_text_left(context, face, { x, rect.top, x + name_width, rect.bottom },
                names[i].text(), i == present ? c.ink : c.ink2);
            x += name_width + sizes.space(14);
        }
        if (i + 1 < names.size()) {
            draw_line({ x, middle.y }, { x + dash, middle.y }, c.edge, 2);
            x += dash + sizes.space(14);
        }
    }
}

void six_words(Context& context, const std::vector<Words>& words, bool covered)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    Grid grid(context, 3, Gap::Medium, 170);
    for (std::size_t i = 0; i < words.size(); ++i) {
        grid.cell();
        const float height = std::max(sizes.text(48), context.fonts().line_height(Font::MPlusBold))
            + sizes.space(16);
        const Rect rect = context.place(0, height, 0);
        draw_box(rect, c.card, c.edge, sizes.radius_card, 1);
        const float pad = sizes.space(16);
        const float number = sizes.text(26);
        draw_text_left(context, Font::S, { rect.left + pad, rect.top, rect.right, rect.bottom },
            std::to_string(i + 1), c.ink2);
        const Rect room { rect.left + pad + number, rect.top, rect.right - pad, rect.bottom };
        if (covered) {
            // Always as many, so that they do not tell how long the word is.
            for (int dot = 0; dot < 6; ++dot)
                fill_circle({ room.left + sizes.text(5) + sizes.text(14) * static_cast<float>(dot),
                                room.middle().y },
                    sizes.text(4), c.ink);
        } else
            draw_text_left(context, Font::MPlusBold, room, words[i].text(), c.ink);
    }
}

void strength_bars(Context& context, const Words& caption, int filled, const Words& words)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float width = context.flow().width();
    const float line = context.fonts().line_height(Font::M);
    const float caption_width = std::ceil(context.fonts().width(Font::MBold, caption.text()));
    const float words_width = std::ceil(context.fonts().width(Font::MBold, words.text()));
    const float between = sizes.space(16);
    const float bars = sizes.text(250);
    // Shorter bars rather than three lines.
    const bool one_line = caption_width + words_width + bars / 2 + 2 * between <= width;
    const TextLayout below = lay_out(context.fonts(), Font::MBold, words, width);
    const float height = one_line ? line : 2 * line + below.height;
    const Rect rect = context.place(0, height, sizes.space(6));
    draw_text_left(context, Font::MBold, { rect.left, rect.top, rect.right, rect.top + line },
        caption.text(), c.ink);
    const float left = one_line
        ? std::max(rect.left + caption_width + between,
            std::min(rect.left + sizes.text(222), rect.right - words_width - between - bars))
        : rect.left;
    const float bars_width = one_line ? std::min(bars, rect.right - words_width - between - left)
                                      : std::min(bars, width);
    const float middle = one_line ? rect.middle().y : rect.top + line * 1.5F;
    const float bar = (bars_width - 15) / 4;
    const float bar_height = std::round(10 * (0.5F + 0.5F * sizes.scale));
    for (int i = 0; i < 4; ++i) {
        const float x = left + static_cast<float>(i) * (bar + 5);
        draw_bar(context,
            { std::round(x), middle - bar_height / 2, std::round(x + bar),
                middle + bar_height / 2 },
            i < filled ? 1.0F : 0.0F);
    }
    if (one_line)
        draw_text_left(context, Font::MBold,
            { left + bars_width + sizes.space(12), rect.top, rect.right, rect.bottom },
            words.text(), c.ink);
    else
        draw_layout(context, below, { rect.left, rect.top + 2 * line }, c.ink);
}

void hold_ring(Context& context, const HoldRing& ring)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const Rect window { 0, 0, sizes.width, sizes.height };
    fill_box(window, c.page, 0, Corners::None);
    const float room = std::min(sizes.width - 48, sizes.measure);
    const TextLayout below = lay_out(context.fonts(), Font::L, ring.below, room);
    const TextLayout explanation = lay_out(context.fonts(), Font::M, ring.explanation, room);
    const TextLayout above = lay_out(context.fonts(), Font::MBold, ring.above, room);
    const float words = below.height + sizes.space(10) + explanation.height;
    const float head = ring.above.empty() ? 0 : above.height + sizes.space(30);
    // The ring gives way to the words where the window is low.
    const float between = std::min(sizes.space(60), sizes.height * 0.06F);
    const float left_over = sizes.height - head - words - between - 64;
    const float radius = std::clamp(left_over / 2, 60.0F, std::min(sizes.text(104), 150.0F));
    const float whole = head + 2 * radius + 18 + between + words;
    const Point middle { std::round(sizes.width / 2),
        std::round((sizes.height - whole) / 2 + head + radius + 9
            - std::min(sizes.space(12), (sizes.height - whole) / 4)) };
    outline_circle(middle, radius + 2, c.edge, 4);
    constexpr float PI = std::numbers::pi_v<float>;
    const float from = -PI / 2;
    const float to = from + 2 * PI * std::clamp(ring.filled, 0.0F, 1.0F);
    if (ring.filled > 0) {
        canvas().PathArcTo({ middle.x, middle.y }, radius, from, to, 96);
        canvas().PathStroke(c.ink.packed(), 0, 18);
        fill_circle(
            { middle.x + radius * std::cos(from), middle.y + radius * std::sin(from) }, 9, c.ink);
        fill_circle(
            { middle.x + radius * std::cos(to), middle.y + radius * std::sin(to) }, 9, c.ink);
    }
    const float small = context.fonts().line_height(Font::S);
    const float large = context.fonts().line_height(Font::L);
    const float top = middle.y - (small + large) / 2;
    draw_text_centred(context, Font::S, { middle.x - radius, top, middle.x + radius, top + small },
        ring.inside_small.text(), c.ink2);
    draw_text_centred(context, Font::L,
        { middle.x - radius, top + small, middle.x + radius, top + small + large },
        ring.inside.text(), c.ink);
    const float left = middle.x - room / 2;
    if (!ring.above.empty())
        draw_layout(
            context, above, { left, middle.y - radius - 9 - head }, c.ink, Across::Centre, room);
    const float under = middle.y + radius + 9 + between;
    draw_layout(context, below, { left, under }, c.ink, Across::Centre, room);
    draw_layout(context, explanation, { left, under + below.height + sizes.space(10) }, c.ink2,
        Across::Centre, room);
}

} // namespace ui
