#include "ui/widgets/text.hpp"

#include "ui/widgets/button_parts.hpp"
#include "ui/widgets/text_parts.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

Colour colour_of(const Context& context, Tone tone)
{
    switch (tone) {
    case Tone::Ink:
        return context.theme().ink;
    case Tone::Ink2:
        return context.theme().ink2;
    case Tone::Prim:
        return context.theme().prim;
    case Tone::OnTint:
        return context.theme().on_tint;
    }
    return context.theme().ink;
}

Rect text_block(Context& context, const Words& words, Font font, Colour colour, float gap_after,
    float most_width, Across across)
{
    const Flow& flow = context.flow();
    const float most = most_width > 0 ? most_width : context.metrics().measure;
    const float width = std::min(flow.width(), most);
    const TextLayout layout = lay_out(context.fonts(), font, words, width);
    const Rect rect
        = context.place(flow.row ? std::ceil(layout.width) : width, layout.height, gap_after);
    draw_layout(context, layout, { rect.left, rect.top }, colour, across, rect.width());
    return rect;
}

void heading(Context& context, const Words& words)
{
    const Metrics& sizes = context.metrics();
    text_block(
        context, words, Font::L, context.theme().ink, sizes.space(sizes.is_small() ? 8 : 10), 1e6F);
}

std::string title_row(
    Context& context, const Words& words, const std::vector<Action>& actions, bool last_is_green)
{
    const Metrics& sizes = context.metrics();
    float width = 0;
    std::vector<ButtonPlan> plans;
    for (const Action& action : actions) {
        const bool green = last_is_green && &action == &actions.back();
        plans.push_back(
            plan_button(context, action, green ? ButtonStyle::Primary : ButtonStyle::Secondary,
                sizes.button_height, context.flow().width()));
        width += plans.back().width + (width > 0 ? sizes.space(12) : 0);
    }
    const float room = context.flow().width();
    const float for_title = room - width - sizes.space(24);
    const bool beside
        = for_title > std::min(sizes.text(260), context.fonts().width(Font::L, plain(words)));
    const TextLayout layout = lay_out(context.fonts(), Font::L, words, beside ? for_title : room);

    std::string pressed;
    const float button_height = actions.empty() ? 0 : sizes.button_height;
    const Rect rect
        = context.place(0, beside ? std::max(layout.height, button_height) : layout.height,
            sizes.space(beside ? 10 : 8));
    draw_layout(context, layout, { rect.left, rect.top + (rect.height() - layout.height) / 2 },
        context.theme().ink);
    Rect line = rect;
    if (!beside && !actions.empty())
        line = context.place(0, button_height, sizes.space(14));
    float x = beside ? line.right - width : line.left;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const float top = line.top + (line.height() - plans[i].height) / 2;
        if (press_button(context, actions[i].id, plans[i],
                { x, top, x + plans[i].width, top + plans[i].height }))
            pressed = actions[i].id;
        x += plans[i].width + sizes.space(12);
    }
    return pressed;
}

void sentence(Context& context, const Words& words)
{
    text_block(context, words, Font::XL, context.theme().ink, context.metrics().space(6), 1e6F);
}

void card_heading(Context& context, const Words& words)
{
    text_block(context, words, Font::MPlusBold, context.theme().ink, context.metrics().space(4));
}

void section(Context& context, const Words& words, Icon icon)
{
    if (icon == Icon::None)
        text_block(context, words, Font::MBold, context.theme().ink, context.metrics().space(8));
    else {
        icon_line(context, icon, words, Tone::Ink, Font::MBold);
        context.flow().gap = context.metrics().space(8);
    }
}

void underlined_section(Context& context, const Words& words, Icon icon, Underline underline)
{
    const Theme& colours = context.theme();
    icon_line(
        context, icon, words, underline == Underline::Prim ? Tone::Prim : Tone::Ink, Font::MBold);
    context.flow().gap = context.metrics().space(4);
    const Rect rect = context.place(0, 3, context.metrics().space(12));
    const Colour colour = underline == Underline::Prim ? colours.prim
        : underline == Underline::Ink2                 ? colours.ink2
                                                       : colours.line;
    fill_box(rect, colour, 0, Corners::None);
}

void paragraph(Context& context, const Words& words, Tone tone)
{
    text_block(context, words, Font::M, colour_of(context, tone), context.metrics().space(10));
}

