#include "ui/widgets/fields.hpp"

#include "ui/draw.hpp"
#include "ui/item.hpp"
#include "ui/widgets/field_parts.hpp"
#include "ui/widgets/text_editor.hpp"
#include "ui/widgets/text_parts.hpp"

#include <imgui.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ui {

namespace {

    constexpr int MOST_LINES = 12;

    struct FieldPlan {
        Rect box;
        float label_width { 0 };
    };

    /// Label, hint and the place of the box, above each other or in one row.
    Rect place_field(
        Context& context, const Words& label, const FieldOptions& options, float height)
    {
        const Metrics& sizes = context.metrics();
        const float width = options.width > 0 ? sizes.text(options.width) : 0;
        if (options.label_beside) {
            const float label_width = text_width(context, Font::M, label);
            const float between = label.empty() ? 0 : sizes.space(10);
            const float wide = width > 0 ? width : sizes.text(200);
            const Rect rect = context.place(label_width + between + wide, height, sizes.space(12));
            draw_text_left(context, Font::M, { rect.left, rect.top, rect.right, rect.bottom },
                label.text(), context.theme().ink2);
            return { rect.left + label_width + between, rect.top, rect.right, rect.bottom };
        }
        field_label(context, label, options.hint);
        return context.place(width, height, sizes.space(options.fault.present() ? 6 : 14));
    }

    FieldResult field(Context& context, std::string_view id, const Words& label, std::string& value,
        int lines, const FieldOptions& options, float right_room)
    {
        const Metrics& sizes = context.metrics();
        const Fonts& fonts = context.fonts();
        const Theme& c = context.theme();
        const float line = fonts.line_height(Font::M);
        const float pad = sizes.space(14);
        const float icon = options.icon == Icon::None
            ? 0
            : icon_slot(context, IconSize::Medium) + sizes.space(6);
        float height = sizes.field_height;
        if (lines > 1) {
            const float inside
                = (options.width > 0 ? sizes.text(options.width) : context.flow().width()) - 2 * pad
                - icon;
            const auto needed = static_cast<int>(break_lines(fonts, Font::M, value, inside).size());
            height
                = line * static_cast<float>(std::clamp(needed, lines, std::max(lines, MOST_LINES)))
                + sizes.space(22);
        }
        const Rect box = place_field(context, label, options, height);
        const Rect target { box.left, box.top, box.right - right_room, box.bottom };
        const Item item = operate(context, id, target, plain(label),
            { .kind = ItemKind::Field, .enabled = options.enabled, .typed = true });
        draw_field_box(context, box,
            item.focused && (item.ring || context.edited_item() == item.id), item.hovered,
            options.enabled, options.fault.present());
        if (options.icon != Icon::None)
            draw_icon(context, options.icon, IconSize::Medium,
                { box.left + pad + icon_slot(context, IconSize::Medium) / 2 - 4,
                    lines > 1 ? box.top + sizes.field_height / 2 : box.middle().y },
                c.ink);
        EditorPlace place;
        place.box = box;
        place.several_lines = lines > 1;
        const float top = lines > 1 ? box.top + sizes.space(11) : box.middle().y - line / 2;
        place.text = { box.left + pad + icon, top, box.right - std::max(pad, right_room),
            lines > 1 ? box.bottom - sizes.space(11) : top + line };
        const OwnText own(context, id, box);
        return edit_text(context, item, place, value, options.most_bytes, options.placeholder);
    }

    /// What is wrong with it; or that it is full, which nobody else would notice.
    void draw_fault_of(Context& context, const FieldResult& result, const FieldOptions& options)
    {
        if (!options.fault.present() && result.cut)
            draw_fault(context, { context.words_of_a_full_field() });
        else
            draw_fault(context, options.fault);
    }

} // namespace

void field_label(Context& context, const Words& label, const Words& hint)
{
    const Metrics& sizes = context.metrics();
    if (!label.empty())
        text_block(
            context, label, Font::MBold, context.theme().ink, hint.empty() ? sizes.space(6) : 0);
    if (!hint.empty())
        text_block(context, hint, Font::S, context.theme().ink2, sizes.space(6));
}

void draw_field_box(
    Context& context, const Rect& box, bool ring, bool hovered, Enabled enabled, bool faulty)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    fill_box(box, enabled == Enabled::No ? c.card : c.page, sizes.radius_button);
    if (enabled == Enabled::No)
        dashed_box(box, c.edge, sizes.radius_button, sizes.operable_line);
    else
        outline_box(box,
            faulty        ? c.ink
                : hovered ? c.ink2
                          : c.edge,
            sizes.radius_button, faulty ? sizes.chosen_line : sizes.operable_line);
    if (ring)
        focus_ring(context, box, sizes.radius_button);
}

