#include "paper/flow.hpp"

#include <algorithm>
#include <utility>

namespace paper {

Flow::Flow(const PageStyle& style, const Faces& faces)
    : m_style(style)
    , m_faces(faces)
    , m_top(style.margin)
    , m_bottom(style.format.height - style.foot_height)
    , m_y(style.margin)
{
    m_pages.width = style.format.width;
    m_pages.height = style.format.height;
    m_pages.pages.emplace_back();
}

void Flow::gap(double distance)
{
    if (!at_top())
        m_y += distance;
}

void Flow::need(double height)
{
    if (room() < height && !at_top())
        new_page();
}

void Flow::new_page()
{
    m_pages.pages.emplace_back();
    m_y = m_top;
}

std::size_t Flow::add_element(Role role, std::optional<std::size_t> parent)
{
    m_pages.elements.push_back({ role, parent });
    return m_pages.elements.size() - 1;
}

void Flow::draw(std::vector<Path> paths)
{
    for (auto& path : paths)
        draw(std::move(path));
}

std::vector<TextLineRow> Flow::wrap(const RichText& text, double size, double width)
{
    return paper::wrap(text, size, width, m_faces, m_missing);
}

void Flow::write_row(
    const TextLineRow& row, double x, double y, double size, std::optional<std::size_t> element)
{
    for (const auto& piece : row.pieces)
        write({ x + piece.x, y, size, piece.bold, piece.text, element });
}

void Flow::write_rows(const std::vector<TextLineRow>& rows, double x, double size, double step,
    std::optional<std::size_t> element)
{
    for (std::size_t done = 0; done < rows.size();) {
        const auto count = rows_that_fit(rows.size() - done, step);
        for (std::size_t i = 0; i < count; ++i) {
            write_row(rows[done + i], x, m_y + base_line(size, step), size, element);
            m_y += step;
        }
        done += count;
        if (done < rows.size())
            new_page();
    }
}

std::size_t Flow::rows_that_fit(std::size_t rows, double step) const
{
    constexpr double EXACT = 0.01;
    const auto room_for = static_cast<std::size_t>(std::max(0.0, (room() + EXACT) / step));
    if (room_for >= rows)
        return rows;
    auto count = room_for;
    // The last line does not go over alone, nor does the first stay alone.
    if (rows - count == 1 && count > 0)
        --count;
    if (count < 2)
        count = at_top() ? std::max<std::size_t>(1, room_for) : 0;
    return count;
}

double first_rows_height(std::size_t rows, double step)
{
    // Of three lines none can go over alone.
    return static_cast<double>(rows <= 3 ? rows : 2) * step;
}

double Flow::base_line(double size, double step) const
{
    const auto& face = m_faces.regular;
    const auto letters = (face.ascent() + face.descent()) * size;
    return (step - letters) / 2 + face.ascent() * size;
}

std::vector<Path> tick_box(Point corner, bool ticked)
{
    std::vector<Path> paths { rounded_box(
        corner, TICK_SIZE, TICK_SIZE, 2, std::nullopt, Stroke { 0.9, 0, 0 }) };
    if (ticked) {
        const auto at = [&](double x, double y) {
            return Point { corner.x + x * TICK_SIZE, corner.y + y * TICK_SIZE };
        };
        paths.push_back(line(at(0.2, 0.55), at(0.42, 0.78), { 1.6, 0, 0 }));
        paths.push_back(line(at(0.42, 0.78), at(0.82, 0.25), { 1.6, 0, 0 }));
    }
    return paths;
}

} // namespace paper
