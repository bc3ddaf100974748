#include "ui/draw.hpp"
#include "ui/item.hpp"
#include "ui/widgets/choice_parts.hpp"
#include "ui/widgets/choices.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    /// A row of words in one outline.
    std::optional<std::size_t> segments(Context& context, std::string_view id,
        const std::vector<Words>& labels, const std::vector<Words>& names,
        const std::vector<Font>& faces, std::size_t chosen, Enabled enabled)
    {
        const Metrics& sizes = context.metrics();
        const Theme& c = context.theme();
        const IdScope scope(context, id);
        const float height = sizes.small_button_height + 2;
        std::vector<float> widths;
        float total = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const float wide = std::max(context.fonts().width(faces[i], labels[i].text()),
                context.fonts().width(bold_of(faces[i]), labels[i].text()));
            widths.push_back(std::ceil(std::max(wide + sizes.space(28), sizes.minimum_target + 8)));
            total += widths.back();
        }
        const bool fits = total <= context.flow().width();
        const Rect whole = context.place(fits ? total : 0,
            fits ? height : height * static_cast<float>(labels.size()), sizes.space(12));
        const bool off = enabled == Enabled::No;
        fill_box(whole, off ? c.card : c.page, sizes.radius_button);
        std::optional<std::size_t> pressed;
        std::optional<Rect> ring;
        float x = whole.left;
        float y = whole.top;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const Rect rect { x, y, fits ? x + widths[i] : whole.right, y + height };
            const std::string part = std::to_string(i);
            const bool is_chosen = i == chosen;
            const Item item = operate(context, part, rect, names[i].text(),
                { .kind = ItemKind::Choice, .enabled = enabled, .chosen = chosen_if(is_chosen) });
            const bool first = i == 0;
            const bool last = i + 1 == labels.size();
            const Corners corners = labels.size() == 1 ? Corners::All
                : first                                ? (fits ? Corners::Left : Corners::Top)
                : last                                 ? (fits ? Corners::Right : Corners::Bottom)
                                                       : Corners::None;
            if (is_chosen || item.hovered)
                fill_box(rect, is_chosen ? c.tint : c.card, sizes.radius_button, corners);
            if (!first && fits)
                fill_box({ rect.left, rect.top + 1, rect.left + 1, rect.bottom - 1 }, c.edge, 0,
                    Corners::None);
            if (!first && !fits)
                fill_box({ rect.left + 1, rect.top, rect.right - 1, rect.top + 1 }, c.edge, 0,
                    Corners::None);
            const OwnText own(context, part, rect);
            draw_text_centred(context, is_chosen ? bold_of(faces[i]) : faces[i], rect,
                labels[i].text(),
                is_chosen ? c.on_tint
                    : off ? c.ink2
                          : c.ink);
            if (item.ring)
                ring = rect;
            if (item.pressed)
                pressed = i;
            (fits ? x : y) += fits ? widths[i] : height;
        }
        if (off)
            dashed_box(whole, c.edge, sizes.radius_button, sizes.operable_line);
        else
            outline_box(whole, c.edge, sizes.radius_button, sizes.operable_line);
        if (ring)
            focus_ring(context, *ring, sizes.radius_button);
        return pressed;
    }

} // namespace

std::optional<std::size_t> segmented(Context& context, std::string_view id,
    const std::vector<Words>& labels, std::size_t chosen, Enabled enabled)
{
    return segments(
        context, id, labels, labels, std::vector<Font>(labels.size(), Font::M), chosen, enabled);
}

std::optional<std::size_t> letter_size(
    Context& context, std::string_view id, const std::vector<Words>& names, std::size_t chosen)
{
    std::vector<Font> faces { Font::S, Font::M, Font::MPlus, Font::L, Font::XL };
    // Few sizes are spread over the faces, many use each of them.
    if (names.size() == 3)
        faces = { Font::S, Font::MPlus, Font::L };
    faces.resize(names.size(), Font::XL);
    return segments(context, id, std::vector<Words>(names.size(), Words("A")), names, faces, chosen,
        Enabled::Yes);
}

