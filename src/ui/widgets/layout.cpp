#include "ui/widgets/layout.hpp"

#include "ui/draw.hpp"
#include "ui/scroll_window.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

    float pixels(const Context& context, Gap size)
    {
        const Metrics& sizes = context.metrics();
        const float tight = sizes.is_small() ? 0.75F : 1.0F;
        switch (size) {
        case Gap::None:
            return 0;
        case Gap::Tiny:
            return sizes.space(4);
        case Gap::Small:
            return sizes.space(8);
        case Gap::Medium:
            return sizes.space(12);
        case Gap::Large:
            return std::round(sizes.space(16) * tight);
        case Gap::Section:
            return std::round(sizes.space(24) * tight);
        case Gap::Part:
            return std::round(sizes.space(36) * tight);
        }
        return 0;
    }

} // namespace

void gap(Context& context, Gap size)
{
    Flow& flow = context.flow();
    if (flow.row)
        flow.x += pixels(context, size) - flow.row_gap;
    else
        flow.gap = pixels(context, size);
}

namespace {

    // How high the lines of a row were a frame ago, so that the first thing in a
    // line stands in its middle although a higher one comes later.
    constexpr int MOST_ROW_LINES = 16;

    ImGuiID line_key(const Flow& row)
    {
        return row.row_memory + static_cast<ImGuiID>(std::min(row.row_line, MOST_ROW_LINES));
    }

} // namespace

void begin_row_line(Flow& row)
{
    const float known
        = row.row_memory == 0 ? 0 : ImGui::GetStateStorage()->GetFloat(line_key(row), 0);
    row.line_height = std::max(row.top_line_height, known);
    row.natural_line = 0;
}

void end_row_line(Flow& row)
{
    if (row.row_memory != 0)
        ImGui::GetStateStorage()->SetFloat(line_key(row), row.natural_line);
    ++row.row_line;
}

void row_at_the_right(Context& context, float width)
{
    Flow& row = context.flow();
    if (row.x + width > row.right + 0.5F && row.x > row.left) {
        row.y += row.line_height + std::min(row.row_gap, context.metrics().space(12));
        row.x = row.left;
        end_row_line(row);
        begin_row_line(row);
    }
    row.x = std::max(row.x, std::floor(row.right - width));
}

Row::Row(Context& context, Gap between, float height) : m_context(context)
{
    const Flow outer = context.flow();
    Flow row;
    row.left = outer.row ? outer.x : outer.left;
    row.right = outer.right;
    row.y = row.top = row.lowest = outer.y + (outer.row ? 0 : outer.gap);
    row.bottom = outer.bottom;
    row.row = true;
    row.x = row.left;
    row.row_gap = pixels(context, between);
    row.top_line_height = height;
    row.row_memory = ImGui::GetID("###row") + context.next_row() * 64;
    begin_row_line(row);
    context.push_flow(row);
}

Row::~Row()
{
    end_row_line(m_context.flow());
    const Flow row = m_context.flow();
    m_context.pop_flow();
    if (!row.started)
        return;
    Flow& outer = m_context.flow();
    outer.y = row.lowest;
    outer.lowest = std::max(outer.lowest, row.lowest);
    outer.gap = m_context.metrics().space(12);
    outer.started = true;
}

void Row::at_the_right(float width) { row_at_the_right(m_context, width); }

Columns::Columns(Context& context, Split split) : m_context(context), m_outer(context.flow())
{
    const Metrics& sizes = context.metrics();
    const float width = m_outer.width();
    float between = sizes.column_gap;
    const auto two = [&](float first) {
        m_columns = { { 0, 0, first, 0 }, { first + between, 0, width, 0 } };
    };
    m_stacked = sizes.is_large();
    switch (split) {
    case Split::MainAndSide:
        two(width - between - sizes.side_width);
        break;
    case Split::MainAndWideSide:
        two(width - between - sizes.wide_side_width);
        break;
    case Split::ListAndMain:
        between = sizes.line_gap;
        two(std::min(sizes.side_width, width * 0.34F));
        m_line = true;
        break;
    case Split::NarrowAndMain:
        between = sizes.line_gap;
        two(std::min(sizes.text(272), width * 0.3F));
        m_line = true;
        break;
    case Split::Halves:
        two((width - between) / 2);
        break;
    case Split::Thirds: {
        const float wide_gap = sizes.space(16);
        const float third = (width - 2 * wide_gap) / 3;
        for (int i = 0; i < 3; ++i) {
            const float left = static_cast<float>(i) * (third + wide_gap);
            m_columns.push_back({ left, 0, left + third, 0 });
        }
        break;
    }
    }
    begin();
}

Columns::Columns(Context& context, std::initializer_list<float> parts, float narrowest)
    : m_context(context)
    , m_outer(context.flow())
{
    const float between = context.metrics().column_gap;
    const float sum = std::accumulate(parts.begin(), parts.end(), 0.0F);
    const float width = m_outer.width() - between * static_cast<float>(parts.size() - 1);
    float left = 0;
    for (const float part : parts) {
        const float own = width * part / sum;
        m_stacked = m_stacked || own < context.metrics().text(narrowest);
        m_columns.push_back({ left, 0, left + own, 0 });
        left += own + between;
    }
    begin();
}

void Columns::begin()
{
    m_top = m_outer.y + m_outer.gap;
    m_lowest = m_top;
    m_bottom = m_outer.bottom;
    if (m_stacked)
        return;
    enter();
}

