#include "ui/widgets/frame.hpp"

#include "ui/draw.hpp"
#include "ui/item.hpp"
#include "ui/widgets/button_parts.hpp"
#include "ui/widgets/frame_parts.hpp"
#include "ui/widgets/layout.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    /// Where everything around the page goes, for one window.
    struct FramePlan {
        Rect rail;
        Rect top_bar;
        Rect page;
        Rect strip;
        bool has_rail { false };
    };

    FramePlan plan_frame(const Context& context, const FrameParts& parts)
    {
        const Metrics& sizes = context.metrics();
        FramePlan plan;
        plan.has_rail = !parts.tabs.empty();
        const float side = sizes.is_small() || sizes.is_large() ? sizes.page_margin : 28;
        float left = plan.has_rail ? sizes.rail_width : side;
        float right = sizes.width - (plan.has_rail ? sizes.page_margin : side);
        float top = sizes.top_bar_height;
        float bottom = sizes.height - sizes.page_margin;
        if (parts.page_width > 0) {
            const float width = std::min(sizes.text(parts.page_width), right - left);
            left = std::round((sizes.width - width) / 2);
            right = left + width;
            if (sizes.height >= 700 && !sizes.is_large())
                top += 41;
        }
        if (parts.bottom_bar) {
            const float controls = std::max(sizes.small_button_height + 2, context.strip_height());
            const float strip = controls + (sizes.height >= 700 && !sizes.is_large() ? 58 : 20);
            bottom = sizes.height - strip;
            plan.strip = { left, bottom, right, sizes.height };
        }
        plan.page = { left, top, right, bottom };
        plan.rail = { 0, 0, sizes.rail_width, sizes.height };
        plan.top_bar = { plan.has_rail ? sizes.rail_width : left, 0,
            plan.has_rail ? sizes.width - sizes.page_margin : right, top };
        return plan;
    }

    void draw_rail_mark(Context& context, const FrameParts& parts)
    {
        const Metrics& sizes = context.metrics();
        const Theme& c = context.theme();
        if (sizes.layout != Layout::Full) {
            const float size = sizes.is_large() ? 32 : sizes.text(30);
            draw_tree({ (sizes.rail_width - size) / 2,
                          std::max(4.0F, (sizes.rail_mark_height - size) / 2 + 2) },
                size, c.prim);
            return;
        }
        const float size = sizes.text(30);
        draw_tree(
            { sizes.text(22), std::round((sizes.rail_mark_height + 4 - size) / 2) }, size, c.prim);
        draw_text_left(context, Font::MBold,
            { sizes.text(62), 2, sizes.rail_width, sizes.rail_mark_height + 2 },
            parts.program.text(), c.ink);
    }

    bool draw_rail_tab(Context& context, const RailTab& tab, const Rect& rect, bool chosen)
    {
        const Metrics& sizes = context.metrics();
        const Theme& c = context.theme();
        const Item item = operate(context, tab.id, rect, plain(tab.name),
            { .kind = ItemKind::RailTab, .chosen = chosen_if(chosen) });
        if (chosen) {
            // One pixel wider than the rail, so that tab and page are one sheet.
            const Rect sheet { rect.left, rect.top, rect.right + 2, rect.bottom };
            fill_box(sheet, c.page, sizes.radius_card, Corners::Left);
            canvas().PushClipRect(
                { rect.left - 1, rect.top - 1 }, { rect.right, rect.bottom + 1 }, false);
            outline_box({ sheet.left, sheet.top, sheet.right + 20, sheet.bottom }, c.line,
                sizes.radius_card, 1, Corners::Left);
            canvas().PopClipRect();
            const float inset = std::round(rect.height() * 0.21F);
            fill_box(
                { rect.left + 1, rect.top + inset, rect.left + 5, rect.bottom - inset }, c.prim, 2);
        } else if (item.hovered)
            fill_box(
                { rect.left, rect.top, rect.right - 6, rect.bottom }, c.card, sizes.radius_card);

        const Colour icon = chosen ? c.prim : c.ink2;
        const Font face = chosen ? Font::MBold : Font::M;
        if (sizes.is_large())
            draw_icon(context, tab.icon, IconSize::Tile,
                { sizes.rail_width / 2 + 4, rect.middle().y }, icon);
        else if (sizes.is_small()) {
            const float line = context.fonts().line_height(Font::S);
            const float icon_height = context.fonts().icon_height(IconSize::Medium);
            const float top = rect.middle().y - (line + icon_height + 2) / 2;
            draw_icon(context, tab.icon, IconSize::Medium,
                { sizes.rail_width / 2 + 2, top + icon_height / 2 }, icon);
            const OwnText own(
                context, tab.id, { rect.left - 4, rect.top, rect.right + 2, rect.bottom });
            draw_text_centred(context, chosen ? Font::SBold : Font::S,
                { 4, top + icon_height + 2, sizes.rail_width + 1, top + icon_height + 2 + line },
                tab.short_name.text(), c.ink);
        } else {
            draw_icon(
                context, tab.icon, IconSize::Medium, { sizes.text(39), rect.middle().y }, icon);
            const OwnText own(context, tab.id, rect);
            draw_text_left(context, face, { sizes.text(64), rect.top, rect.right, rect.bottom },
                tab.name.text(), c.ink);
        }
        if (item.ring)
            focus_ring(context, rect.grown(-4), sizes.radius_button);
        if (sizes.layout != Layout::Full && (item.hovered || item.ring))
            name_tip(context, rect, plain(tab.name));
        return item.pressed;
    }

    std::string draw_rail(Context& context, const FrameParts& parts)
    {
        const Metrics& sizes = context.metrics();
        draw_rail_mark(context, parts);
        std::string pressed;
        const float left = sizes.is_small() ? 6 : sizes.is_large() ? 8 : 12;
        const float room = sizes.height - sizes.rail_mark_height - 4;
        // All tabs are seen at once: in a low window they come closer.
        const float height = std::floor(
            std::min(sizes.rail_item_height, room / static_cast<float>(parts.tabs.size())));
        float y = sizes.rail_mark_height;
        for (const RailTab& tab : parts.tabs) {
            const Rect rect { left, y, sizes.rail_width + 1, y + height };
            if (draw_rail_tab(context, tab, rect, tab.id == parts.chosen_tab))
                pressed = tab.id;
            y += height;
        }
        return pressed;
    }

    /// The buttons at the right of the top bar, from right to left. Gives where they begin.
    float draw_top_buttons(
        Context& context, const FrameParts& parts, const Rect& bar, std::string& pressed)
    {
        const Metrics& sizes = context.metrics();
        const Theme& c = context.theme();
        const float middle = bar.middle().y;
        const float between = sizes.space(sizes.layout == Layout::Full ? 12 : 12);
        float right = bar.right;
        std::optional<Rect> cap;
        if (!parts.hide_key.empty() && !parts.hide.id.empty()) {
            const float width = std::ceil(
                context.fonts().width(Font::S, parts.hide_key.text()) + sizes.space(16));
            const float height = context.fonts().line_height(Font::S) + 2;
            cap = Rect { right - width, std::round(middle - height / 2), right,
                std::round(middle + height / 2) };
            right -= width + sizes.space(8);
        }
        struct Top {
            const Action* action;
            ButtonStyle style;
            ButtonPlan plan;
            Rect rect;
        };
        std::vector<Top> tops;
        const bool full = sizes.layout == Layout::Full;
        for (const auto& [action, style] : { std::pair { &parts.hide, ButtonStyle::Secondary },
                 { &parts.other, ButtonStyle::Secondary }, { &parts.help, ButtonStyle::Help } }) {
            if (action->id.empty())
                continue;
            Action shown = *action;
            if (!full && !shown.short_label.empty())
                shown.label = shown.short_label;
            if (shown.icon == Icon::None && style == ButtonStyle::Help)
                shown.icon = Icon::LifeRing;
            Top top { action, style,
                plan_button(context, shown, style, sizes.top_button_height, 1e6F, sizes.space(14)),
                {} };
            top.rect = { right - top.plan.width, std::round(middle - sizes.top_button_height / 2),
                right, std::round(middle + sizes.top_button_height / 2) };
            right -= top.plan.width + between;
            tops.push_back(std::move(top));
        }
        // The keyboard goes from left to right: help, other, hide.
        for (auto top = tops.rbegin(); top != tops.rend(); ++top) {
            if (press_button(context, top->action->id, top->plan, top->rect))
                pressed = top->action->id;
        }
        if (cap) {
            draw_box(*cap, c.page, c.edge, sizes.radius_box, 1);
            draw_text_centred(context, Font::S, *cap, parts.hide_key.text(), c.ink2);
        }
        return right;
    }

    /// The state of saving, ending at the right edge given. Gives where it begins.
    float draw_save_state(Context& context, const SaveState& save, float left, float right,
        float middle, std::string& pressed)
    {
        const Metrics& sizes = context.metrics();
        const Theme& c = context.theme();
        if (save.kind == SaveKind::Nothing)
            return right;
        const float slot = icon_slot(context, IconSize::Small) + sizes.space(4);
        const bool chip = save.kind == SaveKind::NotSaved;
        const Font face = chip ? Font::SBold : Font::S;
        const float pad = chip ? sizes.space(12) : 0;
        const auto width_of = [&](const Words& words) {
            return std::ceil(context.fonts().width(face, words.text())) + slot + 2 * pad;
        };
        const bool is_short = !save.short_text.empty()
            && (sizes.is_large() || width_of(save.text) > right - left - sizes.text(140));
        const Words& words = is_short ? save.short_text : save.text;
        const float width = width_of(words);
        const float height = chip ? std::max(sizes.text(36), sizes.minimum_target - 8)
                                  : context.fonts().line_height(face);
        const Rect rect { right - width, std::round(middle - height / 2), right,
            std::round(middle + height / 2) };
        const Icon icon = chip              ? Icon::Warning
            : save.kind == SaveKind::Saving ? Icon::Refresh
                                            : Icon::Check;
        const Colour ink = chip ? c.on_unsaved : c.ink2;
        if (chip) {
            // The target is higher than the chip.
            const Rect target { rect.left, rect.middle().y - sizes.minimum_target / 2, rect.right,
                rect.middle().y + sizes.minimum_target / 2 };
            const Item item = operate(context, "save_state", target, plain(words), {});
            fill_box(rect, c.unsaved, sizes.radius_button);
            if (item.ring)
                focus_ring(context, rect, sizes.radius_button);
            if (item.pressed)
                pressed = "save_state";
            context.push_owner({ context.path_of("save_state"), target });
        }
        draw_icon(context, icon, IconSize::Small,
            { rect.left + pad + icon_slot(context, IconSize::Small) / 2, rect.middle().y }, ink);
        draw_text_left(context, face, { rect.left + pad + slot, rect.top, rect.right, rect.bottom },
            words.text(), ink);
        if (chip)
            context.pop_owner();
        return rect.left;
    }

    void draw_place(
        Context& context, const std::vector<Words>& place, float left, float right, float middle)
    {
        if (place.empty())
            return;
        const Theme& c = context.theme();
        const Fonts& fonts = context.fonts();
        const Metrics& sizes = context.metrics();
        const float between = sizes.space(8);
        const float arrow = fonts.width(Font::M, "›");
        // Whole names only: the inner ones go first, the section stays.
        std::vector<std::size_t> shown;
        for (std::size_t i = 0; i < (sizes.is_large() ? 1 : place.size()); ++i)
            shown.push_back(i);
        const auto width_of = [&] {
            float width = 0;
            for (const std::size_t i : shown)
                width += fonts.width(i == 0 ? Font::MBold : Font::M, place[i].text())
                    + (i == 0 ? 0 : arrow + 2 * between);
            return width;
        };
        while (shown.size() > 1 && width_of() > right - left)
            shown.erase(shown.begin() + 1);
        if (width_of() > right - left) {
            // Not even the section in one line: smaller, and on two.
            const TextLayout lines = lay_out(fonts, Font::SBold, place.front(), right - left);
            draw_layout(context, lines, { left, std::round(middle - lines.height / 2) }, c.ink);
            return;
        }
        const float height = fonts.line_height(Font::M);
        float x = left;
        for (const std::size_t i : shown) {
            const Font face = i == 0 ? Font::MBold : Font::M;
            if (i > 0) {
                draw_line_text(context, Font::M, { x + between, middle - height / 2 }, "›", c.ink2);
                x += arrow + 2 * between;
            }
            draw_line_text(context, face, { x, middle - height / 2 }, place[i].text(),
                i == 0 ? c.ink : c.ink2);
            x += fonts.width(face, place[i].text());
        }
    }

} // namespace

