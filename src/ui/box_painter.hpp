#pragma once

#include "ui/context.hpp"

#include <memory>

namespace ui {

/// A box around what follows, whose height is known only at its end: content is
/// drawn above, and whatever stands behind it is drawn when it is closed. Not for
/// screens: cards, folds and rows are made from it.
class BoxPainter {
public:
    struct Padding {
        float left { 0 };
        float top { 0 };
        float right { 0 };
        float bottom { 0 };
    };
    BoxPainter(Context& context, const Padding& padding);
    ~BoxPainter();
    BoxPainter(const BoxPainter&) = delete;
    BoxPainter& operator=(const BoxPainter&) = delete;

    /// Ends the content and gives the box; what is drawn from here on is behind.
    Rect close_content(float least_height = 0);
    /// The same, as high as the other boxes in its line of a Grid.
    Rect close_in_cell();
    /// Back to drawing above, in the flow outside.
    void finish(float gap_after);

    float left() const { return m_left; }
    float right() const { return m_right; }
    float top() const { return m_top; }

private:
    Context& m_context;
    Padding m_padding;
    struct Splitter;
    std::unique_ptr<Splitter> m_splitter;
    float m_left { 0 };
    float m_right { 0 };
    float m_top { 0 };
    Rect m_rect;
};

} // namespace ui
