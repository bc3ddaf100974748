#include "ui/box_painter.hpp"
#include "ui/draw.hpp"
#include "ui/widgets/list_parts.hpp"
#include "ui/widgets/lists.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

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

void TableRow::below()
{
    Flow& cell = m_context.flow();
    cell.y = cell.lowest;
    cell.x = cell.left;
    cell.line_height = 0;
    cell.natural_line = 0;
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

} // namespace ui
