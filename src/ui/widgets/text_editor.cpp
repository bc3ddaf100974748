#include "ui/widgets/text_editor.hpp"

#include "base/utf8.hpp"
#include "ui/draw.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    using Select = EditBuffer::Select;

    bool pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key, true); }

    /// The line a position is in: the last that begins at or before it.
    std::size_t line_of(const std::vector<TextLine>& lines, std::size_t position)
    {
        std::size_t result = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].begin <= position)
                result = i;
        }
        return result;
    }

    float x_in_line(
        const Fonts& fonts, std::string_view text, const TextLine& line, std::size_t position)
    {
        return fonts.width(
            Font::M, text.substr(line.begin, std::min(position, line.end) - line.begin));
    }

    /// The last position of a line where a caret can stand and still be in it.
    std::size_t end_of_line(
        const EditBuffer& buffer, const std::vector<TextLine>& lines, std::size_t line)
    {
        const std::size_t end = lines[line].end;
        if (line + 1 == lines.size())
            return end;
        return end > lines[line].begin ? buffer.before(end) : end;
    }

    std::size_t position_at(const Fonts& fonts, const EditBuffer& buffer,
        const std::vector<TextLine>& lines, std::size_t line, float x)
    {
        const std::string& text = buffer.text();
        std::size_t position = lines[line].begin;
        const std::size_t end = end_of_line(buffer, lines, line);
        float at = 0;
        while (position < end) {
            const std::size_t next = buffer.after(position);
            const float width
                = fonts.width(Font::M, std::string_view(text).substr(position, next - position));
            if (x < at + width / 2)
                break;
            at += width;
            position = next;
        }
        return position;
    }

    void move_lines(const Fonts& fonts, FieldEdit& edit, const std::vector<TextLine>& lines, int by,
        Select select)
    {
        EditBuffer& buffer = edit.buffer;
        const std::size_t line = line_of(lines, buffer.caret());
        const float x = edit.wanted_x >= 0
            ? edit.wanted_x
            : x_in_line(fonts, buffer.text(), lines[line], buffer.caret());
        const auto target = static_cast<std::ptrdiff_t>(line) + by;
        if (target < 0)
            buffer.move_to(0, select);
        else if (target >= static_cast<std::ptrdiff_t>(lines.size()))
            buffer.move_to(buffer.text().size(), select);
        else
            buffer.move_to(
                position_at(fonts, buffer, lines, static_cast<std::size_t>(target), x), select);
        edit.wanted_x = x;
    }

    void move_by_keys(
        const Fonts& fonts, FieldEdit& edit, const std::vector<TextLine>& lines, bool several_lines)
    {
        const ImGuiIO& io = ImGui::GetIO();
        EditBuffer& buffer = edit.buffer;
        const Select select = io.KeyShift ? Select::Yes : Select::No;
        const auto moved = [&] { edit.wanted_x = -1; };
        if (pressed(ImGuiKey_LeftArrow)) {
            io.KeyCtrl ? buffer.move_word_left(select) : buffer.move_left(select);
            moved();
        }
        if (pressed(ImGuiKey_RightArrow)) {
            io.KeyCtrl ? buffer.move_word_right(select) : buffer.move_right(select);
            moved();
        }
        if (several_lines && pressed(ImGuiKey_UpArrow))
            move_lines(fonts, edit, lines, -1, select);
        if (several_lines && pressed(ImGuiKey_DownArrow))
            move_lines(fonts, edit, lines, 1, select);
        if (several_lines && pressed(ImGuiKey_PageUp))
            move_lines(fonts, edit, lines, -8, select);
        if (several_lines && pressed(ImGuiKey_PageDown))
            move_lines(fonts, edit, lines, 8, select);
        if (pressed(ImGuiKey_Home)) {
            const std::size_t line = line_of(lines, buffer.caret());
            buffer.move_to(io.KeyCtrl ? 0 : lines[line].begin, select);
            moved();
        }
        if (pressed(ImGuiKey_End)) {
            const std::size_t line = line_of(lines, buffer.caret());
            buffer.move_to(
                io.KeyCtrl ? buffer.text().size() : end_of_line(buffer, lines, line), select);
            moved();
        }
    }

    void copy_selection(const EditBuffer& buffer)
    {
        if (buffer.has_selection())
            ImGui::SetClipboardText(std::string(buffer.selection()).c_str());
    }

    void paste(EditBuffer& buffer, bool several_lines)
    {
        const char* text = ImGui::GetClipboardText();
        if (text == nullptr || !base::is_utf8(text))
            return;
        // No more than the buffer needs to see that it is too much: the clipboard may hold a book.
        std::string kept;
        for (std::string_view rest = text; !rest.empty() && kept.size() <= buffer.most_bytes();) {
            const auto code = base::take_code_point(rest);
            if (!code)
                break;
            if (*code == U'\n' || *code == U'\t')
                kept += several_lines && *code == U'\n' ? '\n' : ' ';
            else if (*code >= 0x20 && *code != 0x7F)
                base::append_code_point(kept, *code);
        }
        buffer.insert(kept);
    }

    void change_by_keys(EditBuffer& buffer, bool several_lines)
    {
        const ImGuiIO& io = ImGui::GetIO();
        if (pressed(ImGuiKey_Backspace))
            io.KeyCtrl ? buffer.erase_word_before() : buffer.erase_before();
        if (pressed(ImGuiKey_Delete) && !io.KeyShift)
            buffer.erase_after();
        if (io.KeyCtrl && !io.KeyAlt) {
            if (ImGui::IsKeyPressed(ImGuiKey_A, false))
                buffer.select_all();
            if (ImGui::IsKeyPressed(ImGuiKey_C, false))
                copy_selection(buffer);
            if (ImGui::IsKeyPressed(ImGuiKey_X, false)) {
                copy_selection(buffer);
                buffer.erase_selection();
            }
            if (pressed(ImGuiKey_V))
                paste(buffer, several_lines);
            if (pressed(ImGuiKey_Z))
                io.KeyShift ? buffer.redo() : buffer.undo();
            if (pressed(ImGuiKey_Y))
                buffer.redo();
        }
        for (const char32_t code : take_typed()) {
            std::string letter;
            base::append_code_point(letter, code);
            buffer.insert(letter);
        }
        if (several_lines && (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)))
            buffer.insert("\n");
    }

    void follow_mouse(const Fonts& fonts, const Item& item, const EditorPlace& place,
        FieldEdit& edit, const std::vector<TextLine>& lines)
    {
        const ImGuiIO& io = ImGui::GetIO();
        if (item.pressed)
            edit.dragging = true;
        if (!edit.dragging)
            return;
        if (!io.MouseDown[0] && !item.pressed) {
            edit.dragging = false;
            return;
        }
        const float line_height = fonts.line_height(Font::M);
        const float down = io.MousePos.y - place.text.top + (place.several_lines ? edit.scroll : 0);
        const float across
            = io.MousePos.x - place.text.left + (place.several_lines ? 0 : edit.scroll);
        const auto last = static_cast<float>(lines.size() - 1);
        const auto line = place.several_lines
            ? static_cast<std::size_t>(std::clamp(std::floor(down / line_height), 0.0F, last))
            : 0;
        const std::size_t position = position_at(fonts, edit.buffer, lines, line, across);
        if (item.pressed && io.MouseClickedCount[0] == 2) {
            edit.buffer.select_word_at(position);
            edit.dragging = false;
        } else
            edit.buffer.move_to(position, item.pressed && !io.KeyShift ? Select::No : Select::Yes);
        edit.wanted_x = -1;
    }

    void draw_selection(const Context& context, const Fonts& fonts, const EditBuffer& buffer,
        const std::vector<TextLine>& lines, Point origin)
    {
        if (!buffer.has_selection())
            return;
        const float height = fonts.line_height(Font::M);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::size_t from = std::max(buffer.selection_begin(), lines[i].begin);
            const std::size_t to = std::min(buffer.selection_end(), lines[i].end);
            if (from >= to)
                continue;
            const float left = origin.x + x_in_line(fonts, buffer.text(), lines[i], from);
            const float right = origin.x + x_in_line(fonts, buffer.text(), lines[i], to);
            const float top = origin.y + height * static_cast<float>(i);
            fill_box({ left, top, std::max(right, left + 4), top + height },
                context.theme().selected_text, 0, Corners::None);
        }
    }

} // namespace

