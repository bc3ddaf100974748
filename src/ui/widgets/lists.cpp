#include "ui/widgets/lists.hpp"

#include "ui/box_painter.hpp"
#include "ui/draw.hpp"
#include "ui/item.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/text_parts.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    /// The fill behind a row of a list, and its ring.
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

    void draw_number_disc(Context& context, Point middle, float size, int number, bool chosen)
    {
        const Theme& c = context.theme();
        fill_circle(middle, size / 2, c.page);
        outline_circle(middle, size / 2, c.ink, chosen ? 2.6F : 1.3F);
        const Rect box { middle.x - size / 2, middle.y - size / 2, middle.x + size / 2,
            middle.y + size / 2 };
        draw_text_centred(context, Font::SBold, box, std::to_string(number), c.ink);
    }

    float chip_height(const Context& context, ChipSize size)
    {
        return context.metrics().text(size == ChipSize::Big ? 40 : 30);
    }

} // namespace

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

struct TableRow::State {
    State(Context& context, std::string_view row_id, std::vector<float> column_widths,
        Chosen is_chosen, bool is_last, const BoxPainter::Padding& padding)
        : box(context, padding)
        , id(row_id)
        , widths(std::move(column_widths))
        , chosen(is_chosen)
        , last(is_last)
        , outer(context.flow())
    {
    }
    BoxPainter box;
    std::string id;
    std::string label;
    std::vector<float> widths;
    Chosen chosen;
    bool last;
    Flow outer;
    std::size_t index { 0 };
    float lowest { 0 };
    bool ended { false };
    bool was_pressed { false };
    bool stacked { false };
    float pad { 0 };
};

namespace {

    void push_cell(Context& context, float left, float right, float top, float line)
    {
        Flow cell;
        cell.left = std::round(left);
        cell.right = std::round(right);
        cell.top = cell.y = cell.lowest = top;
        cell.bottom = context.flow().bottom;
        cell.row = true;
        cell.x = cell.left;
        cell.row_gap = context.metrics().space(8);
        cell.line_height = cell.top_line_height = line;
        context.push_flow(cell);
    }

} // namespace

TableRow::TableRow(
    Context& context, std::string_view id, std::vector<float> widths, Chosen chosen, bool last)
    : m_context(context)
{
    const Metrics& sizes = context.metrics();
    const float line = sizes.text(28);
    const float pad = std::max(2.0F, (sizes.row_height - line) / 2);
    m_state = std::make_unique<State>(
        context, id, std::move(widths), chosen, last, BoxPainter::Padding { 0, pad, 0, pad });
    m_state->pad = pad;
    float fixed = 0;
    for (const float width : m_state->widths)
        fixed += width > 0 ? sizes.text(width) : 0;
    m_state->stacked = m_state->outer.width() - fixed < sizes.text(160);
    m_state->lowest = m_state->outer.y;
    next();
    m_state->index = 0;
}

void TableRow::next()
{
    State& state = *m_state;
    const Metrics& sizes = m_context.metrics();
    const bool first = m_context.flow().row == false;
    if (!first) {
        state.lowest = std::max(state.lowest, m_context.flow().lowest);
        m_context.pop_flow();
        ++state.index;
    }
    const float line = sizes.text(28);
    const Flow& inner = m_context.flow();
    if (state.stacked) {
        push_cell(m_context, inner.left, inner.right, first ? inner.y : state.lowest + 2, line);
        return;
    }
    const float between = sizes.space(12);
    float fixed = 0;
    std::size_t open = 0;
    for (const float width : state.widths) {
        fixed += width > 0 ? sizes.text(width) : 0;
        open += width > 0 ? 0 : 1;
    }
    fixed += between * static_cast<float>(state.widths.size() - 1);
    const float share = open == 0 ? 0 : (inner.width() - fixed) / static_cast<float>(open);
    float left = inner.left;
    float width = inner.width();
    for (std::size_t i = 0; i < state.widths.size() && i <= state.index; ++i) {
        width = state.widths[i] > 0 ? sizes.text(state.widths[i]) : share;
        if (i < state.index)
            left += width + between;
    }
    push_cell(m_context, left, left + width, inner.y, line);
}

void TableRow::call(const Words& label) { m_state->label = plain(label); }

bool TableRow::pressed()
{
    State& state = *m_state;
    if (state.ended)
        return state.was_pressed;
    state.ended = true;
    const Metrics& sizes = m_context.metrics();
    state.lowest = std::max(state.lowest, m_context.flow().lowest);
    m_context.pop_flow();
    m_context.flow().lowest = std::max(m_context.flow().lowest, state.lowest);
    const Rect rect = state.box.close_content(sizes.row_height);
    if (!state.id.empty()) {
        const Rect wide { rect.left - 4, rect.top, rect.right + 4, rect.bottom };
        const Item item = operate(m_context, state.id, wide, state.label,
            { .kind = ItemKind::Row, .chosen = state.chosen });
        draw_row_back(m_context, item, state.chosen == Chosen::Yes);
        draw_row_ring(m_context, item);
        state.was_pressed = item.pressed;
    }
    if (!state.last)
        fill_box({ rect.left, rect.bottom - 1, rect.right, rect.bottom }, m_context.theme().line, 0,
            Corners::None);
    state.box.finish(state.last ? sizes.space(16) : 0);
    return state.was_pressed;
}

TableRow::~TableRow() { pressed(); }

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

float chip_width(Context& context, const Words& word, ChipSize size)
{
    const Metrics& sizes = context.metrics();
    const bool big = size == ChipSize::Big;
    const float icon = sizes.text(big ? 20 : 17);
    return std::ceil(context.fonts().width(big ? Font::MBold : Font::SBold, word.text()) + icon
        + sizes.space(8) + 2 * sizes.space(big ? 14 : 10));
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
    const float pad = sizes.space(big ? 14 : 10);
    draw_level_icon(level, { rect.left + pad + icon / 2, rect.middle().y }, icon, colours.text);
    draw_text_left(context, big ? Font::MBold : Font::SBold,
        { rect.left + pad + icon + sizes.space(8), rect.top, rect.right, rect.bottom }, word.text(),
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
