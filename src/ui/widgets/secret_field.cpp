#include "ui/widgets/secret_field.hpp"

#include "base/utf8.hpp"
#include "ui/draw.hpp"
#include "ui/item.hpp"
#include "ui/widgets/field_parts.hpp"
#include "ui/widgets/text_editor.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ui {

namespace {

    bool continues(base::Byte byte) { return (byte & 0xC0U) == 0x80U; }

    /// UTF-8 of one character, without a string.
    std::size_t encode(char32_t code, std::span<base::Byte, 4> to)
    {
        if (code < 0x80) {
            to[0] = static_cast<base::Byte>(code);
            return 1;
        }
        if (code < 0x800) {
            to[0] = static_cast<base::Byte>(0xC0 | (code >> 6));
            to[1] = static_cast<base::Byte>(0x80 | (code & 0x3F));
            return 2;
        }
        if (code < 0x10000) {
            to[0] = static_cast<base::Byte>(0xE0 | (code >> 12));
            to[1] = static_cast<base::Byte>(0x80 | ((code >> 6) & 0x3F));
            to[2] = static_cast<base::Byte>(0x80 | (code & 0x3F));
            return 3;
        }
        to[0] = static_cast<base::Byte>(0xF0 | (code >> 18));
        to[1] = static_cast<base::Byte>(0x80 | ((code >> 12) & 0x3F));
        to[2] = static_cast<base::Byte>(0x80 | ((code >> 6) & 0x3F));
        to[3] = static_cast<base::Byte>(0x80 | (code & 0x3F));
        return 4;
    }

} // namespace

SecretField::SecretField() = default;

void SecretField::clear()
{
    m_bytes.wipe();
    m_length = 0;
    m_caret = 0;
    m_shown = false;
    m_refused = false;
    m_leave = true;
}

crypto::Passphrase SecretField::take()
{
    crypto::Passphrase result = copy();
    clear();
    return result;
}

crypto::Passphrase SecretField::copy() const
{
    return crypto::Passphrase(m_bytes.expose().first(m_length));
}

bool SecretField::insert(char32_t character)
{
    base::Byte encoded[4] {};
    const std::size_t size = encode(character, encoded);
    const bool fits = m_length + size <= MOST_BYTES;
    if (fits) {
        const base::MutableByteView bytes = m_bytes.expose();
        std::memmove(bytes.data() + m_caret + size, bytes.data() + m_caret, m_length - m_caret);
        std::memcpy(bytes.data() + m_caret, encoded, size);
        m_length += size;
        m_caret += size;
    }
    crypto::wipe(encoded);
    return fits;
}

std::size_t SecretField::before(std::size_t position) const
{
    const base::ByteView bytes = m_bytes.expose();
    while (position > 0 && continues(bytes[--position])) { }
    return position;
}

std::size_t SecretField::after(std::size_t position) const
{
    const base::ByteView bytes = m_bytes.expose();
    if (position < m_length)
        ++position;
    while (position < m_length && continues(bytes[position]))
        ++position;
    return position;
}

void SecretField::erase(std::size_t begin, std::size_t end)
{
    const base::MutableByteView bytes = m_bytes.expose();
    std::memmove(bytes.data() + begin, bytes.data() + end, m_length - end);
    crypto::wipe(bytes.subspan(m_length - (end - begin), end - begin));
    m_length -= end - begin;
    m_caret = begin;
}

void SecretField::paste()
{
    const char* text = ImGui::GetClipboardText();
    if (text == nullptr || !base::is_utf8(text))
        return;
    std::string_view rest = text;
    // A copied line brings its end along; it is not part of the words. Everything else goes in
    // as it is: what no passphrase may hold is refused in words, not left out in silence.
    for (const char end : { '\n', '\r' }) {
        if (rest.ends_with(end))
            rest.remove_suffix(1);
    }
    const std::size_t begin = m_caret;
    m_refused = false;
    while (!rest.empty() && !m_refused) {
        const auto code = base::take_code_point(rest);
        m_refused = !code || !insert(*code);
    }
    if (m_refused)
        erase(begin, m_caret);
}

bool SecretField::type()
{
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, true); };
    if (pressed(ImGuiKey_LeftArrow))
        m_caret = before(m_caret);
    if (pressed(ImGuiKey_RightArrow))
        m_caret = after(m_caret);
    if (pressed(ImGuiKey_Home))
        m_caret = 0;
    if (pressed(ImGuiKey_End))
        m_caret = m_length;
    if (pressed(ImGuiKey_Backspace) && m_caret > 0)
        erase(before(m_caret), m_caret);
    if (pressed(ImGuiKey_Delete) && m_caret < m_length)
        erase(m_caret, after(m_caret));
    if (ImGui::GetIO().KeyCtrl && !ImGui::GetIO().KeyAlt && pressed(ImGuiKey_V))
        paste();
    std::u32string typed = take_typed();
    for (char32_t& code : typed) {
        m_refused = !insert(code);
        code = 0;
    }
    return ImGui::IsKeyPressed(ImGuiKey_Enter, false)
        || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
}

