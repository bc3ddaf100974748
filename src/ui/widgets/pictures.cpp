#include "ui/widgets/pictures.hpp"

#include "ui/draw.hpp"
#include "ui/item.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/lists.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

    constexpr float CELL_GAP = 3;

    struct MatrixPlan {
        float labels { 0 };
        float cell_width { 0 };
        float cell_height { 0 };
        float disc { 0 };
        float columns_height { 0 };
    };

    float widest_word(const Fonts& fonts, const Words& words)
    {
        const std::string& text = words.text();
        float widest = 0;
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t end = std::min(text.find(' ', from), text.size());
            widest = std::max(
                widest, fonts.width(Font::S, std::string_view(text).substr(from, end - from)));
            from = end + 1;
        }
        return std::ceil(widest);
    }

    TextLayout right_caption(const Context& context, const MatrixPlan& plan, const Matrix& picture)
    {
        const float room
            = plan.labels - context.metrics().space(12) - icon_slot(context, IconSize::Small);
        return lay_out(context.fonts(), Font::S, picture.right, room);
    }

    MatrixPlan plan_matrix(const Context& context, const Matrix& picture)
    {
        const Metrics& sizes = context.metrics();
        const Fonts& fonts = context.fonts();
        MatrixPlan plan;
        float whole_rows = 0;
        float row_words = 0;
        float column_words = 0;
        for (std::size_t i = 0; i < 5; ++i) {
            whole_rows
                = std::max(whole_rows, std::ceil(fonts.width(Font::S, picture.rows[i].text())));
            row_words = std::max(row_words, widest_word(fonts, picture.rows[i]));
            column_words = std::max(column_words, widest_word(fonts, picture.columns[i]));
        }
        const float most = sizes.is_small() ? sizes.text(67) : sizes.text(84);
        const float between = sizes.space(12);
        const auto cell = [&](float labels) {
            return std::floor((context.flow().width() - labels - between - 4 * CELL_GAP) / 5);
        };
        // The names of the rows wrap where those of the columns would not fit.
        const bool wraps = cell(whole_rows) < column_words;
        plan.labels = (wraps ? row_words : whole_rows) + between;
        plan.cell_width
            = std::min(cell(wraps ? row_words : whole_rows), std::max(most, column_words));
        for (const Words& column : picture.columns)
            plan.columns_height = std::max(plan.columns_height,
                lay_out(fonts, Font::S, column, plan.cell_width + CELL_GAP).height);
        plan.columns_height
            = std::max(plan.columns_height, right_caption(context, plan, picture).height);
        // In a low window names of three lines take from the cells, so that the whole
        // keeps its height.
        const float more = sizes.is_small() && !sizes.is_large()
            ? std::max(0.0F, plan.columns_height - 2 * fonts.line_height(Font::S))
            : 0;
        plan.cell_height = std::round(plan.cell_width * 0.74F - more / 5);
        plan.disc = std::min({ sizes.text(25), std::floor(plan.cell_width * 0.34F),
            std::floor((plan.cell_height - 5) / 2) });
        return plan;
    }

    /// Where the discs of a cell go: up to two in a line, then three.
    std::vector<Point> disc_places(const Rect& cell, float disc, std::size_t count)
    {
        std::vector<Point> places;
        const std::size_t abreast = count <= 4 ? 2 : 3;
        const float step_x
            = std::min(disc + 4, (cell.width() - disc - 2) / static_cast<float>(abreast - 1));
        const std::size_t lines = (count + abreast - 1) / abreast;
        const float step_y = lines < 2
            ? 0
            : std::min(disc + 3, (cell.height() - disc - 2) / static_cast<float>(lines - 1));
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t row = i / abreast;
            const std::size_t in_row = std::min(abreast, count - row * abreast);
            const float x = cell.middle().x
                + step_x * (static_cast<float>(i % abreast) - static_cast<float>(in_row - 1) / 2);
            const float y = cell.middle().y
                + step_y * (static_cast<float>(row) - static_cast<float>(lines - 1) / 2);
            places.push_back({ std::round(x), std::round(y) });
        }
        return places;
    }

    void draw_cell(const Context& context, const Rect& cell, Level level, bool holds_risk)
    {
        const LevelColours& colours = context.theme().level(level);
        const bool high_contrast = context.theme().name == ThemeName::HighContrast;
        const float radius = context.metrics().radius_cell;
        const float strength = holds_risk || high_contrast ? 1.0F : 0.42F;
        fill_box(cell, colours.fill.faded(strength), radius);
        draw_level_pattern(level, cell.grown(-1), colours.text.faded(holds_risk ? 0.30F : 0.22F));
        if (level == Level::Emergency) {
            outline_box(cell, colours.outline, radius, 3);
            outline_box(cell.grown(-5), colours.outline, radius - 3, 1);
        } else if (high_contrast)
            outline_box(cell, colours.outline, radius, holds_risk ? 2.5F : 1);
    }

} // namespace

