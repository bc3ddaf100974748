#include "ui/widgets/buttons.hpp"

#include "ui/widgets/button_parts.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    struct ButtonColours {
        Colour fill;
        Colour outline;
        Colour text;
    };

    ButtonColours colours_of(
        const Context& context, ButtonStyle style, const Item& item, Enabled enabled)
    {
        const Theme& c = context.theme();
        if (enabled == Enabled::No)
            return { c.card, c.edge, c.ink2 };
        const bool pressed = item.held && item.hovered;
        switch (style) {
        case ButtonStyle::Primary: {
            const Colour fill = pressed ? c.prim_pressed : item.hovered ? c.prim_hover : c.prim;
            return { fill, fill, c.on_prim };
        }
        case ButtonStyle::Secondary:
            return { pressed ? c.desk : item.hovered ? c.card : c.page, c.edge, c.ink };
        case ButtonStyle::Danger:
            return { pressed ? c.desk : item.hovered ? c.card : c.page, c.danger, c.danger };
        case ButtonStyle::Help:
            if (item.hovered)
                return { c.help, c.help, c.page };
            return { c.help_tint, c.help, c.help };
        }
        return { c.page, c.edge, c.ink };
    }

    Item button_item(Context& context, std::string_view id, const Words& label,
        const ButtonOptions& options, ButtonStyle style)
    {
        const Metrics& sizes = context.metrics();
        const float height = options.height == ButtonHeight::Small ? sizes.small_button_height
                                                                   : sizes.button_height;
        const Action action { std::string(id), label, options.icon, options.enabled, {}, false };
        const float room = context.flow().width();
        ButtonPlan plan = plan_button(context, action, style, height, room,
            options.height == ButtonHeight::Small ? sizes.space(15) : 0);
        if (options.width == ButtonWidth::Fill)
            plan.width = context.room();
        const Rect rect = context.place(plan.width, plan.height, sizes.space(12));
        return draw_button(context, id, plan, rect);
    }

    bool button(Context& context, std::string_view id, const Words& label,
        const ButtonOptions& options, ButtonStyle style)
    {
        return button_item(context, id, label, options, style).pressed;
    }

    ButtonOptions with_bin(const ButtonOptions& options)
    {
        ButtonOptions with = options;
        if (with.icon == Icon::None)
            with.icon = Icon::Bin;
        return with;
    }

} // namespace

const Words& label_for(const Context& context, const Action& action)
{
    return context.metrics().is_large() && !action.short_label.empty() ? action.short_label
                                                                       : action.label;
}

ButtonPlan plan_button(Context& context, const Action& action, ButtonStyle style,
    float least_height, float most_width, float padding)
{
    const Metrics& sizes = context.metrics();
    const float pad = padding > 0 ? padding : sizes.button_padding;
    ButtonPlan plan;
    plan.style = style;
    plan.icon = action.icon;
    plan.icon_after = action.icon == Icon::ArrowRight || action.icon == Icon::ChevronRight;
    plan.enabled = action.enabled;
    const float for_icon
        = action.icon == Icon::None ? 0 : icon_slot(context, IconSize::Medium) + sizes.space(8);
    plan.label = lay_out(context.fonts(), Font::MBold, label_for(context, action),
        std::max(most_width - 2 * pad - for_icon, sizes.text(40)));
    plan.width = std::ceil(plan.label.width + 2 * pad + for_icon);
    const float line = context.fonts().line_height(Font::MBold);
    plan.height = std::max(least_height, plan.label.height + least_height - line);
    return plan;
}

bool press_button(Context& context, std::string_view id, const ButtonPlan& plan, const Rect& rect)
{
    return draw_button(context, id, plan, rect).pressed;
}

Item draw_button(Context& context, std::string_view id, const ButtonPlan& plan, const Rect& rect)
{
    const Metrics& sizes = context.metrics();
    const Item item = operate(context, id, rect, plan.label.source,
        { .kind = ItemKind::Button, .enabled = plan.enabled });
    const ButtonColours colours = colours_of(context, plan.style, item, plan.enabled);
    fill_box(rect, colours.fill, sizes.radius_button);
    if (plan.enabled == Enabled::No)
        dashed_box(rect, colours.outline, sizes.radius_button, sizes.operable_line);
    else if (!(colours.outline == colours.fill))
        outline_box(rect, colours.outline, sizes.radius_button, sizes.operable_line);

    const float slot = icon_slot(context, IconSize::Medium);
    const float for_icon = plan.icon == Icon::None ? 0 : slot + sizes.space(8);
    const float left = rect.left + (rect.width() - plan.label.width - for_icon) / 2;
    const float middle = rect.middle().y;
    const OwnText own(context, id, rect);
    draw_layout(context, plan.label,
        { left + (plan.icon_after ? 0 : for_icon), middle - plan.label.height / 2 }, colours.text,
        Across::Centre, plan.label.width);
    const float icon_left = plan.icon_after ? left + plan.label.width + sizes.space(8) : left;
    draw_icon(context, plan.icon, IconSize::Medium, { icon_left + slot / 2, middle }, colours.text);
    if (item.ring)
        focus_ring(context, rect, sizes.radius_button);
    return item;
}