void Columns::enter()
{
    const Rect& column = m_columns[std::min(m_index, m_columns.size() - 1)];
    Flow flow;
    flow.left = std::round(m_outer.left + column.left);
    flow.right = std::round(m_outer.left + column.right);
    flow.top = flow.y = flow.lowest = m_top;
    flow.bottom = m_bottom;
    m_context.push_flow(flow);
}

void Columns::next()
{
    if (m_stacked) {
        m_context.flow().gap = m_context.metrics().space(24);
        return;
    }
    m_lowest = std::max(m_lowest, m_context.flow().lowest);
    m_context.pop_flow();
    ++m_index;
    enter();
}

Columns::~Columns()
{
    if (m_stacked)
        return;
    m_lowest = std::max(m_lowest, m_context.flow().lowest);
    m_context.pop_flow();
    Flow& outer = m_context.flow();
    outer.y = m_lowest;
    outer.lowest = std::max(outer.lowest, m_lowest);
    outer.gap = m_context.metrics().space(16);
    outer.started = true;
    if (m_line && m_columns.size() > 1) {
        const float x = std::round(m_outer.left + (m_columns[0].right + m_columns[1].left) / 2);
        fill_box({ x, m_top, x + 1, std::max(m_lowest, std::min(m_bottom, m_lowest)) },
            m_context.theme().line, 0, Corners::None);
    }
}

Grid::Grid(Context& context, int abreast, Gap between, float narrowest)
    : m_context(context)
    , m_abreast(abreast)
    , m_gap(pixels(context, between))
    , m_outer(context.flow())
{
    const float least = context.metrics().text(narrowest);
    while (m_abreast > 1
        && (m_outer.width() - m_gap * static_cast<float>(m_abreast - 1))
                / static_cast<float>(m_abreast)
            < least)
        --m_abreast;
    m_line_top = m_outer.y + m_outer.gap;
    m_line_lowest = m_line_top;
    m_memory = ImGui::GetID("###grid") + context.next_grid() * 1000;
}

void Grid::close_cell()
{
    m_line_lowest = std::max(m_line_lowest, m_context.flow().lowest);
    m_context.pop_flow();
}

void Grid::cell()
{
    if (m_index >= 0)
        close_cell();
    ++m_index;
    const int column = m_index % m_abreast;
    const int line_number = m_index / m_abreast;
    ImGuiStorage& memory = *ImGui::GetStateStorage();
    if (column == 0 && m_index > 0) {
        // Boxes in one line are made equally high in the frame after they were measured.
        memory.SetFloat(m_memory + static_cast<ImGuiID>(line_number - 1), m_line_natural);
        m_line_top = m_line_lowest + m_gap;
        m_line_lowest = m_line_top;
        m_line_natural = 0;
    }
    const float width = (m_outer.width() - m_gap * static_cast<float>(m_abreast - 1))
        / static_cast<float>(m_abreast);
    Flow flow;
    flow.left = std::round(m_outer.left + static_cast<float>(column) * (width + m_gap));
    flow.right = std::round(flow.left + width);
    flow.top = flow.y = flow.lowest = m_line_top;
    flow.bottom = m_outer.bottom;
    flow.fill_height
        = m_abreast > 1 ? memory.GetFloat(m_memory + static_cast<ImGuiID>(line_number), 0) : 0;
    flow.natural_height = &m_line_natural;
    m_context.push_flow(flow);
}

Grid::~Grid()
{
    if (m_index < 0)
        return;
    close_cell();
    ImGui::GetStateStorage()->SetFloat(
        m_memory + static_cast<ImGuiID>(m_index / m_abreast), m_line_natural);
    Flow& outer = m_context.flow();
    outer.y = m_line_lowest;
    outer.lowest = std::max(outer.lowest, m_line_lowest);
    outer.gap = m_context.metrics().space(16);
    outer.started = true;
}

struct ScrollRegion::State {
    std::unique_ptr<ScrollWindow> window;
};

ScrollRegion::ScrollRegion(Context& context, std::string_view id, float height)
    : m_context(context)
    , m_state(std::make_unique<State>())
{
    const Metrics& sizes = context.metrics();
    context.push_id(id);
    // Where everything is one column, the page scrolls and this is a part of it.
    if (sizes.is_large() && height <= 0)
        return;
    const Flow& outer = context.flow();
    const float top = outer.y + outer.gap;
    const float bottom = height > 0 ? top + height : std::max(outer.bottom, top + sizes.text(40));
    // Room for the ring of the keyboard at every side, and for the bar at the right.
    const float edge = 8;
    const float bar = 18;
    const Rect area { outer.left - edge, top - edge / 2, outer.right + bar, bottom };
    m_state->window = std::make_unique<ScrollWindow>(
        context, "scroll", area, ScrollWindow::Padding { edge, edge / 2, bar, edge });
}

ScrollRegion::~ScrollRegion()
{
    if (m_state->window != nullptr) {
        m_state->window->end();
        Flow& outer = m_context.flow();
        const Rect area = m_state->window->area();
        outer.y = area.bottom;
        outer.lowest = std::max(outer.lowest, area.bottom);
        outer.started = true;
        outer.gap = 0;
    }
    m_context.pop_id();
}

void ScrollRegion::to_top()
{
    if (m_state->window != nullptr)
        m_state->window->to_top();
}

Indent::Indent(Context& context, float by) : m_context(context), m_by(context.metrics().text(by))
{
    context.flow().left += m_by;
}

Indent::~Indent() { m_context.flow().left -= m_by; }

void line(Context& context)
{
    const Rect rect = context.place(0, 1, context.metrics().space(12));
    fill_box(rect, context.theme().line, 0, Corners::None);
}

} // namespace ui