std::optional<std::size_t> matrix(Context& context, std::string_view id, const Matrix& picture)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const IdScope scope(context, id);
    const MatrixPlan plan = plan_matrix(context, picture);
    const float caption = context.fonts().line_height(Font::S) + sizes.space(4);
    const float cells_height = plan.cell_height * 5 + CELL_GAP * 4;
    const Rect rect = context.place(
        0, caption + cells_height + sizes.space(6) + plan.columns_height, sizes.space(12));
    const float slot = icon_slot(context, IconSize::Small);
    draw_icon(context, Icon::ArrowUp, IconSize::Small,
        { rect.left + slot / 2, rect.top + context.fonts().line_height(Font::S) / 2 }, c.ink);
    draw_line_text(context, Font::S, { rect.left + slot + sizes.space(4), rect.top },
        picture.up.text(), c.ink2);

    const Point origin { rect.left + plan.labels, rect.top + caption };
    std::array<std::array<std::vector<std::size_t>, 5>, 5> held;
    for (std::size_t i = 0; i < picture.discs.size(); ++i)
        held[static_cast<std::size_t>(std::clamp(picture.discs[i].row, 0, 4))]
            [static_cast<std::size_t>(std::clamp(picture.discs[i].column, 0, 4))]
                .push_back(i);

    std::optional<std::size_t> pressed;
    for (std::size_t row = 0; row < 5; ++row) {
        const float top = origin.y + static_cast<float>(row) * (plan.cell_height + CELL_GAP);
        const float label_width = plan.labels - sizes.space(12);
        const TextLayout label = lay_out(context.fonts(), Font::S, picture.rows[row], label_width);
        draw_layout(context, label, { rect.left, top + (plan.cell_height - label.height) / 2 },
            c.ink, Across::Right, label_width);
        for (std::size_t column = 0; column < 5; ++column) {
            const float left = origin.x + static_cast<float>(column) * (plan.cell_width + CELL_GAP);
            const Rect cell { left, top, left + plan.cell_width, top + plan.cell_height };
            const std::vector<std::size_t>& inside = held[row][column];
            draw_cell(context, cell, picture.levels[row][column], !inside.empty());
            const std::vector<Point> places = disc_places(cell, plan.disc, inside.size());
            for (std::size_t i = 0; i < inside.size(); ++i) {
                const Matrix::Disc& disc = picture.discs[inside[i]];
                const bool is_chosen = disc.chosen == Chosen::Yes;
                const float r = plan.disc / 2;
                const Rect box { places[i].x - r, places[i].y - r, places[i].x + r,
                    places[i].y + r };
                const Item item = operate(context, disc.id, box, plain(disc.name),
                    { .kind = ItemKind::Disc, .chosen = disc.chosen });
                fill_circle(places[i], r, item.hovered ? c.card : c.page);
                outline_circle(places[i], r, c.ink, is_chosen ? 2.6F : 1.3F);
                const OwnText own(context, disc.id, box.grown(2));
                draw_text_centred(context, Font::SBold, box, std::to_string(disc.number), c.ink);
                if (item.ring)
                    focus_circle(context, places[i], r);
                if (item.hovered || item.ring)
                    name_tip(context, box, plain(disc.name));
                if (item.pressed)
                    pressed = inside[i];
            }
        }
    }
    const float below = origin.y + cells_height + sizes.space(6);
    for (std::size_t column = 0; column < 5; ++column) {
        const float width = plan.cell_width + CELL_GAP;
        const TextLayout label = lay_out(context.fonts(), Font::S, picture.columns[column], width);
        draw_layout(context, label,
            { origin.x + static_cast<float>(column) * width - CELL_GAP / 2, below }, c.ink,
            Across::Centre, width);
    }
    // The name of this side stands in the corner, and points along it.
    const float line = context.fonts().line_height(Font::S);
    const float corner = plan.labels - sizes.space(12);
    draw_layout(context, right_caption(context, plan, picture), { rect.left, below }, c.ink2,
        Across::Right, corner - slot);
    draw_icon(context, Icon::ArrowRight, IconSize::Small,
        { rect.left + corner - slot / 2, below + line / 2 }, c.ink);
    return pressed;
}

