#include "ui/widgets/notices.hpp"

#include "ui/box_painter.hpp"
#include "ui/draw.hpp"
#include "ui/widgets/button_parts.hpp"
#include "ui/widgets/text_parts.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    Icon icon_of(NoticeKind kind)
    {
        switch (kind) {
        case NoticeKind::Good:
            return Icon::Check;
        case NoticeKind::Attention:
        case NoticeKind::Error:
            return Icon::Warning;
        }
        return Icon::InfoCircle;
    }

    void draw_back(const Context& context, NoticeKind kind, const Rect& rect)
    {
        const Theme& c = context.theme();
        const Metrics& sizes = context.metrics();
        const float radius = sizes.radius_card;
        switch (kind) {
        case NoticeKind::Good:
            draw_box(rect, c.tint, c.line, radius, 1);
            fill_left_edge(rect, c.prim, radius, 5);
            break;
        case NoticeKind::Attention:
            draw_box(rect, c.notice, c.notice_outline, radius, 1);
            fill_left_edge(rect, c.ink2, radius, 5);
            break;
        case NoticeKind::Error:
            draw_box(rect, c.page, c.ink, radius, 2);
            fill_left_edge(rect, c.ink, radius, 6);
            break;
        }
    }

} // namespace

std::string notice(Context& context, NoticeKind kind, const Words& words,
    const std::vector<Action>& actions, Icon icon, const Words& small_words)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float pad = sizes.space(20);
    const float down = sizes.space(11);
    const float slot = sizes.space(20) + icon_slot(context, IconSize::Medium) + sizes.space(12);
    const float whole = context.flow().width();

    std::vector<ButtonPlan> plans;
    float buttons = 0;
    for (const Action& action : actions) {
        const bool green = kind == NoticeKind::Error && &action == &actions.front();
        const ButtonStyle style = action.danger ? ButtonStyle::Danger
            : green                             ? ButtonStyle::Primary
                                                : ButtonStyle::Secondary;
        plans.push_back(plan_button(context, action, style, sizes.small_button_height,
            whole - slot - pad, sizes.space(15)));
        buttons += plans.back().width + sizes.space(12);
    }
    const bool beside = !actions.empty() && whole - slot - pad - buttons > sizes.text(300);
    const float room = std::min(whole - slot - pad - (beside ? buttons : 0), sizes.measure);
    const TextLayout text = lay_out(context.fonts(), Font::M, words, room);
    const TextLayout extra = lay_out(context.fonts(), Font::S, small_words, room);
    const float words_height = text.height + (small_words.empty() ? 0 : extra.height + 2);

    // Buttons under the words, where there is no room beside them.
    std::vector<Rect> places(plans.size());
    float under = 0;
    if (!beside && !plans.empty()) {
        float x = 0;
        float y = sizes.space(10);
        float line = 0;
        for (std::size_t i = 0; i < plans.size(); ++i) {
            if (x > 0 && x + plans[i].width > whole - slot - pad) {
                x = 0;
                y += line + sizes.space(8);
                line = 0;
            }
            places[i] = { x, y, x + plans[i].width, y + plans[i].height };
            line = std::max(line, plans[i].height);
            x += plans[i].width + sizes.space(12);
        }
        under = y + line;
    }
    const float tallest = beside ? sizes.small_button_height : 0;
    const float height = std::max(words_height + under, tallest) + 2 * down
        + (kind == NoticeKind::Error ? sizes.space(6) : 0);
    const Rect rect = context.place(0, height, sizes.space(16));
    draw_back(context, kind, rect);

    const float content = std::max(words_height + under, tallest);
    const float top = rect.top + (height - content) / 2;
    const float text_top = beside ? rect.middle().y - words_height / 2 : top;
    const float line = context.fonts().line_height(Font::M);
    const Colour ink = kind == NoticeKind::Good ? c.on_tint : c.ink;
    draw_icon(context, icon == Icon::None ? icon_of(kind) : icon, IconSize::Medium,
        { rect.left + sizes.space(20) + icon_slot(context, IconSize::Medium) / 2,
            text_top + line / 2 },
        kind == NoticeKind::Good            ? c.prim
            : kind == NoticeKind::Attention ? c.ink2
                                            : c.ink);
    draw_layout(context, text, { rect.left + slot, text_top }, ink);
    if (!small_words.empty())
        draw_layout(context, extra, { rect.left + slot, text_top + text.height + 2 },
            kind == NoticeKind::Good ? c.on_tint : c.ink2);

    std::string pressed;
    // The first action is the main one and stands at the right, like everywhere.
    float right = rect.right - pad;
    std::vector<Rect> rects(plans.size());
    for (std::size_t i = 0; i < plans.size(); ++i) {
        if (beside) {
            rects[i] = { right - plans[i].width, rect.middle().y - plans[i].height / 2, right,
                rect.middle().y + plans[i].height / 2 };
            right -= plans[i].width + sizes.space(12);
        } else {
            const Point from { rect.left + slot, top + words_height };
            rects[i] = { from.x + places[i].left, from.y + places[i].top, from.x + places[i].right,
                from.y + places[i].bottom };
        }
    }
    // The keyboard goes from left to right.
    for (std::size_t n = 0; n < plans.size(); ++n) {
        const std::size_t i = beside ? plans.size() - 1 - n : n;
        if (press_button(context, actions[i].id, plans[i], rects[i]))
            pressed = actions[i].id;
    }
    return pressed;
}