void draw_fault(Context& context, const FieldFault& fault)
{
    if (!fault.present())
        return;
    const Metrics& sizes = context.metrics();
    const float slot = icon_slot(context, IconSize::Small) + sizes.space(4);
    const float room = std::min(context.flow().width(), sizes.measure) - slot;
    const TextLayout what = lay_out(context.fonts(), Font::SBold, fault.what, room);
    const TextLayout example = lay_out(context.fonts(), Font::S, fault.example, room);
    const Rect rect = context.place(
        0, what.height + (fault.example.empty() ? 0 : example.height), sizes.space(14));
    draw_icon(context, Icon::Warning, IconSize::Small,
        { rect.left + icon_slot(context, IconSize::Small) / 2,
            rect.top + context.fonts().line_height(Font::S) / 2 },
        context.theme().ink);
    draw_layout(context, what, { rect.left + slot, rect.top }, context.theme().ink);
    if (!fault.example.empty())
        draw_layout(
            context, example, { rect.left + slot, rect.top + what.height }, context.theme().ink2);
}

bool find_key_pressed()
{
    const auto& io = ImGui::GetIO();
    return io.KeyCtrl && !io.KeyAlt && !io.KeyShift && ImGui::IsKeyPressed(ImGuiKey_F, false);
}

FieldResult text_field(Context& context, std::string_view id, const Words& label,
    std::string& value, const FieldOptions& options)
{
    const FieldResult result = field(context, id, label, value, 1, options, 0);
    if (!options.label_beside)
        draw_fault_of(context, result, options);
    return result;
}

FieldResult text_area(Context& context, std::string_view id, const Words& label, std::string& value,
    int lines, const FieldOptions& options)
{
    const FieldResult result = field(context, id, label, value, std::max(lines, 2), options, 0);
    draw_fault_of(context, result, options);
    return result;
}

// --- Days --------------------------------------------------------------------------------

std::optional<base::Date> parse_typed_date(std::string_view text)
{
    constexpr std::size_t DIGITS = 8;
    if (text.size() == DIGITS && text.find_first_not_of("0123456789") == std::string_view::npos)
        return parse_typed_date(std::string(text.substr(0, 2)) + "/"
            + std::string(text.substr(2, 2)) + "/" + std::string(text.substr(4)));
    std::array<int, 3> parts {};
    std::size_t count = 0;
    bool in_number = false;
    for (const char letter : text) {
        if (letter >= '0' && letter <= '9') {
            if (!in_number && ++count > parts.size())
                return std::nullopt;
            in_number = true;
            int& part = parts[count - 1];
            if (part > 9999)
                return std::nullopt;
            part = part * 10 + (letter - '0');
        } else if (letter == ' ' || letter == '/' || letter == '-' || letter == '.')
            in_number = false;
        else
            return std::nullopt;
    }
    if (count != parts.size())
        return std::nullopt;
    auto [day, month, year] = parts;
    // Written the other way round, as computers do.
    if (day > 31)
        std::swap(day, year);
    if (year < 100)
        year += 2000;
    if (!base::exists(year, month, day) || year < 1900 || year > 2100)
        return std::nullopt;
    return base::Date { year, month, day };
}

std::string typed_date(base::Date date)
{
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(date.day) + "/" + two(date.month) + "/" + std::to_string(date.year);
}

DateInput DateInput::of(std::optional<base::Date> date)
{
    DateInput input;
    input.date = date;
    if (date)
        input.text = typed_date(*date);
    return input;
}

namespace {

    constexpr int DAYS_IN_WEEK = 7;

    base::Date month_before(base::Date month)
    {
        return month.month == 1 ? base::Date { month.year - 1, 12, 1 }
                                : base::Date { month.year, month.month - 1, 1 };
    }

    base::Date month_after(base::Date month)
    {
        return month.month == 12 ? base::Date { month.year + 1, 1, 1 }
                                 : base::Date { month.year, month.month + 1, 1 };
    }

    bool arrow_button(
        Context& context, std::string_view id, const Rect& rect, Icon icon, const Words& name)
    {
        const Item item = operate(context, id, rect, plain(name), {});
        if (item.hovered)
            fill_box(rect, context.theme().card, context.metrics().radius_button);
        draw_icon(context, icon, IconSize::Small, rect.middle(), context.theme().ink);
        if (item.ring)
            focus_ring(context, rect.grown(-3), context.metrics().radius_button);
        return item.pressed;
    }

    bool day_button(Context& context, const Rect& rect, base::Date day, bool chosen, bool is_today)
    {
        const Theme& c = context.theme();
        const float radius = context.metrics().radius_button;
        const std::string id = "day-" + std::to_string(day.day);
        const Item item = operate(context, id, rect, std::to_string(day.day),
            { .kind = ItemKind::Choice, .chosen = chosen_if(chosen) });
        if (chosen)
            fill_box(rect, c.prim, radius);
        else if (item.hovered)
            fill_box(rect, c.card, radius);
        if (is_today && !chosen)
            outline_box(rect, c.edge, radius, 1.5F);
        const OwnText own(context, id, rect);
        draw_text_centred(context, chosen || is_today ? Font::MBold : Font::M, rect,
            std::to_string(day.day), chosen ? c.on_prim : c.ink);
        if (item.ring)
            focus_ring(context, rect.grown(-3), radius);
        return item.pressed;
    }

