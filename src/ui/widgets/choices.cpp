#include "ui/widgets/choices.hpp"

#include "ui/draw.hpp"
#include "ui/item.hpp"
#include "ui/widgets/choice_parts.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    void draw_mark(const Context& context, Point middle, float size, ChoiceKind kind, bool chosen,
        bool enabled, bool hovered)
    {
        const Theme& c = context.theme();
        const float line = std::max(2.0F, std::round(size / 12));
        const Rect box { middle.x - size / 2, middle.y - size / 2, middle.x + size / 2,
            middle.y + size / 2 };
        if (chosen) {
            if (kind == ChoiceKind::One)
                fill_circle(middle, size / 2, c.prim);
            else
                fill_box(box, c.prim, context.metrics().radius_box);
            draw_check(middle, size * 0.46F, c.on_prim, std::max(2.5F, size * 0.12F));
            return;
        }
        const Colour outline = enabled && hovered ? c.ink : c.edge;
        if (kind == ChoiceKind::One) {
            fill_circle(middle, size / 2 - 1, c.page);
            outline_circle(middle, size / 2, outline, line);
        } else
            draw_box(box, c.page, outline, context.metrics().radius_box, line);
    }

    struct ChoicePlan {
        TextLayout text;
        TextLayout hint;
        float height { 0 };
        float mark { 0 };
        float text_left { 0 };
        float dots_width { 0 };
        float side { 0 }; ///< Free at both ends.
    };

    float least_height(const Context& context, bool compact)
    {
        return compact ? context.metrics().compact_choice_height : context.metrics().choice_height;
    }

    ChoicePlan plan_choice(const Context& context, const Choice& choice, float width, float least)
    {
        const Metrics& sizes = context.metrics();
        const bool chosen = choice.chosen == Chosen::Yes;
        ChoicePlan plan;
        plan.mark = mark_size(context, 24);
        plan.side = sizes.space(width < sizes.text(280) ? 11 : 18);
        plan.text_left = plan.side + plan.mark + std::min(plan.side, sizes.space(14));
        if (choice.icon != Icon::None)
            plan.text_left += icon_slot(context, IconSize::Large) + sizes.space(4);
        plan.dots_width = choice.dots < 0 ? 0 : mark_size(context, 60) + sizes.space(12);
        const float room = width - plan.text_left - plan.dots_width - plan.side;
        plan.text = lay_out(context.fonts(), chosen ? Font::MBold : Font::M, choice.text, room);
        // The row is as high as it will be when it is chosen and bold: nothing moves.
        const TextLayout bold = lay_out(context.fonts(), Font::MBold, choice.text, room);
        if (!choice.hint.empty())
            plan.hint = lay_out(context.fonts(), Font::S, choice.hint, room);
        const float text_height = std::max(plan.text.height, bold.height)
            + (choice.hint.empty() ? 0 : plan.hint.height);
        const float around
            = (least - context.fonts().line_height(Font::M)) * (choice.hint.empty() ? 1.0F : 0.7F);
        plan.height = std::round(std::max(least, text_height + around));
        return plan;
    }

    void draw_dots(const Context& context, Point right_middle, int filled)
    {
        const Colour ink = context.theme().ink2;
        const float size = mark_size(context, 15);
        const float step = mark_size(context, 21);
        for (int i = 0; i < 3; ++i) {
            const Point middle { right_middle.x - size / 2 - step * static_cast<float>(2 - i),
                right_middle.y };
            if (i < filled)
                fill_circle(middle, size / 2, ink);
            else
                outline_circle(middle, size / 2, ink, 2);
        }
    }

    Item draw_choice(Context& context, const Choice& choice, const ChoicePlan& plan,
        const Rect& rect, ChoiceKind kind)
    {
        const Metrics& sizes = context.metrics();
        const Theme& c = context.theme();
        const bool chosen = choice.chosen == Chosen::Yes;
        const bool enabled = choice.enabled == Enabled::Yes;
        const Item item = operate(context, choice.id, rect, choice.text.text(),
            { .kind = ItemKind::Choice, .enabled = choice.enabled, .chosen = choice.chosen });
        const Colour fill = chosen ? c.tint : !enabled || item.hovered ? c.card : c.page;
        fill_box(rect, fill, sizes.radius_card);
        if (enabled)
            outline_box(rect, chosen ? c.prim : c.edge, sizes.radius_card,
                chosen ? sizes.chosen_line : sizes.operable_line);
        else
            dashed_box(rect, c.edge, sizes.radius_card, sizes.operable_line);

        const float middle = rect.middle().y;
        draw_mark(context, { rect.left + plan.side + plan.mark / 2, middle }, plan.mark, kind,
            chosen, enabled, item.hovered);
        const Colour ink = chosen ? c.on_tint : enabled ? c.ink : c.ink2;
        if (choice.icon != Icon::None)
            draw_icon(context, choice.icon, IconSize::Large,
                { rect.left + plan.text_left - sizes.space(4)
                        - icon_slot(context, IconSize::Large) / 2,
                    middle },
                chosen ? c.on_tint : c.ink2);
        const OwnText own(context, choice.id, rect);
        const float height = plan.text.height + plan.hint.height;
        const Point at { rect.left + plan.text_left, middle - height / 2 };
        draw_layout(context, plan.text, at, ink);
        if (!choice.hint.empty())
            draw_layout(
                context, plan.hint, { at.x, at.y + plan.text.height }, chosen ? c.on_tint : c.ink2);
        if (choice.dots >= 0)
            draw_dots(context, { rect.right - sizes.space(20), middle }, choice.dots);
        if (item.ring)
            focus_ring(context, rect, sizes.radius_card);
        return item;
    }

    bool each_fits(
        const Context& context, const std::vector<Choice>& choices, float width, bool compact)
    {
        for (const Choice& choice : choices) {
            if (!choice.hint.empty())
                return false;
            const ChoicePlan plan
                = plan_choice(context, choice, width, least_height(context, compact));
            if (plan.text.lines.size() > 1)
                return false;
        }
        return true;
    }

    int columns_for(const Context& context, const std::vector<Choice>& choices,
        const ChoiceListOptions& options)
    {
        const bool large = context.metrics().is_large();
        const int wanted = options.columns > 0 ? options.columns : large ? 2 : 1;
        const float between = context.metrics().space(18);
        for (int columns = wanted; columns > 1; --columns) {
            const float width = (context.flow().width() - between * static_cast<float>(columns - 1))
                / static_cast<float>(columns);
            const bool asked_for
                = options.columns > 0 && !large && width > context.metrics().text(280);
            if (asked_for || each_fits(context, choices, width, options.compact))
                return columns;
        }
        return 1;
    }

    struct Arrangement {
        int columns { 1 };
        float least { 0 }; ///< Height of a row of one line.
        float gap { 0 };
        float between { 0 };
        float width { 0 };
    };

    Arrangement arrangement(const Context& context, int columns, bool compact)
    {
        const Metrics& sizes = context.metrics();
        Arrangement result;
        result.columns = columns;
        result.least = least_height(context, compact);
        result.gap = compact ? 8 : sizes.choice_gap;
        result.between = columns > 1 ? sizes.space(sizes.is_large() ? 18 : 12) : 0;
        result.width = (context.flow().width() - result.between * static_cast<float>(columns - 1))
            / static_cast<float>(columns);
        return result;
    }

    struct ListHeight {
        float height { 0 };
        std::size_t rows { 0 };
    };

    ListHeight height_of(
        const Context& context, const std::vector<Choice>& choices, const Arrangement& arranged)
    {
        const auto abreast = static_cast<std::size_t>(arranged.columns);
        ListHeight list;
        for (std::size_t first = 0; first < choices.size(); first += abreast) {
            float row = 0;
            for (std::size_t i = first; i < std::min(choices.size(), first + abreast); ++i)
                row = std::max(
                    row, plan_choice(context, choices[i], arranged.width, arranged.least).height);
            list.height += row + (first == 0 ? 0 : arranged.gap);
            ++list.rows;
        }
        return list;
    }

    /// As high as ordinary rows where they fit, else as high as the room allows.
    std::optional<Arrangement> fitted(
        const Context& context, const std::vector<Choice>& choices, int columns, float room)
    {
        const auto ordinary = arrangement(context, columns, false);
        const auto wanted = height_of(context, choices, ordinary);
        if (wanted.height <= room)
            return ordinary;
        auto low = arrangement(context, columns, true);
        const auto needed = height_of(context, choices, low);
        if (needed.height > room)
            return std::nullopt;
        const float more = std::floor((room - needed.height) / static_cast<float>(needed.rows));
        low.least = std::min(low.least + more, ordinary.least);
        return low;
    }

    Arrangement arrange(const Context& context, const std::vector<Choice>& choices,
        const ChoiceListOptions& options)
    {
        const int wanted = columns_for(context, choices, options);
        if (!options.fit)
            return arrangement(context, wanted, options.compact);
        const Flow& flow = context.flow();
        const float below
            = static_cast<float>(options.lines_below) * context.metrics().minimum_target;
        const float room = flow.bottom - flow.y - flow.gap - below;
        // Very large letters go abreast only where each answer is one line.
        const int most = context.metrics().is_large() ? wanted : 2;
        for (const int columns : { wanted, most }) {
            if (const auto found = fitted(context, choices, columns, room))
                return *found;
        }
        return arrangement(context, most, true);
    }

} // namespace

