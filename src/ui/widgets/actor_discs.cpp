#include "ui/widgets/actor_discs.hpp"

#include "ui/draw.hpp"
#include "ui/item.hpp"
#include "ui/widgets/layout.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    using Disc = ActorDiscs::Disc;
    using Event = ActorDiscsEvent;
    using Look = ActorDiscs::Look;

    constexpr int COLUMNS = 5;
    constexpr int ROWS = 4;
    constexpr float STRIP_GAP = 4;
    /// Of a disc alone in its cell, by power from the top row down (design.md 6).
    constexpr std::array<float, ROWS> DIAMETERS { 72, 64, 52, 44 };
    constexpr float SMALL_DISC = 27;
    /// A click moves the pointer a little.
    constexpr float DRAG_BEGINS = 8;

    std::size_t index(int value) { return static_cast<std::size_t>(value); }

    struct MapPlan {
        Rect box;
        Rect cells; ///< all of them
        float cell_width { 0 };
        float cell_height { 0 };
        float labels { 0 };
        float below { 0 };

        Rect cell(int column, int row) const
        {
            const float left = cells.left + static_cast<float>(column) * (cell_width + STRIP_GAP);
            const float top = cells.top + static_cast<float>(row) * cell_height;
            return { left, top, left + cell_width, top + cell_height };
        }
    };

    MapPlan plan_map(Context& context, const ActorDiscs& picture)
    {
        const Metrics& sizes = context.metrics();
        const Fonts& fonts = context.fonts();
        const float pad = sizes.space(12);
        MapPlan plan;
        for (const Words& row : picture.rows)
            plan.labels = std::max(plan.labels, std::ceil(fonts.width(Font::S, row.text())));
        plan.labels = std::max(plan.labels,
                          std::ceil(fonts.width(Font::SBold, picture.up.text()))
                              + icon_slot(context, IconSize::Small))
            + sizes.space(10);
        plan.cell_width
            = std::floor((context.flow().width() - 2 * pad - plan.labels - 4 * STRIP_GAP) / 5);
        for (const Words& column : picture.columns)
            plan.below = std::max(
                plan.below, lay_out(fonts, Font::S, column, plan.cell_width + STRIP_GAP).height);
        const float around = pad * 2 + sizes.space(6) + plan.below;
        // What is left of the page, wherever it is scrolled to.
        const Flow& flow = context.flow();
        const float room = flow.bottom - (flow.y + flow.gap + ImGui::GetScrollY()) - around;
        plan.cell_height = std::floor(std::clamp(room / ROWS, sizes.text(56), sizes.text(100)));
        plan.box = context.place(0, around + plan.cell_height * ROWS, sizes.space(12));
        plan.cells = { plan.box.left + pad + plan.labels, plan.box.top + pad, 0, 0 };
        plan.cells.right = plan.cells.left + plan.cell_width * COLUMNS + STRIP_GAP * 4;
        plan.cells.bottom = plan.cells.top + plan.cell_height * ROWS;
        return plan;
    }

    void draw_ground(Context& context, const ActorDiscs& picture, const MapPlan& plan)
    {
        const Metrics& sizes = context.metrics();
        const Theme& c = context.theme();
        const float line = context.fonts().line_height(Font::S);
        draw_box(plan.box, c.card, c.line, sizes.radius_card, sizes.thin_line);
        const float pad = sizes.space(12);
        // What the rows say stands in the corner and points along them.
        const float slot = icon_slot(context, IconSize::Small);
        const float corner = plan.cells.bottom + sizes.space(6);
        draw_icon(context, Icon::ArrowUp, IconSize::Small,
            { plan.box.left + pad + slot / 2, corner + line / 2 }, c.ink);
        draw_line_text(context, Font::SBold,
            { plan.box.left + pad + slot + sizes.space(4), corner }, picture.up.text(), c.ink);
        for (int column = 0; column < COLUMNS; ++column) {
            const Rect top = plan.cell(column, 0);
            draw_box({ top.left, plan.cells.top, top.right, plan.cells.bottom }, c.page, c.line,
                sizes.radius_cell, sizes.thin_line);
            const TextLayout words = lay_out(context.fonts(), Font::S,
                picture.columns[index(column)], plan.cell_width + STRIP_GAP);
            draw_layout(context, words,
                { top.left - STRIP_GAP / 2, plan.cells.bottom + sizes.space(6) }, c.ink,
                Across::Centre, plan.cell_width + STRIP_GAP);
        }
        for (int row = 0; row < ROWS; ++row) {
            const Rect cell = plan.cell(0, row);
            if (row > 0)
                fill_box({ plan.cells.left, cell.top, plan.cells.right, cell.top + 1 }, c.line, 0,
                    Corners::None);
            draw_text_left(context, Font::S,
                { plan.box.left + pad, cell.middle().y - line / 2, plan.cells.left,
                    cell.middle().y + line / 2 },
                picture.rows[index(row)].text(), c.ink);
        }
    }

    // --- Shapes --------------------------------------------------------------------------

    std::array<Point, 5> house(Point middle, float r)
    {
        return { Point { middle.x, middle.y - r }, Point { middle.x + r, middle.y - r * 0.25F },
            Point { middle.x + r, middle.y + r }, Point { middle.x - r, middle.y + r },
            Point { middle.x - r, middle.y - r * 0.25F } };
    }

    void fill_shape(bool as_house, Point middle, float r, Colour colour)
    {
        if (!as_house) {
            fill_circle(middle, r, colour);
            return;
        }
        for (const Point& corner : house(middle, r))
            canvas().PathLineTo({ corner.x, corner.y });
        canvas().PathFillConvex(colour.packed());
    }

    void outline_shape(bool as_house, Point middle, float r, Colour colour, float thickness)
    {
        if (!as_house) {
            outline_circle(middle, r, colour, thickness);
            return;
        }
        for (const Point& corner : house(middle, r - thickness / 2))
            canvas().PathLineTo({ corner.x, corner.y });
        canvas().PathStroke(colour.packed(), ImDrawFlags_Closed, thickness);
    }

    void dash_shape(bool as_house, Point middle, float r, Colour colour, float thickness)
    {
        if (!as_house) {
            dashed_circle(middle, r - thickness / 2, colour, thickness);
            return;
        }
        const auto corners = house(middle, r - thickness / 2);
        for (std::size_t i = 0; i < corners.size(); ++i)
            dashed_line(corners[i], corners[(i + 1) % corners.size()], colour, thickness, 4, 3);
    }

    /// Ring, dashes, full, full with an inner ring: told apart without colours.
    Colour draw_shape(const Context& context, Look look, bool as_house, Point middle, float r)
    {
        const Theme& c = context.theme();
        const float line = r > 18 ? 2.5F : 2;
        switch (look) {
        case Look::Supports:
            fill_shape(as_house, middle, r, c.tint);
            outline_shape(as_house, middle, r, c.prim, line);
            return c.on_tint;
        case Look::Neutral:
            fill_shape(as_house, middle, r, c.page);
            dash_shape(as_house, middle, r, c.edge, line);
            return c.ink;
        case Look::Opposes:
            fill_shape(as_house, middle, r, c.ink2);
            return c.page;
        case Look::Attacked:
            fill_shape(as_house, middle, r, c.ink);
            outline_shape(as_house, middle, r - 3, c.page, r > 18 ? 2.0F : 1.5F);
            return c.page;
        }
        return c.ink;
    }

    IconSize icon_size(float r)
    {
        return r < 14 ? IconSize::Small : r < 21 ? IconSize::Medium : IconSize::Large;
    }

    void draw_house_mark(const Context& context, Point disc, float r)
    {
        const Theme& c = context.theme();
        const float half = std::min(context.metrics().text(26) / 2, r * 0.62F);
        const Point at { std::round(disc.x + r * 0.72F), std::round(disc.y - r * 0.72F) };
        const Rect box { at.x - half, at.y - half, at.x + half, at.y + half };
        draw_box(box, c.page, c.ink, context.metrics().radius_box, 1.5F);
        draw_icon(context, Icon::Home, IconSize::Small, at, c.ink);
    }

    // --- One disc ------------------------------------------------------------------------

    /// Where a disc goes, and whether its name or only its number has room.
    struct Seat {
        std::size_t disc { 0 };
        Point middle;
        float radius { 0 };
        Rect name;          ///< empty: no room for it
        bool big { false }; ///< alone: with its drawing instead of its number
    };

    struct CellPlan {
        std::vector<Seat> seats;
        std::size_t more { 0 };
        Seat more_at;
    };

    float name_width(const Context& context, const Disc& disc)
    {
        return std::ceil(context.fonts().width(Font::SBold, plain(disc.name)));
    }

    Seat seat_alone(
        const Context& context, const ActorDiscs& picture, std::size_t disc, const Rect& cell)
    {
        const Metrics& sizes = context.metrics();
        const float line = context.fonts().line_height(Font::SBold);
        const float width = name_width(context, picture.discs[disc]);
        Seat seat;
        seat.disc = disc;
        seat.big = true;
        const float most = std::min(cell.height() - line - 10, cell.width() - 20);
        seat.radius
            = std::floor(std::min(sizes.text(DIAMETERS[index(picture.discs[disc].row)]), most) / 2);
        const float top = cell.top + std::floor((cell.height() - 2 * seat.radius - line - 2) / 2);
        seat.middle = { std::round(cell.middle().x), top + seat.radius };
        const float below = top + 2 * seat.radius + 2;
        if (width <= cell.width() - 4)
            seat.name = { cell.left + 2, below, cell.right - 2, below + line };
        return seat;
    }

    /// One under the other with their names beside them, when all of them have room.
    std::optional<CellPlan> seats_with_names(const Context& context, const ActorDiscs& picture,
        const std::vector<std::size_t>& inside, const Rect& cell, float r)
    {
        const float step = std::max(2 * r + 3, context.fonts().line_height(Font::SBold) + 1);
        const float room = cell.width() - 2 * r - 12;
        float widest = 0;
        for (const std::size_t disc : inside)
            widest = std::max(widest, name_width(context, picture.discs[disc]));
        if (widest > room || step * static_cast<float>(inside.size()) > cell.height() - 4)
            return std::nullopt;
        CellPlan plan;
        const float line = context.fonts().line_height(Font::SBold);
        float y = cell.middle().y - step * (static_cast<float>(inside.size()) - 1) / 2;
        const float left = cell.left + std::floor((room - widest) / 2) + 4;
        for (const std::size_t disc : inside) {
            Seat seat { disc, { left + r, std::round(y) }, r, {}, false };
            seat.name = { left + 2 * r + 5, seat.middle.y - line / 2, cell.right - 1,
                seat.middle.y + line / 2 };
            plan.seats.push_back(seat);
            y += step;
        }
        return plan;
    }

    CellPlan seats_in_grid(const std::vector<std::size_t>& inside, const Rect& cell, float r)
    {
        const float step = 2 * r + 5;
        const auto fits = [&](float length) {
            return std::max<std::size_t>(1, static_cast<std::size_t>((length - 3) / step));
        };
        const std::size_t abreast = fits(cell.width());
        const std::size_t room = abreast * fits(cell.height());
        const std::size_t shown = inside.size() <= room ? inside.size() : room - 1;
        const std::size_t places = std::min(inside.size(), room);
        // As square as there is room for, so that a few do not stand in one line.
        std::size_t columns = std::min(abreast, places);
        while (columns > 1
            && (places + columns - 2) / (columns - 1) <= std::min(columns - 1, room / abreast))
            --columns;
        const std::size_t lines = (places + columns - 1) / columns;
        CellPlan plan;
        for (std::size_t i = 0; i < places; ++i) {
            const std::size_t in_line = std::min(columns, places - i / columns * columns);
            const Point at {
                std::round(cell.middle().x
                    + step
                        * (static_cast<float>(i % columns) - static_cast<float>(in_line - 1) / 2)),
                std::round(cell.middle().y
                    + step * (static_cast<float>(i / columns) - static_cast<float>(lines - 1) / 2))
            };
            if (i < shown)
                plan.seats.push_back({ inside[i], at, r, {}, false });
            else
                plan.more_at = { 0, at, r, {}, false };
        }
        plan.more = inside.size() - shown;
        return plan;
    }

    CellPlan seat_all(const Context& context, const ActorDiscs& picture,
        const std::vector<std::size_t>& inside, const Rect& cell)
    {
        if (inside.size() == 1)
            return { { seat_alone(context, picture, inside.front(), cell) }, 0, {} };
        const float r = std::floor(context.metrics().text(SMALL_DISC) / 2);
        if (auto plan = seats_with_names(context, picture, inside, cell, r))
            return *plan;
        return seats_in_grid(inside, cell, r);
    }

    bool was_dragged(const Item& item)
    {
        const ImGuiContext& imgui = *ImGui::GetCurrentContext();
        const float far = imgui.IO.MouseDragMaxDistanceSqr[0];
        return (imgui.ActiveId == item.id || imgui.ActiveIdPreviousFrame == item.id)
            && imgui.ActiveIdSource == ImGuiInputSource_Mouse && far > DRAG_BEGINS * DRAG_BEGINS;
    }

    std::optional<Event> stepped(const Item& item, std::size_t disc)
    {
        struct Arrow {
            ImGuiKey key;
            int columns;
            int rows;
        };
        for (const Arrow& arrow :
            { Arrow { ImGuiKey_LeftArrow, -1, 0 }, Arrow { ImGuiKey_RightArrow, 1, 0 },
                Arrow { ImGuiKey_UpArrow, 0, -1 }, Arrow { ImGuiKey_DownArrow, 0, 1 } }) {
            if (own_key_pressed(item, arrow.key))
                return Event { Event::Kind::Stepped, disc, arrow.columns, arrow.rows };
        }
        return std::nullopt;
    }

    struct Drag {
        std::size_t disc { 0 };
        bool ended { false };
        float radius { 0 };
    };

    class Map {
    public:
        Map(Context& context, const ActorDiscs& picture)
            : m_context(context)
            , m_picture(picture)
            , m_plan(plan_map(context, picture))
        {
        }

        Event draw()
        {
            draw_ground(m_context, m_picture, m_plan);
            for (int column = 0; column < COLUMNS; ++column) {
                for (int row = 0; row < ROWS; ++row)
                    draw_cell(column, row);
            }
            if (m_drag)
                follow_drag(*m_drag);
            return m_event;
        }

    private:
        void draw_cell(int column, int row)
        {
            std::vector<std::size_t> inside;
            for (std::size_t i = 0; i < m_picture.discs.size(); ++i) {
                const Disc& disc = m_picture.discs[i];
                if (std::clamp(disc.column, 0, COLUMNS - 1) == column
                    && std::clamp(disc.row, 0, ROWS - 1) == row)
                    inside.push_back(i);
            }
            if (inside.empty())
                return;
            const Rect cell = m_plan.cell(column, row);
            const CellPlan plan = seat_all(m_context, m_picture, inside, cell);
            for (const Seat& seat : plan.seats)
                draw_disc(seat, cell);
            if (plan.more > 0)
                draw_more(plan, std::to_string(column) + "-" + std::to_string(row));
        }

        void draw_disc(const Seat& seat, const Rect& cell)
        {
            const Disc& disc = m_picture.discs[seat.disc];
            const Theme& c = m_context.theme();
            const float r = seat.radius;
            const Rect box { seat.middle.x - r, seat.middle.y - r, seat.middle.x + r,
                seat.middle.y + r };
            const Item item = operate(m_context, disc.id, box, plain(disc.name),
                { .kind = ItemKind::Disc, .chosen = disc.chosen });
            const bool as_house = disc.at_home && !seat.big;
            const Colour on = draw_shape(m_context, disc.look, as_house, seat.middle, r);
            const OwnText own(m_context, disc.id, cell.grown(2));
            if (seat.big)
                draw_icon(m_context, actor_icon(disc.look), icon_size(r), seat.middle, on);
            else
                draw_text_centred(m_context, Font::SBold,
                    as_house ? Rect { box.left, box.top + 3, box.right, box.bottom } : box,
                    std::to_string(disc.number), on);
            if (disc.at_home && seat.big)
                draw_house_mark(m_context, seat.middle, r);
            if (!seat.name.empty() && seat.big)
                draw_text_centred(m_context, Font::SBold, seat.name, plain(disc.name), c.ink);
            else if (!seat.name.empty())
                draw_text_left(m_context, Font::SBold, seat.name, plain(disc.name), c.ink);
            const float apart = seat.big ? 4 : 1;
            if (disc.lifted)
                outline_circle(seat.middle, r + apart + 3, c.prim, 4);
            else if (disc.chosen == Chosen::Yes)
                outline_circle(seat.middle, r + apart + 2, c.ink, 2);
            if (item.ring)
                focus_circle(m_context, seat.middle, r + (seat.big ? 4 : 2));
            // A name too long for a line stands beside the map once the disc is chosen.
            if ((item.hovered || item.ring) && seat.name.empty()
                && name_width(m_context, disc) < m_context.metrics().width / 2)
                name_tip(m_context, box, plain(disc.name));
            listen(item, seat);
        }

        void listen(const Item& item, const Seat& seat)
        {
            const Disc& disc = m_picture.discs[seat.disc];
            const bool movable = m_picture.movable == Enabled::Yes;
            const bool released = ImGui::IsMouseReleased(ImGuiMouseButton_Left);
            if (movable && was_dragged(item) && (item.held || released)) {
                m_drag = Drag { seat.disc, released, seat.radius };
                return;
            }
            if (item.pressed)
                m_event = { !released && movable ? Event::Kind::Lifted : Event::Kind::Chosen,
                    seat.disc, 0, 0 };
            else if (disc.lifted && !item.focused)
                m_event = { Event::Kind::LetGo, seat.disc, 0, 0 };
            else if (disc.lifted) {
                if (const auto step = stepped(item, seat.disc))
                    m_event = *step;
            }
        }

        void draw_more(const CellPlan& plan, const std::string& where)
        {
            const Theme& c = m_context.theme();
            const std::string id = "more-" + where;
            const std::string words = "+" + std::to_string(plan.more);
            const float r = plan.more_at.radius;
            const Point at = plan.more_at.middle;
            const Rect box { at.x - r - 2, at.y - r, at.x + r + 2, at.y + r };
            const Item item = operate(m_context, id, box, words, { .kind = ItemKind::Disc });
            fill_box(box, item.hovered ? c.card : c.page, 6);
            outline_box(box, c.edge, 6, 1.5F);
            const OwnText own(m_context, id, box.grown(2));
            draw_text_centred(m_context, Font::SBold, box, words, c.ink);
            if (item.ring)
                focus_ring(m_context, box, 6);
            if (item.pressed)
                m_event.kind = Event::Kind::More;
        }

        void follow_drag(const Drag& drag)
        {
            const Theme& c = m_context.theme();
            const Disc& disc = m_picture.discs[drag.disc];
            const Point mouse { ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y };
            for (int column = 0; column < COLUMNS; ++column) {
                for (int row = 0; row < ROWS; ++row) {
                    const Rect cell = m_plan.cell(column, row);
                    const bool is_here = cell.grown(STRIP_GAP / 2).holds(mouse);
                    if (!is_here || m_event.kind != Event::Kind::Nothing)
                        continue;
                    outline_box(cell, c.prim, m_context.metrics().radius_cell, 3);
                    if (drag.ended)
                        m_event = { Event::Kind::Dropped, drag.disc, column, row };
                }
            }
            if (!drag.ended) {
                const Colour on
                    = draw_shape(m_context, disc.look, false, mouse, std::max(drag.radius, 20.0F));
                draw_icon(m_context, actor_icon(disc.look), IconSize::Large, mouse, on);
            }
        }

        Context& m_context;
        const ActorDiscs& m_picture;
        MapPlan m_plan;
        Event m_event;
        std::optional<Drag> m_drag;
    };

} // namespace

Icon actor_icon(ActorDiscs::Look look)
{
    switch (look) {
    case Look::Supports:
        return Icon::Check;
    case Look::Neutral:
        return Icon::Minus;
    case Look::Opposes:
        return Icon::Times;
    case Look::Attacked:
        return Icon::Bolt;
    }
    return Icon::Minus;
}

bool actor_discs_fit(const Context& context) { return !context.metrics().is_large(); }

ActorDiscsEvent actor_discs(Context& context, std::string_view id, const ActorDiscs& picture)
{
    const IdScope scope(context, id);
    return Map(context, picture).draw();
}

} // namespace ui
