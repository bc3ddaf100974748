#include "paper/flow.hpp"
#include "paper/level_mark.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace paper {

namespace {

    constexpr double ROW_PADDING = 5.6;
    constexpr double COLUMN_GAP = 8;
    constexpr double NUMBER_RADIUS = 9;
    constexpr double NUMBER_INDENT = 25.5;
    constexpr double LEVEL_GAP = 6;
    constexpr double LEVEL_INDENT = MARK_WIDTH + ICON_SIZE + 2 * LEVEL_GAP;
    constexpr Stroke ROW_LINE { 0.5, 0.6, 0 };
    constexpr Stroke WRITE_LINE { 0.6, 0.35, 0 };

    double indent_of(const Cell& cell)
    {
        switch (cell.lead) {
        case CellLead::None:
            return 0;
        case CellLead::Tick:
        case CellLead::TickedBox:
            return TICK_INDENT;
        case CellLead::Number:
            return NUMBER_INDENT;
        case CellLead::LevelMark:
            return mark_icon(cell.level, {}).empty() ? MARK_WIDTH + LEVEL_GAP : LEVEL_INDENT;
        }
        return 0;
    }

    /// A cell with its place and its lines.
    struct PlacedCell {
        const Cell* cell { nullptr };
        double x { 0 };
        double width { 0 };
        double indent { 0 };
        std::vector<TextLineRow> rows;
        std::size_t element { 0 };
    };

    void draw_lead(Flow& flow, const PlacedCell& placed, double top)
    {
        const auto& cell = *placed.cell;
        const auto middle = top + flow.style().text_step / 2;
        switch (cell.lead) {
        case CellLead::None:
            break;
        case CellLead::Tick:
        case CellLead::TickedBox:
            flow.draw(
                tick_box({ placed.x, middle - TICK_SIZE / 2 }, cell.lead == CellLead::TickedBox));
            break;
        case CellLead::Number: {
            const auto number = std::to_string(cell.number);
            const auto width = flow.faces().bold.width(number, flow.style().small_size);
            const Point centre { placed.x + NUMBER_RADIUS, middle };
            flow.draw(circle(centre, NUMBER_RADIUS, std::nullopt, Stroke { 0.9, 0, 0 }));
            const auto base = middle - flow.style().small_step / 2
                + flow.base_line(flow.style().small_size, flow.style().small_step);
            flow.write({ centre.x - width / 2, base, flow.style().small_size, true, number,
                placed.element });
            break;
        }
        case CellLead::LevelMark: {
            flow.draw(mark_box(cell.level, { placed.x, middle - MARK_HEIGHT / 2 }));
            const auto icon = placed.x + MARK_WIDTH + LEVEL_GAP + ICON_SIZE / 2;
            flow.draw(mark_icon(cell.level, { icon, middle }));
            break;
        }
        }
        if (cell.write_line) {
            const auto y = top + flow.base_line(flow.style().text_size, flow.style().text_step) + 2;
            flow.draw(
                line({ placed.x + placed.indent, y }, { placed.x + placed.width, y }, WRITE_LINE));
        }
    }

    std::vector<PlacedCell> place_cells(
        Flow& flow, const std::vector<Column>& columns, const std::vector<Cell>& cells)
    {
        double shares = 0;
        for (const auto& column : columns)
            shares += column.share;
        std::vector<PlacedCell> placed;
        double x = flow.left();
        std::size_t column = 0;
        for (const auto& source : cells) {
            double share = 0;
            for (std::size_t taken = 0; taken < source.columns && column < columns.size(); ++taken)
                share += columns[column++].share;
            const auto width = flow.width() * share / shares;
            const auto last = column == columns.size();
            PlacedCell cell;
            cell.cell = &source;
            cell.x = x;
            cell.width = width - (last ? 0 : COLUMN_GAP);
            cell.indent = indent_of(source);
            cell.rows = flow.wrap(source.text, flow.style().text_size, cell.width - cell.indent);
            placed.push_back(std::move(cell));
            x += width;
        }
        return placed;
    }