void large_paragraph(Context& context, const Words& words, Tone tone)
{
    text_block(context, words, Font::MPlus, colour_of(context, tone), context.metrics().space(10),
        context.metrics().text(790));
}

void hint(Context& context, const Words& words)
{
    text_block(context, words, Font::M, context.theme().ink2, context.metrics().space(12),
        context.metrics().text(800));
}

void small_text(Context& context, const Words& words, Tone tone)
{
    text_block(context, words, Font::S, colour_of(context, tone), context.metrics().space(8));
}

void centred(Context& context, const Words& words, Font font, Tone tone)
{
    text_block(context, words, font, colour_of(context, tone), context.metrics().space(8), 1e6F,
        Across::Centre);
}

void aligned_text(Context& context, const Words& words, Font font, Tone tone, TextAlign align)
{
    const Across across = align == TextAlign::Left ? Across::Left
        : align == TextAlign::Right                ? Across::Right
                                                   : Across::Centre;
    text_block(
        context, words, font, colour_of(context, tone), context.metrics().space(8), 1e6F, across);
}

void icon_line(Context& context, Icon icon, const Words& words, Tone icon_tone, Font font)
{
    const Metrics& sizes = context.metrics();
    const bool tiny = font == Font::S || font == Font::SBold;
    const IconSize icon_size = tiny ? IconSize::Small : IconSize::Medium;
    const float slot = icon_slot(context, icon_size) + sizes.space(tiny ? 4 : 10);
    const Flow& flow = context.flow();
    const float most = std::min(flow.width(), sizes.measure) - slot;
    const TextLayout layout = lay_out(context.fonts(), font, words, std::max(most, 20.0F));
    const Rect rect = context.place(
        flow.row ? slot + std::ceil(layout.width) : std::min(flow.width(), sizes.measure),
        layout.height, sizes.space(8));
    const float line = context.fonts().line_height(font);
    draw_icon(context, icon, icon_size,
        { rect.left + icon_slot(context, icon_size) / 2, rect.top + line / 2 },
        colour_of(context, icon_tone));
    const Tone words_tone = tiny ? Tone::Ink2 : Tone::Ink;
    draw_layout(context, layout, { rect.left + slot, rect.top }, colour_of(context, words_tone));
}

void small_icon(Context& context, Icon icon, Tone tone)
{
    const float slot = icon_slot(context, IconSize::Medium);
    const Rect rect
        = context.place(slot, context.fonts().line_height(Font::M), context.metrics().space(8));
    draw_icon(context, icon, IconSize::Medium, rect.middle(), colour_of(context, tone));
}

void bullet(Context& context, const Words& words, Font font)
{
    const Metrics& sizes = context.metrics();
    const float slot = sizes.text(22);
    const float width = std::min(context.flow().width(), sizes.measure);
    const TextLayout layout = lay_out(context.fonts(), font, words, width - slot);
    const Rect rect = context.place(width, layout.height, sizes.space(8));
    const float line = context.fonts().line_height(font);
    fill_circle({ rect.left + slot * 0.36F, rect.top + line / 2 + 1 }, sizes.scale * 3,
        context.theme().ink2);
    draw_layout(context, layout, { rect.left + slot, rect.top }, context.theme().ink);
}

void numbered(Context& context, int number, const Words& words, Font font)
{
    const Metrics& sizes = context.metrics();
    const float slot = sizes.text(32);
    const float width = std::min(context.flow().width(), sizes.measure);
    const TextLayout layout = lay_out(context.fonts(), font, words, width - slot);
    const Rect rect = context.place(width, layout.height, sizes.space(8));
    const float line = context.fonts().line_height(font);
    draw_text_left(context, bold_of(font),
        { rect.left, rect.top, rect.left + slot, rect.top + line }, std::to_string(number) + ".",
        context.theme().prim);
    draw_layout(context, layout, { rect.left + slot, rect.top }, context.theme().ink);
}

void fact_state(Context& context, FactState state, const Words& words)
{
    icon_line(context, state == FactState::Checked ? Icon::Check : Icon::Question, words,
        Tone::Ink2, Font::S);
}

float text_width(Context& context, Font font, const Words& words)
{
    return std::ceil(lay_out(context.fonts(), font, words, 1e6F).width);
}

} // namespace ui
