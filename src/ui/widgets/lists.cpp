#include "ui/widgets/lists.hpp"

#include "ui/draw.hpp"
#include "ui/item.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/list_parts.hpp"
#include "ui/widgets/text_parts.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    void draw_number_disc(Context& context, Point middle, float size, int number, bool chosen)
    {
        const Theme& c = context.theme();
        fill_circle(middle, size / 2, c.page);
        outline_circle(middle, size / 2, c.ink, chosen ? 2.6F : 1.3F);
        const Rect box { middle.x - size / 2, middle.y - size / 2, middle.x + size / 2,
            middle.y + size / 2 };
        draw_text_centred(context, Font::SBold, box, std::to_string(number), c.ink);
    }

} // namespace

void draw_row_back(const Context& context, const Item& item, bool chosen)
{
    const float radius = context.metrics().radius_button;
    if (chosen)
        fill_box(item.rect, context.theme().tint, radius);
    else if (item.hovered)
        fill_box(item.rect, context.theme().card, radius);
}

void draw_row_ring(const Context& context, const Item& item)
{
    if (item.ring)
        focus_ring(context, item.rect.grown(-1), context.metrics().radius_button);
}

bool list_row(
    Context& context, std::string_view id, const Words& text, Chosen chosen, const Words& number)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const bool is_chosen = chosen == Chosen::Yes;
    const float pad = sizes.space(14);
    const float slot = number.empty() ? pad : pad + sizes.text(30);
    const float room = context.flow().width() - slot - sizes.space(6);
    const TextLayout layout
        = lay_out(context.fonts(), is_chosen ? Font::MBold : Font::M, text, room);
    const TextLayout bold = lay_out(context.fonts(), Font::MBold, text, room);
    const float least = std::max(sizes.minimum_target, sizes.row_height - 2)
        + (number.empty() || sizes.is_small() ? 0 : sizes.space(12));
    const float height = std::max(least, std::max(layout.height, bold.height) + sizes.space(14));
    const Rect rect = context.place(0, height, 0);
    const Item item
        = operate(context, id, rect, layout.source, { .kind = ItemKind::Row, .chosen = chosen });
    draw_row_back(context, item, is_chosen);
    const OwnText own(context, id, rect);
    const Colour ink = is_chosen ? c.on_tint : c.ink;
    const float top = rect.middle().y - layout.height / 2;
    if (!number.empty()) {
        const float line = context.fonts().line_height(Font::M);
        const Rect box { rect.left, top, rect.left + pad + sizes.text(16), top + line };
        draw_text_right(context, is_chosen ? Font::MBold : Font::M, box, number.text(),
            is_chosen ? c.on_tint : c.ink2);
    }
    draw_layout(context, layout, { rect.left + slot, top }, ink);
    draw_row_ring(context, item);
    return item.pressed;
}

bool risk_row(Context& context, std::string_view id, int number, const Words& name, Level level,
    Chosen chosen)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float disc = sizes.text(26);
    const float left = sizes.space(10) + disc + sizes.space(12);
    const float right = sizes.text(64);
    const TextLayout layout
        = lay_out(context.fonts(), Font::M, name, context.flow().width() - left - right);
    const float height = std::max(sizes.minimum_target, layout.height + sizes.space(12));
    const Rect rect = context.place(0, height, 0);
    const Item item
        = operate(context, id, rect, layout.source, { .kind = ItemKind::Row, .chosen = chosen });
    draw_row_back(context, item, chosen == Chosen::Yes);
    draw_number_disc(
        context, { rect.left + sizes.space(10) + disc / 2, rect.middle().y }, disc, number, false);
    draw_level_icon(
        level, { rect.right - sizes.text(50), rect.middle().y }, sizes.text(16), c.ink2);
    draw_icon(context, Icon::ChevronRight, IconSize::Small,
        { rect.right - sizes.text(21), rect.middle().y }, c.ink2);
    const OwnText own(context, id, { rect.left, rect.top, rect.right - right, rect.bottom });
    draw_layout(context, layout, { rect.left + left, rect.middle().y - layout.height / 2 },
        chosen == Chosen::Yes ? c.on_tint : c.ink);
    draw_row_ring(context, item);
    return item.pressed;
}

