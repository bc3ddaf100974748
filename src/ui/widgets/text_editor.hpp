#pragma once

#include "ui/item.hpp"
#include "ui/text/edit_buffer.hpp"
#include "ui/widgets/fields.hpp"

#include <string>
#include <string_view>

/// Shared by the fields; not for screens.
namespace ui {

/// What exists only while a field is being edited.
struct FieldEdit {
    FieldEdit(std::string_view text, std::size_t most_bytes) : buffer(text, most_bytes) { }
    EditBuffer buffer;
    float wanted_x { -1 }; ///< Where Up and Down want to go; -1: where the caret is.
    float scroll { 0 };    ///< Across in one line, down in several.
    bool dragging { false };
};

struct EditorPlace {
    Rect box;  ///< What is pressed and has the ring.
    Rect text; ///< Where letters go.
    bool several_lines { false };
};

/// Letters, caret and keys of a field whose box is already drawn.
FieldResult edit_text(Context& context, const Item& item, const EditorPlace& place,
    std::string& value, std::size_t most_bytes, const Words& placeholder);

/// A typed item holds the keyboard: keeps it from moving the focus, and lets it go
/// when the mouse is pressed elsewhere. False when it no longer holds it.
bool hold_keyboard(Context& context, const Item& item);
void begin_typing(Context& context, const Item& item);
void end_typing(Context& context);

/// Takes the characters typed in this frame out of the queue and wipes them there.
std::u32string take_typed();

} // namespace ui