void storage_light(Context& context, StorageKind kind, const Words& title, const Words& words)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float pad = sizes.space(18);
    const float slot = pad + sizes.text(30) + sizes.space(16);
    const float room = context.flow().width() - slot - pad;
    const TextLayout head = lay_out(context.fonts(), Font::MBold, title, room);
    const TextLayout body = lay_out(context.fonts(), Font::M, words, room);
    const float content = head.height + (words.empty() ? 0 : body.height);
    const Rect rect = context.place(0, content + 2 * sizes.space(14), sizes.space(14));
    draw_box(rect, kind == StorageKind::ErasesWell ? c.tint : c.card, c.line, sizes.radius_card, 1);
    const Point middle { rect.left + pad + sizes.text(15),
        rect.top + sizes.space(14) + head.height / 2 };
    const float size = sizes.text(26);
    switch (kind) {
    case StorageKind::ErasesWell:
        draw_icon(context, Icon::Check, IconSize::Large, middle, c.prim);
        break;
    case StorageKind::MayLeaveRemains:
        draw_level_icon(Level::Medium, middle, size, c.ink);
        break;
    case StorageKind::DoesNotErase:
        draw_icon(context, Icon::Warning, IconSize::Large, middle, c.ink);
        break;
    }
    const Colour ink = kind == StorageKind::ErasesWell ? c.on_tint : c.ink;
    draw_layout(context, head, { rect.left + slot, rect.top + sizes.space(14) }, ink);
    if (!words.empty())
        draw_layout(
            context, body, { rect.left + slot, rect.top + sizes.space(14) + head.height }, ink);
}

std::string empty_state(Context& context, const Words& title, const Words& words,
    const Action& action, bool action_is_green)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float pad = sizes.space(28);
    const float width = context.flow().width();
    const float room = std::min(width - 2 * pad, sizes.text(520));
    const float tree = sizes.text(56);
    const TextLayout head = lay_out(context.fonts(), Font::MBold, title, room);
    const TextLayout body = lay_out(context.fonts(), Font::M, words, room);
    const bool has_button = !action.id.empty();
    const ButtonPlan plan = plan_button(context, action,
        action_is_green ? ButtonStyle::Primary : ButtonStyle::Secondary, sizes.button_height,
        width - 2 * pad);
    const float button = has_button ? plan.height + sizes.space(16) : 0;
    const float height
        = pad + tree + sizes.space(12) + head.height + sizes.space(4) + body.height + button + pad;
    const Rect rect = context.place(0, height, sizes.space(16));
    dashed_box(rect, c.edge, sizes.radius_card, sizes.operable_line);
    float y = rect.top + pad;
    draw_tree({ rect.middle().x - tree / 2, y - tree * 0.05F }, tree, c.edge);
    y += tree + sizes.space(12);
    draw_layout(context, head, { rect.middle().x - room / 2, y }, c.ink, Across::Centre, room);
    y += head.height + sizes.space(4);
    draw_layout(context, body, { rect.middle().x - room / 2, y }, c.ink2, Across::Centre, room);
    y += body.height + sizes.space(16);
    if (!has_button)
        return {};
    const float left = std::round(rect.middle().x - plan.width / 2);
    return press_button(context, action.id, plan, { left, y, left + plan.width, y + plan.height })
        ? action.id
        : std::string();
}

} // namespace ui