void SecretField::draw_content(Context& context, const Rect& room, bool editing) const
{
    const Fonts& fonts = context.fonts();
    const Theme& c = context.theme();
    const base::ByteView bytes = m_bytes.expose().first(m_length);
    const std::string_view letters(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const float step = std::round(context.metrics().text(12));
    const auto x_of = [&](std::size_t position) {
        if (m_shown)
            return fonts.width(Font::M, letters.substr(0, position));
        float count = 0;
        for (std::size_t at = 0; at < position; at = after(at))
            ++count;
        return count * step;
    };
    const float caret = x_of(m_caret);
    const float scroll = std::max(0.0F, caret - room.width() + 4);
    const float line = fonts.line_height(Font::M);
    const Rect clip { room.left - 2, room.middle().y - line / 2 - 2, room.right + 2,
        room.middle().y + line / 2 + 2 };
    ImGui::PushClipRect({ clip.left, clip.top }, { clip.right, clip.bottom }, true);
    const float top = room.middle().y - line / 2;
    if (m_shown) {
        // Drawn without a report: nothing but the screen is told what it says.
        const float height = fonts.letter_height(Font::M);
        canvas().AddText(fonts.face(Font::M), height,
            { std::round(room.left - scroll), std::round(top + (line - height) / 2) },
            c.ink.packed(), letters.data(), letters.data() + letters.size());
    } else {
        float x = room.left - scroll + step * 0.3F;
        for (std::size_t at = 0; at < m_length; at = after(at)) {
            fill_circle({ x, room.middle().y }, context.metrics().scale * 3, c.ink);
            x += step;
        }
    }
    if (editing) {
        const float x = std::round(room.left - scroll + caret);
        fill_box(
            { x, top, x + std::max(2.0F, std::round(context.metrics().scale * 1.5F)), top + line },
            c.ink, 0, Corners::None);
    }
    ImGui::PopClipRect();
}

bool SecretField::draw(
    Context& context, std::string_view id, const Words& label, const Options& options)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    field_label(context, label, {});
    const FieldFault fault = m_refused && !options.too_long.empty()
        ? FieldFault { options.too_long, {} }
        : options.fault;
    const Rect box = context.place(0, sizes.secret_height, sizes.space(fault.present() ? 6 : 12));
    const float eye = options.may_show ? std::max(sizes.minimum_target, sizes.text(44)) + 4 : 0;
    const Rect target { box.left, box.top, box.right - eye, box.bottom };
    const Item item = operate(context, id, target, plain(label),
        { .kind = ItemKind::Secret, .enabled = options.enabled, .typed = true });

    bool editing = context.edited_item() == item.id && item.id != 0;
    if (editing && (m_leave || options.enabled == Enabled::No || !hold_keyboard(context, item))) {
        end_typing(context);
        editing = false;
    }
    m_leave = false;
    if (!editing && (item.pressed || item.activated)) {
        end_typing(context);
        begin_typing(context, item);
        hold_keyboard(context, item);
        editing = true;
        m_caret = m_length;
    }
    const bool entered = editing && type();

    draw_field_box(
        context, box, editing || item.ring, item.hovered, options.enabled, fault.present());
    const float pad = sizes.space(16);
    draw_content(
        context, { box.left + pad, box.top, box.right - std::max(pad, eye), box.bottom }, editing);

    if (options.may_show) {
        const Rect button { box.right - eye, box.top + 2, box.right - 4, box.bottom - 2 };
        const std::string eye_id = std::string(id) + "-eye";
        const Words& name = m_shown ? options.hide : options.show;
        const Item eye_item
            = operate(context, eye_id, button, plain(name), { .chosen = chosen_if(m_shown) });
        draw_icon(context, m_shown ? Icon::EyeSlash : Icon::Eye, IconSize::Medium, button.middle(),
            eye_item.hovered ? c.ink : c.ink2);
        if (eye_item.ring)
            focus_ring(context, button.grown(-5), sizes.radius_cell);
        if (!name.empty() && (eye_item.hovered || eye_item.ring))
            name_tip(context, button, plain(name));
        if (eye_item.pressed)
            m_shown = !m_shown;
    }
    draw_fault(context, fault);
    if (context.capitals_lock() && !options.capitals_on.empty()
        && options.enabled == Enabled::Yes) {
        const float slot = icon_slot(context, IconSize::Small) + sizes.space(4);
        const TextLayout layout
            = lay_out(context.fonts(), Font::S, options.capitals_on, context.flow().width() - slot);
        const Rect rect = context.place(0, layout.height, sizes.space(14));
        draw_icon(context, Icon::KeyboardOutline, IconSize::Small,
            { rect.left + icon_slot(context, IconSize::Small) / 2,
                rect.top + context.fonts().line_height(Font::S) / 2 },
            c.ink2);
        draw_layout(context, layout, { rect.left + slot, rect.top }, c.ink2);
    }
    return entered;
}

} // namespace ui
