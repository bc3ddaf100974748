#include "ui/widgets/boxes.hpp"

#include "ui/box_painter.hpp"
#include "ui/draw.hpp"
#include "ui/item.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ui {

struct Card::State {
    State(Context& context, const BoxPainter::Padding& padding, CardLook card_look)
        : box(context, padding)
        , look(card_look)
    {
    }
    BoxPainter box;
    CardLook look;
};

Card::Card(Context& context, CardLook look) : m_context(context)
{
    const Metrics& sizes = context.metrics();
    const float across = sizes.is_small() ? sizes.space(16) : sizes.space(20);
    const float down = sizes.is_small() ? sizes.space(12) : sizes.space(16);
    m_state = std::make_unique<State>(
        context, BoxPainter::Padding { across, down, across, down }, look);
}

Card::~Card()
{
    const Theme& c = m_context.theme();
    const Metrics& sizes = m_context.metrics();
    const Rect rect = m_state->box.close_in_cell();
    m_context.backdrops().push_back({ rect, m_state->look == CardLook::Card ? c.card : c.page });
    switch (m_state->look) {
    case CardLook::Card:
        draw_box(rect, c.card, c.line, sizes.radius_card, sizes.thin_line);
        break;
    case CardLook::Page:
        draw_box(rect, c.page, c.line, sizes.radius_card, sizes.thin_line);
        break;
    case CardLook::Operable:
        draw_box(rect, c.page, c.edge, sizes.radius_page, sizes.operable_line);
        break;
    }
    m_state->box.finish(sizes.space(14));
}

struct Fold::State {
    State(Context& context, bool tinted_heading) : box(context, {}), tinted(tinted_heading) { }
    BoxPainter box;
    bool tinted;
    Item heading;
};

Fold::Fold(Context& context, std::string_view id, const Words& title, bool& open)
    : Fold(context, id, title, open, Options {})
{
}

namespace {

    /// Words in small outlines at the right of a heading; how wide they are together.
    float tags_width(const Context& context, const std::vector<Words>& tags)
    {
        float width = 0;
        for (const Words& tag : tags)
            width += std::ceil(
                         context.fonts().width(Font::S, tag.text()) + context.metrics().space(20))
                + context.metrics().space(10);
        return width;
    }

    void draw_tags(Context& context, const std::vector<Words>& tags, float left, float middle)
    {
        const Metrics& sizes = context.metrics();
        const float height = sizes.text(28);
        for (const Words& tag : tags) {
            left += sizes.space(10);
            const float width
                = std::ceil(context.fonts().width(Font::S, tag.text()) + sizes.space(20));
            const Rect rect { left, middle - height / 2, left + width, middle + height / 2 };
            draw_box(rect, context.theme().page, context.theme().line, sizes.radius_cell, 1);
            draw_text_centred(context, Font::S, rect, tag.text(), context.theme().ink);
            left += width;
        }
    }

} // namespace

Fold::Fold(
    Context& context, std::string_view id, const Words& title, bool& open, const Options& options)
    : m_context(context)
    , m_state(std::make_unique<State>(context, options.tinted))
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float pad = sizes.is_small() ? sizes.space(14) : sizes.space(18);
    const float slot = icon_slot(context, IconSize::Medium) + sizes.space(8);
    const float tags = tags_width(context, options.tags);
    const float all = context.flow().width();
    // Tags go below the title where there is no room beside it.
    const bool tags_below = tags > 0 && all - 2 * pad - slot - tags < sizes.text(160);
    const float room = all - 2 * pad - slot - (tags_below ? 0 : tags);
    const TextLayout layout = lay_out(context.fonts(), Font::MBold, title, room);
    const TextLayout hint = lay_out(context.fonts(), Font::S, options.hint, room);
    const float text_height = layout.height + (options.hint.empty() ? 0 : hint.height)
        + (tags_below ? sizes.text(36) : 0);
    const float height = text_height + sizes.space(sizes.is_small() ? 20 : 26);
    const Rect rect = context.place(0, height, 0);
    const bool was_open = open;
    Item item = operate(
        context, id, rect, plain(title), { .kind = ItemKind::Fold, .chosen = chosen_if(was_open) });
    if (item.pressed)
        open = !open;
    m_open = was_open;
    m_state->heading = item;

    const Colour ink = was_open && options.tinted ? c.on_tint : c.ink;
    const float text_top = rect.top + (height - text_height) / 2;
    const float line = context.fonts().line_height(Font::MBold);
    draw_icon(context,
        was_open                         ? Icon::ChevronDown
            : options.icon == Icon::None ? Icon::ChevronRight
                                         : options.icon,
        IconSize::Medium,
        { rect.left + pad + icon_slot(context, IconSize::Medium) / 2,
            options.hint.empty() ? text_top + line / 2 : rect.middle().y },
        ink);
    {
        const OwnText own(context, id, rect);
        draw_layout(context, layout, { rect.left + pad + slot, text_top }, ink);
        if (!options.hint.empty())
            draw_layout(context, hint, { rect.left + pad + slot, text_top + layout.height },
                was_open && options.tinted ? c.on_tint : c.ink2);
        if (tags_below)
            draw_tags(context, options.tags, rect.left + pad + slot - sizes.space(10),
                rect.bottom - sizes.text(27));
        else
            draw_tags(context, options.tags, rect.right - pad - tags, rect.middle().y);
    }
    if (!was_open)
        return;
    Flow inner = context.flow();
    inner.left += pad;
    inner.right -= pad;
    inner.gap = 0;
    inner.y += sizes.space(options.tinted ? 14 : 0);
    inner.top = inner.lowest = inner.y;
    inner.started = false;
    context.push_flow(inner);
}

