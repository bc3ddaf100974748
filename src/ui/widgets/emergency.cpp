#include "ui/widgets/emergency.hpp"

#include "ui/draw.hpp"
#include "ui/item.hpp"
#include "ui/widgets/boxes.hpp"
#include "ui/widgets/frame.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/text_parts.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

bool branch_button(Context& context, const Branch& branch)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float slot = branch.icon == Icon::None
        ? sizes.space(20)
        : sizes.space(18) + icon_slot(context, IconSize::Large) + sizes.space(18);
    const float room = context.flow().width() - slot - sizes.space(14);
    const TextLayout label = lay_out(context.fonts(), Font::MPlusBold, branch.label, room);
    const TextLayout hint = lay_out(context.fonts(), Font::S, branch.hint, room);
    const float words = label.height + (branch.hint.empty() ? 0 : hint.height);
    float height = std::max(sizes.branch_height, words + sizes.space(20));
    const Flow& flow = context.flow();
    if (flow.natural_height != nullptr)
        *flow.natural_height = std::max(*flow.natural_height, height);
    height = std::max(height, flow.fill_height);
    const Rect rect = context.place(0, height, sizes.space(16));
    const Item item = operate(context, branch.id, rect, label.source, { .kind = ItemKind::Button });
    draw_box(rect,
        item.held && item.hovered ? c.desk
            : item.hovered        ? c.card
                                  : c.page,
        c.prim, sizes.radius_page, 2);
    draw_icon(context, branch.icon, IconSize::Large,
        { rect.left + sizes.space(22) + icon_slot(context, IconSize::Large) / 2, rect.middle().y },
        c.prim);
    const OwnText own(context, branch.id, rect);
    const float top = rect.middle().y - words / 2;
    draw_layout(context, label, { rect.left + slot, top }, c.ink);
    if (!branch.hint.empty())
        draw_layout(context, hint, { rect.left + slot, top + label.height }, c.ink2);
    if (item.ring)
        focus_ring(context, rect, sizes.radius_page);
    return item.pressed;
}

std::string branches(Context& context, const std::vector<Branch>& list)
{
    std::string pressed;
    Grid grid(context, 2, Gap::Large, 270);
    for (const Branch& branch : list) {
        grid.cell();
        if (&branch == &list.front())
            initial_focus(context);
        if (branch_button(context, branch))
            pressed = branch.id;
    }
    return pressed;
}

void say_box(Context& context, const Words& caption, const Words& words)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float pad = sizes.space(22);
    const float slot = pad + icon_slot(context, IconSize::Large) + sizes.space(12);
    const float room = context.flow().width() - slot - pad;
    const TextLayout head = lay_out(context.fonts(), Font::S, caption, room);
    const TextLayout body = lay_out(context.fonts(), Font::MPlus, words, room);
    const float down = sizes.space(sizes.is_small() ? 12 : 18);
    const Rect rect = context.place(0, head.height + body.height + 2 * down, sizes.space(16));
    draw_box(rect, c.card, c.line, sizes.radius_card, 1);
    draw_icon(context, Icon::CommentOutline, IconSize::Large,
        { rect.left + pad + icon_slot(context, IconSize::Large) / 2,
            rect.top + down + head.height / 2 + 2 },
        c.prim);
    draw_layout(context, head, { rect.left + slot, rect.top + down }, c.ink2);
    draw_layout(context, body, { rect.left + slot, rect.top + down + head.height }, c.ink);
}

namespace {

    void call_row(Context& context, const Call& call, bool last)
    {
        const Metrics& sizes = context.metrics();
        const Theme& c = context.theme();
        const float width = context.flow().width();
        const float number_width = call.number.empty()
            ? 0
            : std::ceil(context.fonts().width(Font::L, call.number.text()));
        // A long number stands above its owner, a short one beside.
        const bool above
            = number_width > sizes.text(84) || width - sizes.text(92) < sizes.text(150);
        const float slot = above ? 0 : sizes.text(92);
        const float room = width - slot;
        const TextLayout number = lay_out(context.fonts(), Font::L, call.number, width);
        const TextLayout who = lay_out(context.fonts(), Font::M, call.who, room);
        const TextLayout hint = lay_out(context.fonts(), Font::S, call.hint, room);
        const float state_slot = icon_slot(context, IconSize::Small) + sizes.space(2);
        // How sure the number is: under both, over the whole width.
        const TextLayout state
            = lay_out(context.fonts(), Font::S, call.state_words, width - state_slot);
        const float line = context.fonts().line_height(Font::L);
        const float words = who.height + (call.hint.empty() ? 0 : hint.height);
        const float first = above && !call.number.empty() ? number.height : 0;
        const float pad = sizes.space(sizes.is_small() ? 5 : 11);
        const float both = std::max(first + words, call.number.empty() ? words : line);
        const float height = both + (call.state_words.empty() ? 0 : state.height) + 2 * pad;
        const Rect rect = context.place(0, height, 0);
        float y = rect.top + pad;
        if (!call.number.empty())
            draw_layout(context, number,
                { rect.left, y + (above ? 0 : (context.fonts().line_height(Font::M) - line) / 2) },
                c.ink);
        else if (!above)
            draw_icon(context, call.icon, IconSize::Large,
                { rect.left + icon_slot(context, IconSize::Large) / 2,
                    y + context.fonts().line_height(Font::M) / 2 },
                c.ink);
        y += first;
        const float left = rect.left + slot;
        draw_layout(context, who, { left, y }, c.ink);
        y += who.height;
        if (!call.hint.empty()) {
            draw_layout(context, hint, { left, y }, c.ink2);
            y += hint.height;
        }
        if (!call.state_words.empty()) {
            const Icon icon = call.state == FactState::Checked ? Icon::Check : Icon::Question;
            const float top = rect.top + pad + both;
            draw_icon(context, icon, IconSize::Small,
                { rect.left + state_slot / 2 - 1, top + context.fonts().line_height(Font::S) / 2 },
                c.ink2);
            draw_layout(context, state, { rect.left + state_slot, top }, c.ink2);
        }
        if (!last)
            fill_box(
                { rect.left, rect.bottom - 1, rect.right, rect.bottom }, c.line, 0, Corners::None);
    }

} // namespace

void call_card(Context& context, const Words& title, const std::vector<Call>& calls)
{
    const Card card(context);
    section(context, title, Icon::Phone);
    context.flow().gap = 0;
    for (const Call& call : calls)
        call_row(context, call, &call == &calls.back());
}

void never_card(Context& context, const Words& title, const std::vector<Words>& lines)
{
    const Card card(context);
    section(context, title, Icon::Hand);
    for (const Words& text : lines) {
        paragraph(context, text);
        context.flow().gap = context.metrics().space(4);
    }
}

} // namespace ui