std::u32string take_typed()
{
    ImGuiIO& io = ImGui::GetIO();
    std::u32string typed;
    // With Ctrl it is a command; with Ctrl and Alt together it is a letter on many keyboards.
    const bool command = io.KeyCtrl && !io.KeyAlt;
    for (const ImWchar code : io.InputQueueCharacters) {
        if (!command && code >= 0x20 && code != 0x7F)
            typed += static_cast<char32_t>(code);
    }
    if (io.InputQueueCharacters.Data != nullptr)
        std::fill_n(io.InputQueueCharacters.Data, io.InputQueueCharacters.Capacity, ImWchar { 0 });
    io.InputQueueCharacters.resize(0);
    return typed;
}

void begin_typing(Context& context, const Item& item)
{
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    ImGui::SetActiveID(item.id, window);
    ImGui::SetFocusID(item.id, window);
    ImGui::FocusWindow(window);
    context.set_edited_item(item.id);
}

void end_typing(Context& context)
{
    if (ImGui::GetActiveID() == context.edited_item())
        ImGui::ClearActiveID();
    context.set_edited_item(0);
    context.edit().reset();
}

bool hold_keyboard(Context& context, const Item& item)
{
    ImGuiContext& imgui = *ImGui::GetCurrentContext();
    if (imgui.ActiveId != item.id)
        return false;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !item.hovered)
        return false;
    // Others may still be pointed at while this one has the keyboard.
    imgui.ActiveIdAllowOverlap = !imgui.IO.MouseDown[0];
    imgui.ActiveIdUsingNavDirMask |= (1U << ImGuiDir_Left) | (1U << ImGuiDir_Right)
        | (1U << ImGuiDir_Up) | (1U << ImGuiDir_Down);
    for (const ImGuiKey key : { ImGuiKey_Home, ImGuiKey_End, ImGuiKey_PageUp, ImGuiKey_PageDown,
             ImGuiKey_Enter, ImGuiKey_KeypadEnter, ImGuiKey_Space })
        ImGui::SetKeyOwner(key, item.id);
    imgui.WantTextInputNextFrame = 1;
    context.edit_is_drawn();
    return true;
}