float mark_size(const Context& context, float design)
{
    return std::round(design * (0.33F + 0.67F * context.metrics().scale));
}

std::optional<std::size_t> choice_list(Context& context, std::string_view id,
    const std::vector<Choice>& choices, const ChoiceListOptions& options)
{
    const Metrics& sizes = context.metrics();
    const IdScope scope(context, id);
    const auto [columns, least, gap, between, width] = arrange(context, choices, options);
    std::optional<std::size_t> pressed;
    bool keyboard_here = false;
    for (std::size_t first = 0; first < choices.size();
         first += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(choices.size(), first + static_cast<std::size_t>(columns));
        std::vector<ChoicePlan> plans;
        float height = 0;
        for (std::size_t i = first; i < end; ++i) {
            plans.push_back(plan_choice(context, choices[i], width, least));
            height = std::max(height, plans.back().height);
        }
        const bool last = end == choices.size();
        const Rect line = context.place(0, height, last ? sizes.space(14) : gap);
        for (std::size_t i = first; i < end; ++i) {
            const float left
                = std::round(line.left + static_cast<float>(i - first) * (width + between));
            const Item item = draw_choice(context, choices[i], plans[i - first],
                { left, line.top, std::round(left + width), line.bottom }, options.kind);
            keyboard_here = keyboard_here || item.focused;
            if (item.pressed)
                pressed = i;
        }
    }
    if (options.digits == Digits::OnPage || keyboard_here) {
        const auto digit = static_cast<std::size_t>(digit_typed(context));
        if (digit >= 1 && digit <= choices.size() && choices[digit - 1].enabled == Enabled::Yes)
            pressed = digit - 1;
    }
    return pressed;
}

