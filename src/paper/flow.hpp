#pragma once

#include "paper/page_layout.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace paper {

/// Where the next thing goes on the pages, and the pages so far. The layout of each kind
/// of block (page_layout.cpp, table_layout.cpp) moves it down and asks it for room.
class Flow {
public:
    Flow(const PageStyle& style, const Faces& faces);

    const PageStyle& style() const { return m_style; }
    double left() const { return m_style.margin; }
    double right() const { return m_pages.width - m_style.margin; }
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
    /// Lines one under the other, with page breaks between them. A page neither begins nor ends
    /// with a single line of several.
    void write_rows(const std::vector<TextLineRow>& rows, double x, double size, double step,
        std::optional<std::size_t> element);

    /// How many of these lines go onto this page; none when the first ones would stand alone.
    std::size_t rows_that_fit(std::size_t rows, double step) const;

    /// The parts so far and the page each begins on, counted from one.
    struct Part {
        std::string title;
        std::size_t page { 0 };
    };
    void begin_part(const std::string& title)
    {
        m_parts.push_back({ title, m_pages.pages.size() });
    }
    const std::vector<Part>& parts() const { return m_parts; }
    /// What a table of contents says; known only when everything has its page.
    void announce(std::vector<Part> parts) { m_announced = std::move(parts); }
    const std::vector<Part>& announced() const { return m_announced; }

    /// From the upper edge of a line of this height to its base line.
    double base_line(double size, double step) const;

    const Faces& faces() const { return m_faces; }
    std::size_t missing() const { return m_missing; }
    Pages take() { return std::move(m_pages); }
    Pages& pages() { return m_pages; }

private:
    PageStyle m_style;
    Faces m_faces;
    Pages m_pages;
    double m_top { 0 };
    double m_bottom { 0 };
    double m_y { 0 };
    std::size_t m_missing { 0 };
    std::vector<Part> m_parts;
    std::vector<Part> m_announced;
};

inline constexpr double TICK_SIZE = 12.75; ///< 17 px at 96 dpi
inline constexpr double TICK_INDENT = 19.5;

/// A box to tick, its upper left corner at a point.
std::vector<Path> tick_box(Point corner, bool ticked);

/// The least height of these lines that may stand at the foot of a page.
double first_rows_height(std::size_t rows, double step);

/// block_layout.cpp
void lay_out_block(Flow& flow, const Block& block);
/// How much room a block takes on a page that does not end.
double height_of(const Block& block, const Flow& flow);
/// How much of it stays with the heading before it.
double first_piece_height(const Block& block, const Flow& flow);

/// table_layout.cpp
void lay_out_table(Flow& flow, const Table& table);
double first_row_height(const Flow& flow, const Table& table);

/// table_cards_layout.cpp
void lay_out_cards(Flow& flow, const Table& table);

} // namespace paper