bool file_row(Context& context, std::string_view id, FileKind kind, const Words& name,
    const Words& detail, Chosen chosen)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const Icon icon = kind == FileKind::Folder ? Icon::FolderOutline
        : kind == FileKind::Up                 ? Icon::ArrowUp
        : kind == FileKind::Vault              ? Icon::Book
        : kind == FileKind::Drive              ? Icon::Disk
                                               : Icon::FileOutline;
    const float slot = sizes.space(10) + icon_slot(context, IconSize::Medium) + sizes.space(10);
    const float beside = detail.empty()
        ? 0
        : std::ceil(context.fonts().width(Font::S, detail.text())) + sizes.space(24);
    const float room = context.flow().width() - slot - sizes.space(10);
    const bool below = beside > 0 && room - beside < sizes.text(180);
    const TextLayout layout = lay_out(context.fonts(), Font::M, name, room - (below ? 0 : beside));
    const float small = below ? context.fonts().line_height(Font::S) : 0;
    const float height = std::max(sizes.row_height, layout.height + small + sizes.space(14));
    const Rect rect = context.place(0, height, 0);
    const Item item
        = operate(context, id, rect, layout.source, { .kind = ItemKind::Row, .chosen = chosen });
    draw_row_back(context, item, chosen == Chosen::Yes);
    fill_box({ rect.left, rect.bottom - 1, rect.right, rect.bottom }, c.line, 0, Corners::None);
    const Colour ink = chosen == Chosen::Yes ? c.on_tint : c.ink;
    draw_icon(context, icon, IconSize::Medium,
        { rect.left + sizes.space(10) + icon_slot(context, IconSize::Medium) / 2, rect.middle().y },
        kind == FileKind::Vault ? c.prim : c.ink2);
    const OwnText own(context, id, rect);
    const float top = rect.middle().y - (layout.height + small) / 2;
    draw_layout(context, layout, { rect.left + slot, top }, ink);
    if (below)
        draw_line_text(
            context, Font::S, { rect.left + slot, top + layout.height }, detail.text(), c.ink2);
    else if (!detail.empty())
        draw_text_right(context, Font::S,
            { rect.left, rect.top, rect.right - sizes.space(10), rect.bottom }, detail.text(),
            c.ink2);
    draw_row_ring(context, item);
    return item.pressed;
}

void dated_row(Context& context, const Words& date, const Words& text, const Words& hint, bool last)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float slot = sizes.text(92);
    const float room = context.flow().width() - slot;
    const TextLayout when = lay_out(context.fonts(), Font::MBold, date, slot - sizes.space(8));
    const TextLayout what = lay_out(context.fonts(), Font::M, text, room);
    const TextLayout more = lay_out(context.fonts(), Font::S, hint, room);
    const float pad = sizes.space(9);
    const float content = std::max(when.height, what.height + (hint.empty() ? 0 : more.height));
    const Rect rect = context.place(0, content + 2 * pad, 0);
    draw_layout(context, when, { rect.left, rect.top + pad }, c.ink);
    draw_layout(context, what, { rect.left + slot, rect.top + pad }, c.ink);
    if (!hint.empty())
        draw_layout(context, more, { rect.left + slot, rect.top + pad + what.height }, c.ink2);
    if (!last)
        fill_box({ rect.left, rect.bottom - 1, rect.right, rect.bottom }, c.line, 0, Corners::None);
    context.flow().gap = last ? sizes.space(16) : 0;
}

void fact_row(Context& context, const Words& name, const Words& value, bool last)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float width = context.flow().width();
    const float pad = sizes.space(8);
    const TextLayout left = lay_out(context.fonts(), Font::M, name, width * 0.48F);
    const float room = width - left.width - sizes.space(16);
    const bool below
        = room < lay_out(context.fonts(), Font::M, value, 1e6F).width && room < width * 0.45F;
    const TextLayout right = lay_out(context.fonts(), Font::M, value, below ? width : room);
    const float content = below ? left.height + right.height : std::max(left.height, right.height);
    const Rect rect = context.place(0, content + 2 * pad, 0);
    draw_layout(context, left, { rect.left, rect.top + pad }, c.ink2);
    if (below)
        draw_layout(context, right, { rect.left, rect.top + pad + left.height }, c.ink);
    else
        draw_layout(
            context, right, { rect.right - room, rect.top + pad }, c.ink, Across::Right, room);
    if (!last)
        fill_box({ rect.left, rect.bottom - 1, rect.right, rect.bottom }, c.line, 0, Corners::None);
    context.flow().gap = last ? sizes.space(12) : 0;
}