void level_legend(Context& context, const std::array<Words, LEVEL_COUNT>& words)
{
    const bool small = context.metrics().is_small();
    Row row(context, small ? Gap::Small : Gap::Medium);
    for (std::size_t i = 0; i < LEVEL_COUNT; ++i)
        chip(
            context, static_cast<Level>(i), words[i], small ? ChipSize::Small : ChipSize::Ordinary);
}

void what_if_line(Context& context, const WhatIf& picture)
{
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float line = context.fonts().line_height(Font::S);
    float labels = 0;
    for (const Words& band : picture.bands)
        labels = std::max(labels, context.fonts().width(Font::S, band.text()));
    labels = std::ceil(labels) + sizes.space(12);
    const float step = std::max(line + 2, sizes.space(36));
    const float width = context.flow().width();
    const float plot = width - labels;
    // The name in the middle is the longest.
    const std::array<float, 3> shares { plot * 0.29F, plot * 0.42F, plot * 0.29F };
    float names_height = 0;
    std::array<TextLayout, 3> names;
    for (std::size_t i = 0; i < 3; ++i) {
        names[i] = lay_out(context.fonts(), Font::S, picture.points[i], shares[i] - 2);
        names_height = std::max(names_height, names[i].height);
    }
    const TextLayout done
        = lay_out(context.fonts(), Font::S, picture.done_legend, width - sizes.space(38));
    const TextLayout planned
        = lay_out(context.fonts(), Font::S, picture.planned_legend, width - sizes.space(38));
    const float bands = step * 4 + line;
    const float legend_top = bands + sizes.space(6) + names_height + sizes.space(10);
    const Rect rect = context.place(0, legend_top + done.height + planned.height, sizes.space(12));

    const float left = rect.left + labels;
    const auto height_of = [&](float value) {
        return rect.top + line / 2 + step * (4 - std::clamp(value, 0.0F, 4.0F));
    };
    for (std::size_t i = 0; i < 5; ++i) {
        const float y = rect.top + line / 2 + step * static_cast<float>(i);
        draw_text_left(context, Font::S, { rect.left, y - line / 2, left, y + line / 2 },
            picture.bands[i].text(), c.ink);
        fill_box({ left, y, rect.right, y + 1 }, c.line, 0, Corners::None);
    }
    const std::array<float, 3> across { std::round(left + shares[0] / 2),
        std::round(left + plot / 2), std::round(rect.right - shares[2] / 2) };
    const Point today { across[0], height_of(picture.today) };
    const Point with_done { across[1], height_of(picture.with_done) };
    const Point with_all { across[2], height_of(picture.with_all) };
    draw_line(today, with_done, c.ink, 3);
    dashed_line(with_done, with_all, c.ink, 3, 8, 6);
    fill_circle(today, 7, c.ink);
    fill_circle(with_done, 7, c.ink);
    fill_circle(with_all, 8, c.page);
    outline_circle(with_all, 8, c.ink, 3);
    for (std::size_t i = 0; i < 3; ++i)
        draw_layout(context, names[i],
            { across[i] - shares[i] / 2, rect.top + bands + sizes.space(6) }, c.ink, Across::Centre,
            shares[i]);
    const auto legend = [&](const TextLayout& words, float top, bool solid) {
        const float y = top + line / 2;
        if (solid)
            draw_line({ rect.left, y }, { rect.left + sizes.space(30), y }, c.ink, 3);
        else
            dashed_line({ rect.left, y }, { rect.left + sizes.space(30), y }, c.ink, 3, 6, 5);
        draw_layout(context, words, { rect.left + sizes.space(38), top }, c.ink);
    };
    legend(done, rect.top + legend_top, true);
    legend(planned, rect.top + legend_top + done.height, false);
}

namespace {

    constexpr float PI = 3.14159265F;
    constexpr float WHEEL_MOST = 4;

    /// From the top, clockwise.
    float wheel_angle(std::size_t part, std::size_t parts)
    {
        return -PI / 2 + 2 * PI * static_cast<float>(part) / static_cast<float>(parts);
    }

    struct WheelLabel {
        TextLayout words;
        Across across { Across::Centre };
        Point at; ///< From the middle of the wheel.
        float room { 0 };
    };

