#include "ui/box_painter.hpp"

#include "ui/draw.hpp"

#include <imgui.h>

#include <algorithm>

namespace ui {

struct BoxPainter::Splitter {
    ImDrawListSplitter lists;
};

BoxPainter::BoxPainter(Context& context, const Padding& padding)
    : m_context(context)
    , m_padding(padding)
    , m_splitter(std::make_unique<Splitter>())
{
    Flow& outer = context.flow();
    m_left = outer.row ? outer.x : outer.left;
    m_right = outer.right;
    m_top = outer.y + (outer.row ? 0 : outer.gap);

    m_splitter->lists.Split(&canvas(), 2);
    m_splitter->lists.SetCurrentChannel(&canvas(), 1);

    Flow inner;
    inner.left = m_left + padding.left;
    inner.right = m_right - padding.right;
    inner.top = inner.y = inner.lowest = m_top + padding.top;
    inner.bottom = outer.bottom - padding.bottom;
    context.push_flow(inner);
}

BoxPainter::~BoxPainter() = default;

Rect BoxPainter::close_content(float least_height)
{
    const float lowest = m_context.flow().lowest;
    m_context.pop_flow();
    m_rect = { m_left, m_top, m_right, std::max(lowest + m_padding.bottom, m_top + least_height) };
    m_splitter->lists.SetCurrentChannel(&canvas(), 0);
    return m_rect;
}

Rect BoxPainter::close_in_cell()
{
    const float natural = m_context.flow().lowest + m_padding.bottom;
    const Rect rect = close_content();
    const Flow& cell = m_context.flow();
    if (cell.natural_height != nullptr)
        *cell.natural_height = std::max(*cell.natural_height, natural - cell.top);
    m_rect = rect;
    if (cell.fill_height > 0)
        m_rect.bottom = std::max(m_rect.bottom, cell.top + cell.fill_height);
    return m_rect;
}

void BoxPainter::finish(float gap_after)
{
    m_splitter->lists.Merge(&canvas());
    Flow& outer = m_context.flow();
    m_context.keep_whole(m_rect);
    outer.y = m_rect.bottom;

    outer.lowest = std::max(outer.lowest, m_rect.bottom);
    outer.gap = gap_after;
    outer.started = true;
}

} // namespace ui