bool primary_button(
    Context& context, std::string_view id, const Words& label, const ButtonOptions& options)
{
    return button(context, id, label, options, ButtonStyle::Primary);
}

bool secondary_button(
    Context& context, std::string_view id, const Words& label, const ButtonOptions& options)
{
    return button(context, id, label, options, ButtonStyle::Secondary);
}

bool danger_button(
    Context& context, std::string_view id, const Words& label, const ButtonOptions& options)
{
    return button(context, id, label, with_bin(options), ButtonStyle::Danger);
}

bool danger_held(
    Context& context, std::string_view id, const Words& label, const ButtonOptions& options)
{
    return button_item(context, id, label, with_bin(options), ButtonStyle::Danger).held;
}

bool help_button(
    Context& context, std::string_view id, const Words& label, const ButtonOptions& options)
{
    ButtonOptions with_ring = options;
    if (with_ring.icon == Icon::None)
        with_ring.icon = Icon::LifeRing;
    return button(context, id, label, with_ring, ButtonStyle::Help);
}

bool text_link(Context& context, std::string_view id, const Words& label, Icon icon)
{
    const Metrics& sizes = context.metrics();
    const float slot
        = icon == Icon::None ? 0 : icon_slot(context, IconSize::Medium) + sizes.space(6);
    const float pad = sizes.space(4);
    const TextLayout layout
        = lay_out(context.fonts(), Font::MBold, label, context.flow().width() - slot - 2 * pad);
    const float height = std::max(sizes.minimum_target, layout.height + sizes.space(10));
    const Rect rect
        = context.place(std::ceil(layout.width + slot + 2 * pad), height, sizes.space(8));
    const Item item = operate(context, id, rect, layout.source, { .kind = ItemKind::Link });
    const OwnText own(context, id, rect);
    const Point at { rect.left + pad + slot, rect.middle().y - layout.height / 2 };
    draw_layout(context, layout, at, context.theme().prim);
    draw_icon(context, icon, IconSize::Medium,
        { rect.left + pad + icon_slot(context, IconSize::Medium) / 2, rect.middle().y },
        context.theme().prim);
    if (item.hovered) {
        const float below = at.y + layout.height - std::round(sizes.scale * 3);
        draw_line({ at.x, below }, { at.x + layout.width, below }, context.theme().prim, 2);
    }
    if (item.ring)
        focus_ring(context, rect.grown(-2), sizes.radius_button);
    return item.pressed;
}

std::optional<std::size_t> option_buttons(Context& context, std::string_view id,
    const std::vector<Words>& labels, std::optional<std::size_t> chosen, Enabled enabled)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const IdScope scope(context, id);
    std::optional<std::size_t> pressed;
    const Flow outer = context.flow();
    float x = outer.left;
    float top = outer.y + outer.gap;
    float lowest = top;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool is_chosen = chosen == i;
        // Room for the check is kept, so that nothing moves when another is chosen.
        const float slot = icon_slot(context, IconSize::Medium) + sizes.space(6);
        const float pad = sizes.space(15);
        const TextLayout layout
            = lay_out(context.fonts(), Font::MBold, labels[i], outer.width() - slot - 2 * pad);
        const float width = std::ceil(layout.width + 2 * pad + slot);
        const float height = std::max(sizes.small_button_height,
            layout.height + sizes.small_button_height - context.fonts().line_height(Font::MBold));
        if (x > outer.left && x + width > outer.right) {
            x = outer.left;
            top = lowest + sizes.space(8);
        }
        const Rect rect { x, top, x + width, top + height };
        lowest = std::max(lowest, rect.bottom);
        const std::string part = std::to_string(i);
        const Item item = operate(context, part, rect, layout.source,
            { .kind = ItemKind::Choice, .enabled = enabled, .chosen = chosen_if(is_chosen) });
        const bool off = enabled == Enabled::No;
        fill_box(rect,
            is_chosen                 ? c.tint
                : off || item.hovered ? c.card
                                      : c.page,
            sizes.radius_button);
        // As the rows of an answer: what is switched off has a dashed outline.
        if (off)
            dashed_box(rect, c.edge, sizes.radius_button, sizes.operable_line);
        else
            outline_box(rect, is_chosen ? c.prim : c.edge, sizes.radius_button,
                is_chosen ? sizes.chosen_line : sizes.operable_line);
        const OwnText own(context, part, rect);
        const float text_left
            = is_chosen ? rect.left + pad + slot : rect.left + (rect.width() - layout.width) / 2;
        draw_layout(context, layout, { text_left, rect.middle().y - layout.height / 2 },
            is_chosen ? c.on_tint
                : off ? c.ink2
                      : c.ink);
        if (is_chosen)
            draw_icon(context, Icon::Check, IconSize::Medium,
                { rect.left + pad + (slot - sizes.space(6)) / 2, rect.middle().y }, c.on_tint);
        if (item.ring)
            focus_ring(context, rect, sizes.radius_button);
        if (item.pressed)
            pressed = i;
        x += width + sizes.space(10);
    }
    context.place(0, lowest - (outer.y + outer.gap), sizes.space(12));
    return pressed;
}

