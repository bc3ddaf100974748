#include "ui/widgets/timeline.hpp"

#include "ui/draw.hpp"
#include "ui/item.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/lists.hpp"
#include "ui/widgets/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

    constexpr float LABEL_WIDTH = 170;
    /// A longer name is read at the mark itself and in the list.
    constexpr std::size_t MOST_LABEL_LINES = 3;

    struct Label {
        TextLayout name;
        TextLayout date;
        bool fits { false };
        bool above { true };
        float left { 0 };
        float width { 0 };

        float height() const { return name.height + date.height; }
    };

    struct Plan {
        Rect rect;
        float axis { 0 }; ///< its y
        float radius { 0 };
        float stem { 0 };
        std::vector<Label> labels;

        float x(double at) const
        {
            return std::round(rect.left + rect.width() * static_cast<float>(at));
        }
    };

    /// Above and below in turn; the other side where that one is taken, else none.
    void find_sides(Plan& plan, const Timeline& picture, float between)
    {
        std::array<float, 2> taken { plan.rect.left - between, plan.rect.left - between };
        std::size_t side = 0;
        for (std::size_t i = 0; i < plan.labels.size(); ++i) {
            Label& label = plan.labels[i];
            if (!label.fits)
                continue;
            const float x = plan.x(picture.marks[i].at);
            label.left = std::clamp(x - label.width / 2, plan.rect.left,
                std::max(plan.rect.left, plan.rect.right - label.width));
            for (std::size_t tries = 0; tries < 2; ++tries) {
                const std::size_t at = (side + tries) % 2;
                label.fits = label.left >= taken[at] + between;
                if (!label.fits)
                    continue;
                label.above = at == 0;
                taken[at] = label.left + label.width;
                side = (at + 1) % 2;
                break;
            }
        }
    }

    Plan plan_line(Context& context, const Timeline& picture)
    {
        const Metrics& sizes = context.metrics();
        const Fonts& fonts = context.fonts();
        Plan plan;
        const float width = context.flow().width();
        plan.radius = std::min(sizes.text(16), std::floor(width * 0.04F / 2) - 1);
        plan.stem = sizes.text(16) + sizes.space(12);
        const float most = std::min(sizes.text(LABEL_WIDTH), width / 3);
        for (const auto& mark : picture.marks) {
            Label label;
            label.name = lay_out(fonts, Font::SBold, mark.name, most);
            label.date = lay_out(fonts, Font::S, mark.date, most);
            label.fits
                = label.name.lines.size() <= MOST_LABEL_LINES && label.date.lines.size() <= 2;
            label.width = std::ceil(std::max(label.name.width, label.date.width));
            plan.labels.push_back(std::move(label));
        }
        plan.rect = { context.flow().left, 0, context.flow().right, 0 };
        find_sides(plan, picture, sizes.space(16));
        float above = fonts.line_height(Font::SBold);
        float below = 0;
        for (const Label& label : plan.labels) {
            if (label.fits)
                (label.above ? above : below)
                    = std::max(label.above ? above : below, label.height());
        }
        const float ticks = fonts.line_height(Font::S) + sizes.space(8);
        plan.rect = context.place(0, above + 2 * plan.stem + below + ticks, sizes.space(12));
        plan.axis = std::round(plan.rect.top + above + plan.stem);
        return plan;
    }

    /// Month marks; a label only where the one before it leaves room.
    void draw_axis(Context& context, const Timeline& picture, const Plan& plan)
    {
        const Metrics& sizes = context.metrics();
        const Theme& c = context.theme();
        fill_box({ plan.rect.left, plan.axis - 1, plan.rect.right, plan.axis + 1 }, c.ink, 0,
            Corners::None);
        const float line = context.fonts().line_height(Font::S);
        const float top = plan.rect.bottom - line;
        float free = plan.rect.left - 1;
        for (const auto& tick : picture.ticks) {
            const float x = plan.x(tick.at);
            fill_box({ x, plan.axis - 6, x + 1.5F, plan.axis + 6 }, c.ink, 0, Corners::None);
            const float width = context.fonts().width(Font::S, tick.label.text());
            const float left = std::min(x + sizes.space(6), plan.rect.right - width);
            if (left < free)
                continue;
            fill_box({ x, top + 2, x + 1, plan.rect.bottom - 2 }, c.ink2, 0, Corners::None);
            draw_line_text(context, Font::S, { left, top }, tick.label.text(), c.ink2);
            free = left + width + sizes.space(10);
        }
        if (!picture.today)
            return;
        const float x = plan.x(*picture.today);
        fill_box({ x - 1, plan.axis - plan.stem + 2, x + 1, plan.axis + plan.stem - 4 }, c.prim, 0,
            Corners::None);
        // The word only where no label of a mark stands.
        const float width = context.fonts().width(Font::SBold, picture.today_word.text());
        const Rect word { std::min(x - width / 2, plan.rect.right - width),
            plan.axis - plan.stem - line, std::min(x + width / 2, plan.rect.right),
            plan.axis - plan.stem };
        const bool taken = std::ranges::any_of(plan.labels, [&](const Label& label) {
            return label.fits && label.above && label.left < word.right + 4
                && label.left + label.width > word.left - 4;
        });
        if (!taken)
            draw_line_text(
                context, Font::SBold, { word.left, word.top }, picture.today_word.text(), c.prim);
    }

    void draw_sign(const Context& context, Point at, int seriousness, float most)
    {
        const Theme& c = context.theme();
        if (seriousness >= 3) {
            fill_circle(at, most, c.ink);
            return;
        }
        const float r = std::round(most * (seriousness == 2 ? 0.75F : 0.5F));
        fill_circle(at, r, c.page);
        outline_circle(at, r, c.ink, 2.5F);
        if (seriousness == 2)
            fill_circle(at, r * 0.5F, c.ink);
    }

    /// One mark for several: a box as wide as their number.
    void draw_several(Context& context, const Timeline::Mark& mark, const Rect& box)
    {
        const Theme& c = context.theme();
        const bool full = mark.seriousness >= 3;
        fill_box(box, full ? c.ink : c.page, 8);
        outline_box(box, c.ink, 8, 2.5F);
        if (mark.seriousness == 2)
            outline_box(box.grown(-4), c.ink, 5, 1);
        const OwnText own(context, mark.id, box.grown(2));
        draw_text_centred(context, Font::SBold, box,
            mark.count > 99 ? std::string("99+") : std::to_string(mark.count),
            full ? c.page : c.ink);
    }

    void draw_label(
        Context& context, const Timeline::Mark& mark, const Label& label, float x, const Plan& plan)
    {
        const Theme& c = context.theme();
        const float end = label.above ? plan.axis - plan.stem : plan.axis + plan.stem;
        const float from = label.above ? plan.axis - plan.radius : plan.axis + plan.radius;
        fill_box({ x, std::min(from, end), x + 1, std::max(from, end) }, c.ink2, 0, Corners::None);
        const float top = label.above ? end - label.height() : end;
        const OwnText own(context, mark.id,
            Rect { label.left, top, label.left + label.width, top + label.height() }.grown(3));
        draw_layout(context, label.name, { label.left, top }, c.ink, Across::Centre, label.width);
        draw_layout(context, label.date, { label.left, top + label.name.height }, c.ink2,
            Across::Centre, label.width);
    }

} // namespace