bool choice_row(Context& context, const Choice& choice, ChoiceKind kind, bool compact)
{
    const ChoicePlan plan
        = plan_choice(context, choice, context.room(), least_height(context, compact));
    const Rect rect = context.place(0, plan.height, compact ? 8 : context.metrics().choice_gap);
    return draw_choice(context, choice, plan, rect, kind).pressed;
}

bool check_line(
    Context& context, std::string_view id, const Words& text, Chosen ticked, Enabled enabled)
{
    const Metrics& sizes = context.metrics();
    const float mark = mark_size(context, 26);
    const float left = mark + sizes.space(14);
    const float width = std::min(context.flow().width(), sizes.measure + left);
    const TextLayout layout = lay_out(context.fonts(), Font::M, text, width - left);
    const float height = std::max(sizes.minimum_target, layout.height + sizes.space(12));
    const Rect rect = context.place(width, height, 3);
    const Item item = operate(context, id, rect, layout.source,
        { .kind = ItemKind::Choice, .enabled = enabled, .chosen = ticked });
    if (item.hovered)
        fill_box({ rect.left - 4, rect.top, rect.right, rect.bottom }, context.theme().card,
            sizes.radius_button);
    const float line = context.fonts().line_height(Font::M);
    const float text_top = rect.top + (height - layout.height) / 2;
    const Point middle { rect.left + mark / 2, text_top + line / 2 };
    draw_mark(context, middle, mark, ChoiceKind::Several, ticked == Chosen::Yes,
        enabled == Enabled::Yes, item.hovered);
    const OwnText own(context, id, rect);
    draw_layout(context, layout, { rect.left + left, text_top },
        enabled == Enabled::Yes ? context.theme().ink : context.theme().ink2);
    if (item.ring)
        focus_ring(context,
            { middle.x - mark / 2, middle.y - mark / 2, middle.x + mark / 2, middle.y + mark / 2 },
            sizes.radius_box);
    return item.pressed;
}

} // namespace ui