void draw_sheet(const Context& context, const Rect& page)
{
    draw_box(page, context.theme().page, context.theme().line, context.metrics().radius_page, 1);
}

Frame::Frame(Context& context, const FrameParts& parts) : m_context(context)
{
    const Metrics& sizes = context.metrics();
    const FramePlan plan = plan_frame(context, parts);
    context.push_id("frame");
    draw_sheet(context, plan.page);
    if (plan.has_rail)
        m_pressed = draw_rail(context, parts);

    // On the start screen the bar is higher than its buttons need: they keep to its middle.
    Rect bar = plan.top_bar;
    float left = bar.left + 8;
    if (parts.page_width > 0) {
        bar.top = std::max(0.0F, bar.bottom - sizes.top_button_height - sizes.space(37));
        left = bar.left + 2;
    }
    if (!plan.has_rail) {
        const float size = sizes.text(parts.page_width > 0 ? 40 : 29);
        draw_tree({ left, std::round(bar.middle().y - size * 0.53F) }, size, context.theme().prim);
        left += size + sizes.space(14);
        if (parts.place.empty()) {
            const float height = context.fonts().line_height(Font::MBold);
            draw_line_text(context, Font::MBold, { left, bar.middle().y - height / 2 },
                parts.program.text(), context.theme().ink);
        }
    }
    std::string pressed;
    const float buttons_left = draw_top_buttons(context, parts, bar, pressed);
    const float save_right = buttons_left - sizes.space(8);
    const float save_left
        = draw_save_state(context, parts.save, left, save_right, bar.middle().y, pressed);
    draw_place(context, parts.place, left, save_left - sizes.space(12), bar.middle().y);
    if (!pressed.empty())
        m_pressed = pressed;
    context.set_areas(plan.page, plan.strip);
}

Frame::~Frame() { m_context.pop_id(); }

BottomBar::BottomBar(Context& context) : m_context(context)
{
    const Rect strip = context.strip_area();
    Flow row;
    row.left = row.x = strip.left;
    row.right = strip.right;
    const float height = context.metrics().small_button_height + 2;
    const float whole = std::max(height, context.strip_height());
    row.top = row.y = row.lowest = std::round(strip.middle().y - whole / 2 - 2);
    row.bottom = strip.bottom;
    row.row = true;
    row.row_gap = context.metrics().space(10);
    row.line_height = row.top_line_height = height;
    context.push_id("bottom");
    context.push_flow(row);
}

void BottomBar::at_the_right(float width) { row_at_the_right(m_context, width); }

BottomBar::~BottomBar()
{
    const Flow& row = m_context.flow();
    m_context.set_strip_height(row.lowest - row.top);
    m_context.pop_flow();
    m_context.pop_id();
}

} // namespace ui