Fold::~Fold()
{
    const Theme& c = m_context.theme();
    const Metrics& sizes = m_context.metrics();
    if (m_open) {
        const float lowest = m_context.flow().lowest;
        m_context.pop_flow();
        m_context.flow().lowest = lowest + sizes.space(14);
    }
    const Rect rect = m_state->box.close_content();
    m_context.backdrops().push_back({ rect, c.page });
    const Item& heading = m_state->heading;
    fill_box(rect, c.page, sizes.radius_card);
    if (m_open && m_state->tinted)
        fill_box(heading.rect, c.tint, sizes.radius_card, Corners::Top);
    if (heading.hovered && !(m_open && m_state->tinted))
        fill_box(heading.rect, c.card, sizes.radius_card, m_open ? Corners::Top : Corners::All);
    outline_box(
        rect, m_open && m_state->tinted ? c.prim : c.edge, sizes.radius_card, sizes.operable_line);
    if (heading.ring)
        focus_ring(m_context, heading.rect, sizes.radius_card);
    m_state->box.finish(sizes.space(sizes.is_small() ? 10 : 14));
}

bool tile(Context& context, const TileParts& parts)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float pad = sizes.is_small() || sizes.is_large() ? sizes.space(18) : sizes.space(28);
    const float slot = parts.icon == Icon::None ? 0 : sizes.text(36) + sizes.space(22);
    const float chevron = parts.help ? sizes.text(40) : 0;
    const float room = context.flow().width() - 2 * pad - slot - chevron;
    const TextLayout title = lay_out(context.fonts(), Font::MPlusBold, parts.title, room);
    const TextLayout text = lay_out(context.fonts(), Font::M, parts.text, room);
    const float words = title.height + (parts.text.empty() ? 0 : text.height);
    const float down
        = parts.dense || sizes.is_small() || sizes.is_large() ? sizes.space(14) : sizes.space(24);
    const Flow& flow = context.flow();
    float height = std::max(words + 2 * down, sizes.space(parts.height));
    if (flow.natural_height != nullptr)
        *flow.natural_height = std::max(*flow.natural_height, height);
    height = std::max(height, flow.fill_height);
    const Rect rect = context.place(0, height, sizes.space(16));
    const Item item
        = operate(context, parts.id, rect, plain(parts.title), { .kind = ItemKind::Tile });
    const Colour fill = parts.help  ? c.help_tint
        : item.held && item.hovered ? c.desk
        : item.hovered              ? c.card
                                    : c.page;
    draw_box(rect, fill, parts.help ? c.help : c.edge, sizes.radius_page,
        parts.help && item.hovered ? sizes.chosen_line : sizes.operable_line);
    const float top = parts.help ? rect.middle().y - words / 2 : rect.top + down;
    const Colour drawing = parts.help ? c.help : c.prim;
    const float lower = parts.text.empty() ? 0 : sizes.text(4);
    draw_icon(context, parts.icon, IconSize::Tile,
        { rect.left + pad + sizes.text(18),
            parts.help ? rect.middle().y : top + title.height / 2 + lower },
        drawing);
    if (parts.help)
        draw_icon(context, Icon::ChevronRight, IconSize::Medium,
            { rect.right - pad - sizes.text(8), rect.middle().y }, drawing);
    const OwnText own(context, parts.id, rect);
    draw_layout(context, title, { rect.left + pad + slot, top }, parts.help ? c.help : c.ink);
    if (!parts.text.empty())
        draw_layout(context, text, { rect.left + pad + slot, top + title.height }, c.ink);
    if (item.ring)
        focus_ring(context, rect, sizes.radius_page);
    return item.pressed;
}

} // namespace ui