std::string button_row(Context& context, const std::vector<Action>& actions, FirstIs first)
{
    std::string pressed;
    Row row(context);
    for (const Action& action : actions) {
        const ButtonOptions options { .icon = action.icon, .enabled = action.enabled };
        const Words& label = label_for(context, action);
        bool is_pressed = false;
        if (action.danger) {
            if (context.flow().started)
                context.flow().x += context.metrics().space(12);
            is_pressed = danger_button(context, action.id, label, options);
        } else if (first == FirstIs::Primary && &action == &actions.front())
            is_pressed = primary_button(context, action.id, label, options);
        else
            is_pressed = secondary_button(context, action.id, label, options);
        if (is_pressed)
            pressed = action.id;
    }
    return pressed;
}

bool centred_link(Context& context, std::string_view id, const Words& label, Icon icon)
{
    Flow& flow = context.flow();
    const float left = flow.left;
    flow.left += std::max(0.0F, std::floor((flow.width() - link_width(context, label, icon)) / 2));
    const bool pressed = text_link(context, id, label, icon);
    context.flow().left = left;
    return pressed;
}

std::string centred_buttons(Context& context, const std::vector<Action>& actions)
{
    const Metrics& sizes = context.metrics();
    const float between = sizes.space(14);
    const Flow outer = context.flow();
    std::vector<ButtonPlan> plans;
    float total = -between;
    for (const Action& action : actions) {
        plans.push_back(plan_button(context, action, ButtonStyle::Secondary,
            sizes.small_button_height, outer.width(), sizes.space(15)));
        total += plans.back().width + between;
    }
    std::string pressed;
    // They stand on the desk, not in the card: there the line may be longer than the card.
    const bool one_line = total <= std::max(outer.width(), sizes.width - sizes.space(120));
    float x = outer.left + (outer.width() - total) / 2;
    float y = outer.y + outer.gap;
    const float top = y;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const float left
            = std::round(one_line ? x : outer.left + (outer.width() - plans[i].width) / 2);
        if (press_button(context, actions[i].id, plans[i],
                { left, y, left + plans[i].width, y + plans[i].height }))
            pressed = actions[i].id;
        x += plans[i].width + between;
        if (!one_line)
            y += plans[i].height + sizes.space(8);
    }
    const float tallest = actions.empty() ? 0 : plans.front().height;
    context.place(0, one_line ? tallest : y - top, sizes.space(12));
    return pressed;
}

void key_cap(Context& context, const Words& key)
{
    const Metrics& sizes = context.metrics();
    const float width = std::ceil(context.fonts().width(Font::S, key.text()) + sizes.space(16));
    const float height = context.fonts().line_height(Font::S) + 2;
    const Rect rect = context.place(width, height, sizes.space(8));
    draw_box(rect, context.theme().page, context.theme().edge, sizes.radius_box, 1);
    draw_text_centred(context, Font::S, rect, key.text(), context.theme().ink2);
}

float button_width(Context& context, const Words& label, Icon icon)
{
    return plan_button(
        context, { {}, label, icon, Enabled::Yes, {}, false }, ButtonStyle::Secondary, 0, 1e6F)
        .width;
}

float link_width(Context& context, const Words& label, Icon icon)
{
    const float slot = icon == Icon::None
        ? 0
        : icon_slot(context, IconSize::Medium) + context.metrics().space(6);
    return text_width(context, Font::MBold, label) + slot + 2 * context.metrics().space(4);
}

} // namespace ui
