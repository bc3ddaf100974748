#pragma once

#include "paper/page_layout.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace paper {

/// Where the next thing goes on the pages, and the pages so far. The layout of each kind
/// of block (page_layout.cpp, table_layout.cpp) moves it down and asks it for room.
class Flow {
public:
    Flow(PageFormat format, const Faces& faces);

    double left() const { return PAGE_MARGIN; }
    double right() const { return m_pages.width - PAGE_MARGIN; }
    double width() const { return right() - left(); }
    double y() const { return m_y; }
    /// Height of an empty page between its margins.
    double capacity() const { return m_bottom - m_top; }
    double room() const { return m_bottom - m_y; }
    bool at_top() const { return m_y <= m_top; }

    void move_down(double distance) { m_y += distance; }
    /// Space between things: none at the top of a page.
    void gap(double distance);
    /// Starts a page when less than this is left, unless the page is empty.
    void need(double height);
    void new_page();

    std::size_t add_element(Role role, std::optional<std::size_t> parent = std::nullopt);
    void draw(Path path) { m_pages.pages.back().paths.push_back(std::move(path)); }
    void draw(std::vector<Path> paths);
    void write(TextPiece piece) { m_pages.pages.back().texts.push_back(std::move(piece)); }

    std::vector<TextLineRow> wrap(const RichText& text, double size, double width);
    /// One line, its pieces from x on, base line at y.
    void write_row(const TextLineRow& row, double x, double y, double size,
        std::optional<std::size_t> element);
    /// Lines one under the other, with page breaks between them.
    void write_rows(const std::vector<TextLineRow>& rows, double x, double size, double step,
        std::optional<std::size_t> element);

    /// From the upper edge of a line of this height to its base line.
    double base_line(double size, double step) const;

    const Faces& faces() const { return m_faces; }
    std::size_t missing() const { return m_missing; }
    Pages take() { return std::move(m_pages); }
    Pages& pages() { return m_pages; }

private:
    Faces m_faces;
    Pages m_pages;
    double m_top { PAGE_MARGIN };
    double m_bottom { 0 };
    double m_y { PAGE_MARGIN };
    std::size_t m_missing { 0 };
};

inline constexpr double TEXT_SIZE = 11;
inline constexpr double TEXT_STEP = 16.5;
inline constexpr double SMALL_SIZE = 9;
inline constexpr double SMALL_STEP = 13;
inline constexpr double TICK_SIZE = 12.75; ///< 17 px at 96 dpi
inline constexpr double TICK_INDENT = 19.5;

/// A box to tick, its upper left corner at a point.
std::vector<Path> tick_box(Point corner, bool ticked);

/// table_layout.cpp
void lay_out_table(Flow& flow, const Table& table);

} // namespace paper
