#pragma once

#include "ui/geometry.hpp"

#include <string>

namespace ui {

enum class ItemKind {
    Button,
    Link,
    Choice,
    Tab,
    RailTab,
    Slider,
    Fold,
    Row,
    Tile,
    Field,
    Secret,
    Disc,
    Scroll, ///< A region of text that can be scrolled from the keyboard.
};

/// One thing that can be operated, as it was drawn in this frame.
struct ItemReport {
    /// Ids from the outermost scope to the item: "frame/page/answers/never".
    std::string path;
    std::string label;
    ItemKind kind { ItemKind::Button };
    Rect rect;
    /// What can be seen of it: the scroll region or window it is in.
    Rect clip;
    /// The region scrolls up and down, so being cut there is no fault.
    bool scrolls { false };
    bool enabled { true };
    bool chosen { false };
    bool focused { false };
    /// The focus is shown: she uses the keyboard, and Space would press it.
    bool ring { false };
    /// Drawn above everything else (a name under the pointer).
    bool floating { false };
};

/// One line of text as it was drawn.
struct TextReport {
    std::string words;
    /// Around the letters, from the top of the capitals' line to the descenders.
    Rect rect;
    Rect clip;
    bool scrolls { false };
    bool floating { false };
    /// Path of the item it belongs to and the space that item gives it; empty
    /// and without meaning for text on the page itself.
    std::string owner;
    Rect room;
    bool has_room { false };
    /// Characters for which the font has no drawing.
    std::string missing;
};

/// Told about everything that is drawn. The shipped program has none; tests use
/// one to find, press and measure without a window.
class ItemObserver {
public:
    virtual ~ItemObserver() = default;
    virtual void frame_begins() = 0;
    virtual void item(const ItemReport& report) = 0;
    virtual void text(const TextReport& report) = 0;
};

} // namespace ui