bool timeline_fits(const Context& context) { return !context.metrics().is_large(); }

std::optional<std::size_t> timeline(Context& context, std::string_view id, const Timeline& picture)
{
    const IdScope scope(context, id);
    const Plan plan = plan_line(context, picture);
    draw_axis(context, picture, plan);
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < picture.marks.size(); ++i) {
        const auto& mark = picture.marks[i];
        const Point at { plan.x(mark.at), plan.axis };
        const float r = plan.radius;
        const Rect box { at.x - r, at.y - r, at.x + r, at.y + r };
        const std::string told = plain(mark.name) + ", " + plain(mark.date);
        const Item item = operate(context, mark.id, box, told, { .kind = ItemKind::Disc });
        if (plan.labels[i].fits)
            draw_label(context, mark, plan.labels[i], at.x, plan);
        if (mark.count > 1)
            draw_several(context, mark, box);
        else
            draw_sign(context, at, mark.seriousness, r);
        if (item.ring)
            focus_circle(context, at, r);
        if ((item.hovered || item.ring) && !plan.labels[i].fits)
            name_tip(context, box, told);
        if (item.pressed)
            pressed = i;
    }
    return pressed;
}

void timeline_legend(Context& context, const Words& small, const Words& serious, const Words& very)
{
    const Metrics& sizes = context.metrics();
    const Row row(context, Gap::Medium);
    int seriousness = 0;
    for (const Words& words : { small, serious, very }) {
        ++seriousness;
        const float most = sizes.text(12);
        const float width = 2 * most + sizes.space(6);
        const float line = context.fonts().line_height(Font::S);
        const float text = std::ceil(context.fonts().width(Font::S, words.text()));
        const Rect rect = context.place(width + text, std::max(line, 2 * most), sizes.space(8));
        draw_sign(context, { rect.left + most, rect.middle().y }, seriousness, most);
        draw_text_left(context, Font::S,
            { rect.left + width, rect.top, rect.right + 1, rect.bottom }, words.text(),
            context.theme().ink2);
    }
}