    /// Names stand outside the circle, on the side where their part points.
    std::vector<WheelLabel> wheel_labels(
        const Context& context, const std::vector<WheelPart>& parts, float radius, float half_width)
    {
        const float away = context.metrics().space(10);
        std::vector<WheelLabel> labels;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const float angle = wheel_angle(i, parts.size());
            // At the top and the bottom there are neighbours with two lines.
            const bool is_middle = std::abs(std::cos(angle)) < 0.1F;
            const float reach = radius + (is_middle ? 2.6F * away : away);
            const Point tip { std::cos(angle) * reach, std::sin(angle) * reach };
            std::string words = parts[i].name.text();
            if (parts[i].value)
                words += " " + std::to_string(*parts[i].value);
            WheelLabel label;
            const float room = is_middle ? 2 * half_width : half_width - std::abs(tip.x);
            label.words = lay_out(context.fonts(), Font::S, words, room);
            label.room = room;
            label.across = is_middle ? Across::Centre : tip.x > 0 ? Across::Left : Across::Right;
            const float part_up = (1 - std::sin(angle)) / 2;
            label.at = { is_middle ? -half_width
                    : tip.x > 0    ? tip.x
                                   : -half_width,
                tip.y - label.words.height * part_up };
            labels.push_back(std::move(label));
        }
        return labels;
    }

    void draw_wedge(const Context& context, Point middle, float radius, float angle,
        std::size_t parts, int value)
    {
        // A little narrower than its share, so that neighbours stay apart.
        const float half = 2 * PI / static_cast<float>(parts) * 0.455F;
        auto& list = canvas();
        const auto path = [&] {
            list.PathLineTo({ middle.x, middle.y });
            list.PathArcTo({ middle.x, middle.y }, radius, angle - half, angle + half, 24);
        };
        path();
        list.PathFillConvex(context.theme().tint.packed());
        path();
        list.PathStroke(context.theme().prim.packed(), ImDrawFlags_Closed, 2);
        // Lines across, as many as its value: counted without colour.
        const float step = radius / static_cast<float>(std::max(1, value));
        for (int line = 1; line < value; ++line) {
            list.PathArcTo({ middle.x, middle.y }, step * static_cast<float>(line), angle - half,
                angle + half, 16);
            list.PathStroke(context.theme().prim.packed(), 0, 1);
        }
    }

    void dash_wedge(
        const Context& context, Point middle, float radius, float angle, std::size_t parts)
    {
        const float half = 2 * PI / static_cast<float>(parts) * 0.455F;
        const Colour ink = context.theme().ink;
        const auto at = [&](float turn) {
            return Point { middle.x + std::cos(turn) * radius, middle.y + std::sin(turn) * radius };
        };
        dashed_line(middle, at(angle - half), ink, 2, 6, 5);
        dashed_line(middle, at(angle + half), ink, 2, 6, 5);
        constexpr int CHORDS = 6;
        for (int i = 0; i < CHORDS; ++i) {
            const float from = angle - half + 2 * half * static_cast<float>(i) / CHORDS;
            draw_line(at(from), at(from + half / CHORDS), ink, 2);
        }
    }

} // namespace

void security_wheel(Context& context, const std::vector<WheelPart>& parts)
{
    const Metrics& sizes = context.metrics();
    const float half = context.flow().width() / 2;
    const float radius
        = std::round(std::clamp(half - sizes.text(100), sizes.text(50), sizes.text(110)));
    const auto labels = wheel_labels(context, parts, radius, half);
    float above = radius;
    float below = radius;
    for (const WheelLabel& label : labels) {
        above = std::max(above, -label.at.y);
        below = std::max(below, label.at.y + label.words.height);
    }
    const Rect rect = context.place(0, std::ceil(above + below), sizes.space(14));
    const Point middle { rect.middle().x, rect.top + above };
    for (int ring = 1; ring <= 4; ++ring)
        outline_circle(
            middle, radius * static_cast<float>(ring) / WHEEL_MOST, context.theme().line, 1);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].value.value_or(0) > 0)
            draw_wedge(context, middle, radius * static_cast<float>(*parts[i].value) / WHEEL_MOST,
                wheel_angle(i, parts.size()), parts.size(), *parts[i].value);
        if (parts[i].next)
            dash_wedge(context, middle, radius, wheel_angle(i, parts.size()), parts.size());
    }
    for (const WheelLabel& label : labels)
        draw_layout(context, label.words, { middle.x + label.at.x, middle.y + label.at.y },
            context.theme().ink, label.across, label.room);
}

void tree_mark(Context& context, float size)
{
    const float side = context.metrics().text(size);
    const Rect rect = context.place(side, side, context.metrics().space(8));
    draw_tree({ rect.left, rect.top }, side, context.theme().prim);
}

} // namespace ui
