#include "paper/flow.hpp"

#include <utility>

namespace paper {

namespace {

    /// The foot takes this much above the lower edge of the page.
    constexpr double FOOT_HEIGHT = 64;

} // namespace

Flow::Flow(PageFormat format, const Faces& faces) : m_faces(faces)
{
    m_pages.width = format.width;
    m_pages.height = format.height;
    m_bottom = format.height - FOOT_HEIGHT;
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
    for (const auto& row : rows) {
        need(step);
        write_row(row, x, m_y + base_line(size, step), size, element);
        m_y += step;
    }
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
