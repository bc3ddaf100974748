#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace paper {

/// A page as text pieces and paths, in points, y downwards from the upper edge. Both the
/// PDF writer and the tests read it: what is here is what is printed.

enum class Role { H1, H2, H3, P, List, ListItem, Table, Row, HeaderCell, Cell };

/// One node of what a screen reader sees of a PDF. Its parent comes before it.
struct Element {
    Role role { Role::P };
    std::optional<std::size_t> parent;
};

struct TextPiece {
    double x { 0 };
    double y { 0 }; ///< Of the base line.
    double size { 11 };
    bool bold { false };
    std::string text;
    /// Place in Pages::elements; without one it is decoration, as the foot of a page.
    std::optional<std::size_t> element;
};

struct Point {
    double x { 0 };
    double y { 0 };
};

struct PathStep {
    enum class Kind { Move, Line, Curve, Close };
    Kind kind { Kind::Move };
    Point to;
    Point first; ///< Curve: its two control points.
    Point second;
};

/// Grey from 0, black, to 1, white.
struct Stroke {
    double width { 1 };
    double grey { 0 };
    double dash { 0 }; ///< Length on and off; 0 is a whole line.
};

struct Path {
    std::vector<PathStep> steps;
    std::optional<double> fill;
    std::optional<Stroke> stroke;
};

struct Page {
    std::vector<Path> paths;
    std::vector<TextPiece> texts;
};

struct Pages {
    double width { 0 };
    double height { 0 };
    std::vector<Page> pages;
    std::vector<Element> elements;
};

/// Moves what is drawn to the right and down, in points.
void move(Page& page, double x, double y);
/// Adds what was drawn on another page.
void append(Page& page, Page drawn);

Path line(Point from, Point to, Stroke stroke);
Path circle(Point centre, double radius, std::optional<double> fill, std::optional<Stroke> stroke);
Path polygon(
    const std::vector<Point>& points, std::optional<double> fill, std::optional<Stroke> stroke);
Path rounded_box(Point corner, double width, double height, double radius,
    std::optional<double> fill, std::optional<Stroke> stroke);

} // namespace paper