void bars(Context& context, const std::vector<Bar>& columns)
{
    if (columns.empty())
        return;
    const Metrics& sizes = context.metrics();
    const Theme& c = context.theme();
    const float line = context.fonts().line_height(Font::S);
    const float share
        = std::min(sizes.text(90), context.flow().width() / static_cast<float>(columns.size()));
    std::size_t most = 1;
    float below = 0;
    std::vector<TextLayout> labels;
    for (const Bar& bar : columns) {
        most = std::max(most, bar.count);
        labels.push_back(lay_out(context.fonts(), Font::S, bar.label, share - 4));
        below = std::max(below, labels.back().height);
    }
    const float tall = sizes.text(110);
    const Rect rect = context.place(0, line + tall + sizes.space(6) + below, sizes.space(12));
    const float ground = rect.top + line + tall;
    fill_box(
        { rect.left, ground, rect.left + share * static_cast<float>(columns.size()), ground + 1 },
        c.ink2, 0, Corners::None);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const float left = std::round(rect.left + share * static_cast<float>(i));
        const float part = static_cast<float>(columns[i].count) / static_cast<float>(most);
        const float top = std::round(ground - tall * part);
        fill_box(
            { left + share * 0.14F, top, left + share * 0.86F, ground }, c.ink2, 0, Corners::None);
        if (columns[i].count > 0)
            draw_text_centred(context, Font::SBold, { left, top - line, left + share, top },
                std::to_string(columns[i].count), c.ink);
        draw_layout(context, labels[i], { left + 2, ground + sizes.space(6) }, c.ink,
            Across::Centre, share - 4);
    }
}

bool bar_row(Context& context, std::string_view id, const Bar& bar, std::size_t most, Chosen chosen,
    bool last)
{
    const Metrics& sizes = context.metrics();
    TableRow row(context, id, { 0, 130 }, chosen, last);
    row.call(bar.label);
    paragraph(context, bar.label);
    row.next();
    const float number = sizes.text(46);
    const float longest = std::max(sizes.text(20), sizes.text(130) - number);
    const float width = std::max(3.0F,
        std::round(longest * static_cast<float>(bar.count)
            / static_cast<float>(std::max<std::size_t>(most, 1))));
    const Rect rect = context.place(longest, sizes.text(16), sizes.space(8));
    fill_box({ rect.left, rect.top, rect.left + width, rect.bottom }, context.theme().ink2, 0,
        Corners::None);
    small_text(context, std::to_string(bar.count), Tone::Ink);
    return row.pressed();
}

} // namespace ui