std::optional<int> slider04(Context& context, std::string_view id, const Words& label,
    std::optional<int> value, const std::vector<Words>& value_words, Enabled enabled)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    if (!label.empty()) {
        const TextLayout layout = lay_out(context.fonts(), Font::M, label, context.flow().width());
        const Rect rect = context.place(0, layout.height, sizes.space(4));
        draw_layout(context, layout, { rect.left, rect.top }, c.ink);
    }
    const float size = mark_size(context, 40);
    const float step = size + sizes.space(10);
    const float height = std::max(size, sizes.minimum_target);
    const float circles = step * 4 + size;
    const Words word = value && static_cast<std::size_t>(*value) < value_words.size()
        ? value_words[static_cast<std::size_t>(*value)]
        : Words();
    const float beside = context.flow().width() - circles - sizes.space(20);
    const TextLayout word_layout
        = lay_out(context.fonts(), Font::MBold, word, std::max(beside, sizes.text(120)));
    const bool below = beside < sizes.text(120);
    const float own_height = std::max(height, below ? 0 : word_layout.height);
    const Rect line = context.place(0, own_height, sizes.space(12));
    const Rect rect { line.left, line.top + (own_height - height) / 2, line.left + circles,
        line.top + (own_height + height) / 2 };

    const std::string told = plain(label);
    const Item item = operate(context, id, rect, told,
        { .kind = ItemKind::Slider, .enabled = enabled, .chosen = chosen_if(value.has_value()) });
    std::optional<int> result;
    if (item.pressed && ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
        const float x = ImGui::GetIO().MousePos.x - rect.left;
        result = std::clamp(static_cast<int>((x + (step - size) / 2) / step), 0, 4);
    }
    if (own_key_pressed(item, ImGuiKey_LeftArrow))
        result = std::max(0, value.value_or(1) - 1);
    if (own_key_pressed(item, ImGuiKey_RightArrow))
        result = std::min(4, value ? *value + 1 : 0);
    for (int digit = 0; digit <= 4; ++digit) {
        if (own_key_pressed(item, ImGuiKey_0 + digit)
            || own_key_pressed(item, ImGuiKey_Keypad0 + digit))
            result = digit;
    }

    for (int i = 0; i <= 4; ++i) {
        const Point middle { rect.left + size / 2 + step * static_cast<float>(i), rect.middle().y };
        const bool filled = value && i > 0 && i <= *value;
        const bool zero = value && *value == 0 && i == 0;
        fill_circle(middle, size / 2, filled ? c.prim : enabled == Enabled::No ? c.card : c.page);
        if (!filled)
            outline_circle(middle, size / 2, zero ? c.prim : c.edge, zero ? 3 : 2);
        const Rect box { middle.x - size / 2, middle.y - size / 2, middle.x + size / 2,
            middle.y + size / 2 };
        const OwnText own(context, id, rect);
        draw_text_centred(context, Font::SBold, box, std::to_string(i),
            filled                       ? c.on_prim
                : enabled == Enabled::No ? c.ink2
                                         : c.ink);
    }
    if (item.ring) {
        const int at = value.value_or(0);
        focus_circle(context,
            { rect.left + size / 2 + step * static_cast<float>(at), rect.middle().y }, size / 2);
    }
    if (!word.empty() && !below)
        draw_layout(context, word_layout,
            { line.right - word_layout.width, line.middle().y - word_layout.height / 2 }, c.ink);
    if (!word.empty() && below) {
        context.flow().gap = sizes.space(2);
        const Rect under = context.place(0, word_layout.height, sizes.space(12));
        draw_layout(context, word_layout, { under.left, under.top }, c.ink);
    }
    return result;
}

std::optional<std::size_t> tabs(
    Context& context, std::string_view id, const std::vector<Words>& labels, std::size_t chosen)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const IdScope scope(context, id);
    float pad = sizes.space(18);
    const Flow outer = context.flow();
    const float top = outer.y + outer.gap;
    float all = 0;
    for (const Words& label : labels)
        all += std::ceil(context.fonts().width(Font::MBold, label.text()) + 2 * pad);
    if (all > outer.width())
        pad = sizes.space(11);
    // First where each goes, so that the lines below them are known.
    std::vector<Rect> rects;
    float x = outer.left;
    float y = top;
    for (const Words& label : labels) {
        const float width = std::ceil(context.fonts().width(Font::MBold, label.text()) + 2 * pad);
        if (x > outer.left && x + width > outer.right + 1) {
            x = outer.left;
            y += sizes.tab_height;
        }
        rects.push_back({ x, y, std::min(x + width, outer.right), y + sizes.tab_height });
        x += width;
    }
    const Rect whole = context.place(0, y + sizes.tab_height - top, sizes.space(16));
    for (float below = top + sizes.tab_height; below <= whole.bottom + 0.5F;
         below += sizes.tab_height)
        fill_box({ whole.left, below - 1, whole.right, below }, c.line, 0, Corners::None);

    // A focus that is meant for the tabs goes to the chosen one.
    const bool takes_focus = context.take_focus_wish();
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool is_chosen = i == chosen;
        if (is_chosen && takes_focus)
            context.want_focus();
        const std::string part = std::to_string(i);
        const Item item = operate(context, part, rects[i], labels[i].text(),
            { .kind = ItemKind::Tab, .chosen = chosen_if(is_chosen) });
        const OwnText own(context, part, rects[i]);
        draw_text_centred(context, is_chosen ? Font::MBold : Font::M, rects[i], labels[i].text(),
            is_chosen || item.hovered ? c.ink : c.ink2);
        if (is_chosen) {
            const float inset = pad - sizes.space(8);
            fill_box({ rects[i].left + inset, rects[i].bottom - 4, rects[i].right - inset,
                         rects[i].bottom },
                c.prim, 2);
        }
        if (item.ring)
            focus_ring(context, rects[i].grown(-5), sizes.radius_button);
        if (item.pressed)
            pressed = i;
    }
    return pressed;
}

} // namespace ui