void indicator_row(Context& context, Icon icon, const Words& title, const Words& text)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float square = std::round(40 * (0.5F + 0.5F * sizes.scale));
    const float slot = square + sizes.space(14);
    const float room = context.flow().width() - slot;
    const TextLayout head = lay_out(context.fonts(), Font::MBold, title, room);
    const TextLayout body = lay_out(context.fonts(), Font::S, text, room);
    const Flow& flow = context.flow();
    float height = std::max(square, head.height + body.height) + sizes.space(10);
    if (flow.natural_height != nullptr)
        *flow.natural_height = std::max(*flow.natural_height, height);
    height = std::max(height, flow.fill_height);
    const Rect rect = context.place(0, height, sizes.space(10));
    fill_box({ rect.left, rect.top, rect.left + square, rect.top + square }, c.tint,
        sizes.radius_button);
    draw_icon(context, icon, IconSize::Medium, { rect.left + square / 2, rect.top + square / 2 },
        c.on_tint);
    draw_layout(context, head, { rect.left + slot, rect.top }, c.ink);
    draw_layout(context, body, { rect.left + slot, rect.top + head.height }, c.ink2);
    fill_box({ rect.left, rect.bottom - 1, rect.right, rect.bottom }, c.line, 0, Corners::None);
}

bool step_row(Context& context, Icon icon, const Words& name, const Words& text, StepLook look,
    bool last, const Action& action)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float circle = std::round(36 * (0.5F + 0.5F * sizes.scale));
    const float slot = circle + sizes.space(18);
    const float width = context.flow().width();
    const float name_width = std::min(sizes.text(196), width * 0.36F);
    const bool below = sizes.is_large() || width - slot - name_width < sizes.text(220);
    const TextLayout head
        = lay_out(context.fonts(), Font::MBold, name, below ? width - slot : name_width);
    const float body_left = below ? slot : slot + name_width + sizes.space(18);
    const TextLayout body = lay_out(context.fonts(), Font::M, text, width - body_left);
    const float line_height = context.fonts().line_height(Font::M);
    // The link stands after the only line of the text, or under the text.
    const float after = body.width > 0 ? body.width + sizes.space(12) : 0;
    const bool has_link = !action.id.empty();
    const bool link_below = has_link
        && (body.height > line_height * 1.5F
            || body_left + after + link_width(context, action.label, action.icon) > width);
    float content = below ? head.height + body.height : std::max(head.height, body.height);
    if (link_below)
        content += sizes.minimum_target;
    else if (has_link)
        content = std::max(content, (below ? head.height : 0) + line_height);
    const float height = std::max(content, circle) + sizes.space(sizes.is_small() ? 10 : 20);
    const Rect rect = context.place(0, last ? std::max(content, circle) : height, 0);
    const Point middle { rect.left + circle / 2, rect.top + circle / 2 };
    const float line_top = rect.top + (circle - context.fonts().line_height(Font::M)) / 2;
    if (!last)
        fill_box({ middle.x - 1, middle.y + circle / 2, middle.x + 1, rect.bottom }, c.ink2, 0,
            Corners::None);
    if (look == StepLook::Never)
        fill_circle(middle, circle / 2, c.ink);
    else
        outline_circle(middle, circle / 2, c.prim, 2);
    draw_icon(context, icon, circle > 44 ? IconSize::Medium : IconSize::Small, middle,
        look == StepLook::Never ? c.page : c.prim);
    draw_layout(context, head, { rect.left + slot, line_top }, c.ink);
    const float body_top = line_top + (below ? head.height : 0);
    draw_layout(context, body, { rect.left + body_left, body_top }, c.ink);
    bool pressed = false;
    if (has_link) {
        Flow link;
        link.left = rect.left + body_left + (link_below ? 0 : after);
        link.right = rect.right;
        link.bottom = context.flow().bottom;
        link.y = link.top = link.lowest = link_below
            ? body_top + body.height
            : body_top + line_height / 2 - sizes.minimum_target / 2;
        context.push_flow(link);
        pressed = text_link(context, action.id, action.label, action.icon);
        context.pop_flow();
    }
    context.flow().gap = last ? sizes.space(16) : 0;
    return pressed;
}

} // namespace ui