    /// Draws the lines from `first` on that fit here; tells how many there were.
    std::size_t draw_lines(
        Flow& flow, const std::vector<PlacedCell>& cells, std::size_t first, std::size_t total)
    {
        const auto fit = static_cast<std::size_t>(
            std::max(1.0, (flow.room() - 2 * ROW_PADDING) / flow.style().text_step));
        const auto count = std::min(total - first, fit);
        const auto top = flow.y() + ROW_PADDING;
        for (const auto& placed : cells) {
            if (first == 0)
                draw_lead(flow, placed, top);
            for (std::size_t i = 0; i < count && first + i < placed.rows.size(); ++i) {
                const auto y = top + static_cast<double>(i) * flow.style().text_step
                    + flow.base_line(flow.style().text_size, flow.style().text_step);
                flow.write_row(placed.rows[first + i], placed.x + placed.indent, y,
                    flow.style().text_size, placed.element);
            }
        }
        flow.move_down(static_cast<double>(count) * flow.style().text_step + 2 * ROW_PADDING);
        flow.draw(line({ flow.left(), flow.y() }, { flow.right(), flow.y() }, ROW_LINE));
        return count;
    }

    void draw_row(Flow& flow, const std::vector<Column>& columns, const std::vector<Cell>& row,
        std::size_t table, Role first_cell)
    {
        auto cells = place_cells(flow, columns, row);
        const auto row_element = flow.add_element(Role::Row, table);
        std::size_t lines = 1;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto role = i == 0 ? first_cell : Role::Cell;
            cells[i].element = flow.add_element(role, row_element);
            lines = std::max(lines, cells[i].rows.size());
        }
        const auto height = static_cast<double>(lines) * flow.style().text_step + 2 * ROW_PADDING;
        // A row stays whole when a page can hold it; a longer one goes on from page to page.
        flow.need(height <= flow.capacity() ? height : flow.style().text_step + 2 * ROW_PADDING);
        for (std::size_t done = 0; done < lines;) {
            if (done > 0)
                flow.new_page();
            done += draw_lines(flow, cells, done, lines);
        }
    }

    std::vector<Cell> title_cells(const Table& table)
    {
        std::vector<Cell> titles;
        for (const auto& column : table.columns)
            titles.push_back(Cell { bold(column.title) });
        return titles;
    }

    void draw_titles(Flow& flow, const Table& table, std::size_t element)
    {
        flow.need(2 * (flow.style().text_step + 2 * ROW_PADDING));
        draw_row(flow, table.columns, title_cells(table), element, Role::HeaderCell);
    }

    std::size_t lines_in(Flow& flow, const Table& table, const std::vector<Cell>& row)
    {
        std::size_t lines = 1;
        for (const auto& cell : place_cells(flow, table.columns, row))
            lines = std::max(lines, cell.rows.size());
        return lines;
    }

} // namespace

double first_row_height(const Flow& flow, const Table& table)
{
    Flow measure(flow.style(), flow.faces());
    const auto& step = flow.style().text_step;
    if (table.as_cards) {
        auto first = table;
        first.rows.resize(std::min<std::size_t>(1, first.rows.size()));
        const auto height = height_of(first, flow);
        return height <= flow.capacity() / 2 ? height : 4 + 4 * step;
    }
    std::size_t lines = table.rows.empty() ? 1 : lines_in(measure, table, table.rows.front());
    auto height = static_cast<double>(lines) * step + 2 * ROW_PADDING;
    if (table.show_titles)
        height += static_cast<double>(lines_in(measure, table, title_cells(table))) * step
            + 2 * ROW_PADDING;
    return height;
}

void lay_out_table(Flow& flow, const Table& table)
{
    const auto element = flow.add_element(Role::Table);
    if (table.show_titles)
        draw_titles(flow, table, element);
    for (const auto& row : table.rows)
        draw_row(flow, table.columns, row, element, Role::HeaderCell);
    flow.move_down(3);
}

} // namespace paper
