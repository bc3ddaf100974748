#pragma once

#include "ui/context.hpp"

#include <string>
#include <string_view>

/// One thing that can be operated. Not for screens: widgets are made from it.
namespace ui {

struct Item {
    unsigned id { 0 };
    Rect rect;
    bool hovered { false };
    bool held { false };
    bool pressed { false };
    bool focused { false };
    /// The ring is to be drawn: the keyboard is here and was used last.
    bool ring { false };
    /// A field is to begin editing: the keyboard came to it.
    bool activated { false };
    /// False when nothing of it can be seen and drawing it would be wasted.
    bool visible { true };
};

struct ItemOptions {
    ItemKind kind { ItemKind::Button };
    Enabled enabled { Enabled::Yes };
    Chosen chosen { Chosen::No };
    /// Typing goes into it: Tab starts editing at once.
    bool typed { false };
    bool floating { false };
};

/// The keyboard goes there, whether or not its ring is shown now.
void give_keyboard(unsigned id, ImGuiWindow* window, unsigned scope, const Rect& rect);
/// Scrolls it to the middle when it was not seen; leaves it where it is when it was.
void bring_into_view(ImGuiWindow* window, const Rect& rect);

/// Takes part in mouse, keyboard and reports; draws nothing.
Item operate(Context& context, std::string_view id, const Rect& rect, std::string_view label,
    const ItemOptions& options);

/// While it has the keyboard, these keys are its own and do not move the focus.
void own_key(const Item& item, int key);
/// The key went down in this frame and belongs to this item.
bool own_key_pressed(const Item& item, int key);

/// Text drawn while this exists belongs to the item and has to stay in its room.
class OwnText {
public:
    OwnText(Context& context, std::string_view id, const Rect& room);
    OwnText(Context& context, const Rect& room);
    ~OwnText() { m_context.pop_owner(); }
    OwnText(const OwnText&) = delete;
    OwnText& operator=(const OwnText&) = delete;

private:
    Context& m_context;
};

/// The name of something, beside it, while the pointer or the keyboard is on it.
void name_tip(Context& context, const Rect& beside, std::string_view name);

/// 1 to 9 when that digit was typed outside of any field, else 0.
int digit_typed(const Context& context);

} // namespace ui