FieldResult edit_text(Context& context, const Item& item, const EditorPlace& place,
    std::string& value, std::size_t most_bytes, const Words& placeholder)
{
    const Fonts& fonts = context.fonts();
    const Theme& c = context.theme();
    FieldResult result;
    bool editing = context.edited_item() == item.id && context.edit() != nullptr;
    if (editing && !hold_keyboard(context, item)) {
        end_typing(context);
        editing = false;
        result.left = true;
    }
    if (!editing && (item.pressed || item.activated)) {
        begin_typing(context, item);
        context.edit() = std::make_unique<FieldEdit>(value, most_bytes);
        hold_keyboard(context, item);
        editing = true;
    }

    const float room = place.several_lines ? place.text.width() : 1e6F;
    if (editing) {
        // Somebody else changed the text meanwhile: theirs counts.
        if (context.edit()->buffer.text() != value)
            context.edit() = std::make_unique<FieldEdit>(value, most_bytes);
        FieldEdit& current = *context.edit();
        std::vector<TextLine> lines = break_lines(fonts, Font::M, current.buffer.text(), room);
        follow_mouse(fonts, item, place, current, lines);
        move_by_keys(fonts, current, lines, place.several_lines);
        change_by_keys(current.buffer, place.several_lines);
        result.entered = !place.several_lines
            && (ImGui::IsKeyPressed(ImGuiKey_Enter, false)
                || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false));
        result.with_shift = result.entered && ImGui::GetIO().KeyShift;
        result.cut = current.buffer.is_cut();
        if (current.buffer.text() != value) {
            value = current.buffer.text();
            current.wanted_x = -1;
            result.changed = true;
        }
    }

    const std::vector<TextLine> lines = break_lines(fonts, Font::M, value, room);
    const float height = fonts.line_height(Font::M);
    float scroll = 0;
    if (editing) {
        FieldEdit& edit = *context.edit();
        const std::size_t line = line_of(lines, edit.buffer.caret());
        const float caret_x = x_in_line(fonts, value, lines[line], edit.buffer.caret());
        if (place.several_lines) {
            const float top = height * static_cast<float>(line);
            edit.scroll = std::clamp(edit.scroll, top + height - place.text.height(), top);
            edit.scroll = std::clamp(edit.scroll, 0.0F,
                std::max(0.0F, height * static_cast<float>(lines.size()) - place.text.height()));
        } else {
            edit.scroll = std::clamp(edit.scroll, caret_x - place.text.width() + 4, caret_x);
            edit.scroll = std::max(0.0F, edit.scroll);
        }
        scroll = edit.scroll;
    }

    const Point origin { place.text.left - (place.several_lines ? 0 : scroll),
        place.text.top - (place.several_lines ? scroll : 0) };
    ImGui::PushClipRect({ place.text.left - 2, place.text.top - 2 },
        { place.text.right + 2, place.text.bottom + 2 }, true);
    context.push_region(
        { { place.text.left - 2, place.text.top - 2, place.text.right + 2, place.text.bottom + 2 },
            true });
    auto* spans = context.unbroken();
    context.set_unbroken(nullptr);
    if (editing)
        draw_selection(context, fonts, context.edit()->buffer, lines, origin);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float top = origin.y + height * static_cast<float>(i);
        if (top > place.text.bottom || top + height < place.text.top)
            continue;
        std::string_view shown
            = std::string_view(value).substr(lines[i].begin, lines[i].end - lines[i].begin);
        while (!shown.empty() && shown.back() == '\n')
            shown.remove_suffix(1);
        draw_line_text(context, Font::M, { origin.x, top }, shown, c.ink);
    }
    if (editing) {
        const std::size_t caret = context.edit()->buffer.caret();
        const std::size_t line = line_of(lines, caret);
        const float x = std::round(origin.x + x_in_line(fonts, value, lines[line], caret));
        const float top = origin.y + height * static_cast<float>(line);
        fill_box({ x, top + 1, x + std::max(2.0F, std::round(context.metrics().scale * 1.5F)),
                     top + height - 1 },
            c.ink, 0, Corners::None);
    }
    if (value.empty() && !placeholder.empty()) {
        const TextLayout layout = lay_out(fonts, Font::M, placeholder, place.text.width());
        draw_layout(context, layout, { place.text.left, place.text.top }, c.ink2);
    }
    context.set_unbroken(spans);
    context.pop_region();
    ImGui::PopClipRect();
    return result;
}

} // namespace ui
