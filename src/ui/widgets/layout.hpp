#pragma once

#include "ui/context.hpp"

#include <initializer_list>
#include <memory>
#include <string_view>
#include <vector>

namespace ui {

/// Spaces between things, in the steps of the grid (4, 8, 12, 16, 24, 36).
enum class Gap { None, Tiny, Small, Medium, Large, Section, Part };

/// The space before the next widget, instead of the one the last widget left.
void gap(Context& context, Gap size);

/// What follows stands side by side, from left to right, centred on one line of
/// the given height, and goes on in a new line when there is no more room.
///     { Row row(context); button(...); tag(...); }
class Row {
public:
    explicit Row(Context& context, Gap between = Gap::Medium, float height = 0);
    ~Row();
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

    /// The rest of the row, of this width, ends at the right edge.
    void at_the_right(float width);

private:
    Context& m_context;
};

// For the flow itself, not for screens.
void begin_row_line(Flow& row);
void end_row_line(Flow& row);
void row_at_the_right(Context& context, float width);

/// How a page is divided. At very large letters everything is one column and
/// side columns come below.
enum class Split {
    MainAndSide,     ///< Side of 330 (280 small).
    MainAndWideSide, ///< Side of 368.
    ListAndMain,     ///< A list of 330 at the left, a line between.
    NarrowAndMain,   ///< A list of 272 at the left, a line between.
    Halves,
    Thirds,
};

///     Columns columns(context, Split::MainAndSide);
///     ...                // main
///     columns.next();
///     ...                // side
class Columns {
public:
    Columns(Context& context, Split split);
    /// Parts of the width, each at least as wide as given below which all come
    /// one under the other.
    Columns(Context& context, std::initializer_list<float> parts, float narrowest = 200);
    ~Columns();
    Columns(const Columns&) = delete;
    Columns& operator=(const Columns&) = delete;

    void next();
    /// Everything stands in one column.
    bool stacked() const { return m_stacked; }

private:
    void begin();
    void enter();

    Context& m_context;
    std::vector<Rect> m_columns;
    std::size_t m_index { 0 };
    float m_top { 0 };
    float m_lowest { 0 };
    float m_bottom { 0 };
    bool m_stacked { false };
    bool m_line { false };
    Flow m_outer;
};

/// Cells of equal width, as many abreast as fit, each line as high as its
/// highest: tiles, six words, branches, gender indicators.
///     Grid grid(context, 2, Gap::Medium, 260);
///     grid.cell(); ...
class Grid {
public:
    Grid(Context& context, int abreast, Gap between = Gap::Medium, float narrowest = 0);
    ~Grid();
    Grid(const Grid&) = delete;
    Grid& operator=(const Grid&) = delete;

    void cell();
    int abreast() const { return m_abreast; }

private:
    void close_cell();

    Context& m_context;
    int m_abreast;
    int m_index { -1 };
    unsigned m_memory { 0 };
    float m_gap;
    float m_line_top { 0 };
    float m_line_lowest { 0 };
    float m_line_natural { 0 };
    Flow m_outer;
};

/// A part of the page that scrolls by itself and fills the rest of the height.
class ScrollRegion {
public:
    /// height 0: all that is left.
    ScrollRegion(Context& context, std::string_view id, float height = 0);
    ~ScrollRegion();
    ScrollRegion(const ScrollRegion&) = delete;
    ScrollRegion& operator=(const ScrollRegion&) = delete;

    /// From the next frame on, begins at its top again (a new text was opened).
    void to_top();

private:
    Context& m_context;
    struct State;
    std::unique_ptr<State> m_state;
};

/// Moves what follows to the right, under a heading or an icon.
class Indent {
public:
    explicit Indent(Context& context, float by);
    ~Indent();
    Indent(const Indent&) = delete;
    Indent& operator=(const Indent&) = delete;

private:
    Context& m_context;
    float m_by;
};

/// A thin decorative line.
void line(Context& context);

} // namespace ui
