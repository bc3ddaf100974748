#pragma once

#include "ui/bitmap.hpp"
#include "ui/context.hpp"
#include "ui/icons.hpp"
#include "ui/text/text_layout.hpp"

#include <memory>
#include <string>
#include <string_view>

struct ImDrawList;

/// What widgets draw with: shapes as the design describes them, and text that
/// reports itself. Not for screens.
namespace ui {

enum class Corners { All, Left, Right, Top, Bottom, None };

ImDrawList& canvas();

/// Dear ImGui's own colours and sizes, for the little of it that shows (scroll bars).
void apply_style(const Context& context);

void fill_box(const Rect& rect, Colour colour, float radius, Corners corners = Corners::All);
/// An outline inside the rectangle.
void outline_box(
    const Rect& rect, Colour colour, float radius, float thickness, Corners corners = Corners::All);
void fill_pill(const Rect& rect, Colour colour);
void outline_pill(const Rect& rect, Colour colour, float thickness);
/// A bar of this width at the left of a rounded box, within its corners.
void fill_left_edge(const Rect& rect, Colour colour, float radius, float width);
/// Fill and outline together.
void draw_box(const Rect& rect, Colour fill, Colour outline, float radius, float thickness);
/// 6 on, 5 off on the straight sides, full arcs at the corners.
void dashed_box(const Rect& rect, Colour colour, float radius, float thickness);
void dashed_line(Point from, Point to, Colour colour, float thickness, float on, float off);
void dashed_circle(Point middle, float radius, Colour colour, float thickness);
void draw_line(Point from, Point to, Colour colour, float thickness);
void fill_circle(Point middle, float radius, Colour colour);
void outline_circle(Point middle, float radius, Colour colour, float thickness);
/// A check as a stroke, for circles and boxes.
void draw_check(Point middle, float size, Colour colour, float thickness);
/// Around the outside of an outline: where the keyboard is.
void focus_ring(const Context& context, const Rect& rect, float radius);
void focus_circle(const Context& context, Point middle, float radius);

/// Centred by its drawing, not by its font box.
void draw_icon(const Context& context, Icon icon, IconSize size, Point middle, Colour colour);
float icon_width(const Context& context, Icon icon, IconSize size);
/// How wide the place for a drawing beside text is.
float icon_slot(const Context& context, IconSize size);
/// The level's own drawing, in a square of this size.
void draw_level_icon(Level level, Point middle, float size, Colour colour);
/// Lines or dots of the level's pattern, cut to the rectangle.
void draw_level_pattern(Level level, const Rect& rect, Colour colour);

/// One line of text whose line box begins at the point. Reports itself.
void draw_line_text(Context& context, Font font, Point at, std::string_view text, Colour colour);
/// In the middle of a rectangle, or at its left, on its middle line.
void draw_text_centred(
    Context& context, Font font, const Rect& rect, std::string_view text, Colour colour);
void draw_text_left(
    Context& context, Font font, const Rect& rect, std::string_view text, Colour colour);
void draw_text_right(
    Context& context, Font font, const Rect& rect, std::string_view text, Colour colour);

enum class Across { Left, Centre, Right };
/// A laid-out text. The bold face is used for its bold runs, or for all of it.
void draw_layout(Context& context, const TextLayout& layout, Point at, Colour colour,
    Across across = Across::Left, float width = 0);

/// Pixel by pixel; kept until the picture of this frame was painted.
void draw_bitmap(Context& context, const std::shared_ptr<const Bitmap>& bitmap, Point left_top);

/// The mark, in a square of this size.
void draw_tree(Point left_top, float size, Colour colour);

} // namespace ui