    /// A month with its days. The day that was pressed.
    std::optional<base::Date> month_grid(
        Context& context, DateInput& input, base::Date today, const CalendarWords& words)
    {
        const Metrics& sizes = context.metrics();
        const Theme& c = context.theme();
        const float cell = std::max(sizes.minimum_target + 2, sizes.text(40));
        const float wide
            = std::min(cell * DAYS_IN_WEEK, context.flow().width() - 2 * sizes.space(12));
        const float across = std::floor(wide / DAYS_IN_WEEK);
        const base::Date first { input.shown.year, input.shown.month, 1 };
        const int before = (base::weekday(first) + DAYS_IN_WEEK - 1) % DAYS_IN_WEEK;
        const auto days = static_cast<int>(base::days_between(first, month_after(first)));
        const int weeks = (before + days + DAYS_IN_WEEK - 1) / DAYS_IN_WEEK;
        const float small = context.fonts().line_height(Font::S);
        const float pad = sizes.space(12);
        const float height = cell + small + 4 + cell * static_cast<float>(weeks) + 2 * pad;
        const Rect box = context.place(across * DAYS_IN_WEEK + 2 * pad, height, sizes.space(14));
        draw_box(box, c.page, c.edge, sizes.radius_card, sizes.operable_line);
        const float left = box.left + pad;
        const float right = left + across * DAYS_IN_WEEK;
        float y = box.top + pad;
        if (arrow_button(context, "earlier", { left, y, left + cell, y + cell }, Icon::ChevronLeft,
                words.earlier))
            input.shown = month_before(first);
        const std::string title = words.months[static_cast<std::size_t>(first.month - 1)] + " "
            + std::to_string(first.year);
        draw_text_centred(
            context, Font::MBold, { left + cell, y, right - cell, y + cell }, title, c.ink);
        if (arrow_button(context, "later", { right - cell, y, right, y + cell }, Icon::ChevronRight,
                words.later))
            input.shown = month_after(first);
        y += cell;
        for (int i = 0; i < DAYS_IN_WEEK; ++i) {
            const float x = left + across * static_cast<float>(i);
            draw_text_centred(context, Font::S, { x, y, x + across, y + small },
                words.weekdays[static_cast<std::size_t>(i)], c.ink2);
        }
        y += small + 4;
        std::optional<base::Date> pressed;
        for (int i = 0; i < days; ++i) {
            const base::Date day { first.year, first.month, i + 1 };
            const int place = before + i;
            const float x = left + across * static_cast<float>(place % DAYS_IN_WEEK);
            const float top = y + cell * static_cast<float>(place / DAYS_IN_WEEK);
            if (day_button(context, { x + 1, top + 1, x + across - 1, top + cell - 1 }, day,
                    input.date == day, today == day))
                pressed = day;
        }
        return pressed;
    }

} // namespace

FieldResult date_field(Context& context, std::string_view id, const Words& label, DateInput& input,
    base::Date today, const CalendarWords& words, const FieldOptions& options)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    FieldOptions day_options = options;
    if (day_options.width == 0)
        day_options.width = 220;
    day_options.most_bytes = 40;
    const float eye = std::max(sizes.minimum_target, sizes.text(40));
    const Flow before = context.flow();
    FieldResult result = field(context, id, label, input.text, 1, day_options, eye);
    if (result.changed)
        input.date = parse_typed_date(input.text);

    // The calendar's button stands inside the box, at its right.
    const float box_right = before.row
        ? context.flow().x - before.row_gap
        : before.left + std::min(sizes.text(day_options.width), before.width());
    const float bottom = before.row ? 0 : context.flow().y;
    const float middle = before.row ? context.flow().y + context.flow().line_height / 2
                                    : bottom - sizes.field_height / 2;
    const Rect button { box_right - eye, middle - eye / 2, box_right, middle + eye / 2 };
    const std::string button_id = std::string(id) + "-calendar";
    const Item item = operate(context, button_id, button, plain(words.open),
        { .kind = ItemKind::Button, .enabled = options.enabled });
    draw_icon(
        context, Icon::Calendar, IconSize::Medium, button.middle(), item.hovered ? c.ink : c.ink2);
    if (item.ring)
        focus_ring(context, button.grown(-6), sizes.radius_cell);
    if (item.hovered || item.ring)
        name_tip(context, button, plain(words.open));
    if (item.pressed) {
        input.calendar_open = !input.calendar_open;
        input.shown = input.date.value_or(today);
        input.shown.day = 1;
    }
    if (!options.label_beside)
        draw_fault_of(context, result, options);
    if (!input.calendar_open || before.row)
        return result;
    const IdScope scope(context, id);
    if (const auto day = month_grid(context, input, today, words)) {
        input.date = *day;
        input.text = typed_date(*day);
        input.calendar_open = false;
        result.changed = true;
    }
    return result;
}

} // namespace ui
