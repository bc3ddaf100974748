#include "ui/draw.hpp"
#include "ui/scroll_window.hpp"
#include "ui/widgets/button_parts.hpp"
#include "ui/widgets/frame.hpp"
#include "ui/widgets/frame_parts.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace ui {

struct Page::State {
    std::unique_ptr<ScrollWindow> body;
    Rect page;
    Rect foot;
    std::vector<ButtonPlan> plans; ///< Of the foot, in the order they are drawn.
    std::vector<Action> actions;
    std::vector<Rect> places;
    std::size_t left_count { 0 }; ///< Of the foot: back and its companions.
    bool fixed { false };
    bool body_ended { false };
    bool foot_drawn { false };
};

namespace {

    struct FootPlan {
        std::vector<Action> actions;
        std::vector<ButtonPlan> plans;
        std::vector<Rect> places; ///< From the left and top of the foot's inside.
        std::size_t left_count { 0 };
        float height { 0 };
    };

    /// Back and its companions from the left, the others and the main action at the
    /// right; in two rows when one is too short.
    FootPlan plan_foot(Context& context, const Foot& foot, float width)
    {
        const Metrics& sizes = context.metrics();
        FootPlan plan;
        const float between = sizes.space(12);
        const auto add = [&](const Action& action, ButtonStyle style) {
            if (action.id.empty())
                return;
            plan.actions.push_back(action);
            plan.plans.push_back(plan_button(context, action,
                action.danger ? ButtonStyle::Danger : style, sizes.button_height, width));
        };
        add(foot.back, ButtonStyle::Secondary);
        for (const Action& action : foot.left)
            add(action, ButtonStyle::Secondary);
        const std::size_t left_count = plan.left_count = plan.plans.size();
        for (const Action& action : foot.others)
            add(action, ButtonStyle::Secondary);
        add(foot.main, foot.main_is_green ? ButtonStyle::Primary : ButtonStyle::Secondary);
        // The main action is a little wider than its words, as in all pictures.
        if (!foot.main.id.empty() && !sizes.is_large())
            plan.plans.back().width = std::max(plan.plans.back().width, sizes.text(150));

        const auto run = [&](std::size_t from, std::size_t to) {
            float total = 0;
            for (std::size_t i = from; i < to; ++i)
                total += plan.plans[i].width + (i > from ? between : 0);
            return total;
        };
        const std::size_t count = plan.plans.size();
        plan.places.resize(count);
        const float row = sizes.button_height;
        const float gap_down = sizes.space(8);
        // Rows of buttons, filled from the right for the last one.
        std::vector<std::pair<std::size_t, std::size_t>> rows;
        const bool one_row = run(0, left_count)
                + (left_count > 0 && left_count < count ? sizes.space(24) : 0)
                + run(left_count, count)
            <= width;
        float y = 0;
        if (one_row) {
            float x = 0;
            for (std::size_t i = 0; i < left_count; ++i) {
                plan.places[i] = { x, 0, x + plan.plans[i].width, row };
                x += plan.plans[i].width + between;
            }
            x = width - run(left_count, count);
            for (std::size_t i = left_count; i < count; ++i) {
                plan.places[i] = { x, 0, x + plan.plans[i].width, row };
                x += plan.plans[i].width + between;
            }
            plan.height = row;
        } else {
            std::size_t from = 0;
            while (from < count) {
                std::size_t to = from + 1;
                while (to < count && run(from, to + 1) <= width)
                    ++to;
                const bool last = to == count;
                float x = last ? width - run(from, to) : 0;
                float height = row;
                for (std::size_t i = from; i < to; ++i) {
                    plan.places[i] = { x, y, x + plan.plans[i].width, y + plan.plans[i].height };
                    height = std::max(height, plan.plans[i].height);
                    x += plan.plans[i].width + between;
                }
                y += height + (last ? 0 : gap_down);
                from = to;
            }
            plan.height = y;
        }
        return plan;
    }

    /// The widest room beside the buttons of a row of the foot, without the space around it.
    Rect room_in_row(const std::vector<Rect>& places, float top, Rect inside, float between)
    {
        std::vector<Rect> row;
        std::ranges::copy_if(
            places, std::back_inserter(row), [top](const Rect& place) { return place.top == top; });
        std::ranges::sort(row, {}, &Rect::left);
        Rect widest;
        float left = inside.left;
        for (const Rect& place : row) {
            if (place.left - between - left > widest.width())
                widest = { left, place.top, place.left - between, place.bottom };
            left = place.right + between;
        }
        if (inside.right - left > widest.width())
            widest = { left, row.back().top, inside.right, row.back().bottom };
        return widest;
    }

} // namespace

Page::Page(Context& context, std::string_view id, PageScroll scroll)
    : m_context(context)
    , m_state(std::make_unique<State>())
{
    begin(id, scroll);
}

Page::Page(Context& context, std::string_view id, Foot foot, PageScroll scroll)
    : m_context(context)
    , m_foot(std::move(foot))
    , m_state(std::make_unique<State>())
{
    begin(id, scroll);
}

void Page::begin(std::string_view id, PageScroll scroll)
{
    const Metrics& sizes = m_context.metrics();
    State& state = *m_state;
    state.page = m_context.page_area();
    m_context.push_id(id);
    const bool opened = m_context.page_is_new(id);

    float bottom = state.page.bottom - 1;
    const float pad = sizes.page_padding;
    if (!m_foot.empty()) {
        FootPlan plan = plan_foot(m_context, m_foot, state.page.width() - 2 * pad);
        const float around = sizes.foot_height - sizes.button_height;
        state.foot = { state.page.left, state.page.bottom - plan.height - around - 1,
            state.page.right, state.page.bottom };
        state.left_count = plan.left_count;
        state.actions = std::move(plan.actions);
        state.plans = std::move(plan.plans);
        for (const Rect& place : plan.places) {
            const float x = state.page.left + pad;
            const float y = std::round(state.foot.top + 1 + around / 2);
            state.places.push_back({ std::round(x + place.left), y + place.top,
                std::round(x + place.right), y + place.bottom });
        }
        bottom = state.foot.top;
    }
    if (!m_context.has_frame())
        draw_sheet(m_context, state.page);
    // The bar of a scrolled page keeps away from the round corners.
    const float corner = 5;
    const Rect body { state.page.left + 1, state.page.top + corner, state.page.right - corner,
        m_foot.empty() ? bottom - corner : bottom };
    // Where everything is one column, nothing but the page scrolls.
    state.fixed = scroll == PageScroll::No && !sizes.is_large();
    if (state.fixed) {
        Flow flow;
        flow.left = body.left + pad - 1;
        flow.right = state.page.right - pad;
        flow.top = flow.y = flow.lowest = state.page.top + sizes.page_padding_top;
        flow.bottom = body.bottom - sizes.space(8);
        m_context.push_flow(flow);
        m_context.draw_page_notices();
        return;
    }
    state.body = std::make_unique<ScrollWindow>(m_context, "body", body,
        ScrollWindow::Padding {
            pad - 1, sizes.page_padding_top - corner, pad - corner, sizes.space(16) });
    state.body->takes_page_keys();
    if (opened)
        state.body->to_top();
    m_context.draw_page_notices();
}

void Page::end_body()
{
    if (m_state->body_ended)
        return;
    m_state->body_ended = true;
    if (m_state->fixed)
        m_context.pop_flow();
    else
        m_state->body->end();
}

const std::string& Page::foot()
{
    State& state = *m_state;
    end_body();
    if (state.foot_drawn || state.plans.empty())
        return m_pressed;
    state.foot_drawn = true;
    const Theme& c = m_context.theme();
    fill_box({ state.foot.left + 1, state.foot.top, state.foot.right - 1, state.foot.top + 1 },
        c.line, 0, Corners::None);
    for (std::size_t i = 0; i <= state.plans.size(); ++i) {
        if (i == state.left_count)
            draw_more();
        if (m_foot.main_has_keyboard && i + 1 == state.plans.size())
            initial_focus(m_context);
        if (i < state.plans.size()
            && press_button(m_context, state.actions[i].id, state.plans[i], state.places[i]))
            m_pressed = state.actions[i].id;
    }
    return m_pressed;
}

void Page::draw_more()
{
    const State& state = *m_state;
    if (m_foot.more.id.empty() || !state.body || !state.body->hides_below())
        return;
    const Metrics& sizes = m_context.metrics();
    const Rect inside { state.page.left + sizes.page_padding, state.foot.top,
        state.page.right - sizes.page_padding, state.foot.bottom };
    const auto draw_in = [&](const ButtonPlan& plan, float row) {
        const Rect room = room_in_row(state.places, row, inside, sizes.space(12));
        if (room.width() < plan.width)
            return false;
        const float left = std::round(room.middle().x - plan.width / 2);
        if (press_button(m_context, m_foot.more.id, plan,
                { left, room.top, left + plan.width, room.top + plan.height }))
            state.body->show_what_is_below();
        return true;
    };
    for (const Words& label : { m_foot.more.label, m_foot.more.short_label }) {
        const ButtonPlan plan = plan_button(m_context, { m_foot.more.id, label, m_foot.more.icon },
            ButtonStyle::Secondary, sizes.button_height, 1e6F);
        // The last row is where her hand is.
        if (draw_in(plan, state.places.back().top) || draw_in(plan, state.places.front().top))
            return;
    }
}

Page::~Page()
{
    foot();
    m_context.pop_id();
}

void initial_focus(Context& context)
{
    if (context.page_just_opened())
        context.want_focus();
}

void take_focus(Context& context) { context.want_focus(); }

void show(Context& context) { context.want_in_sight(); }

void show_mark(Context& context) { context.want_mark_in_sight(); }

} // namespace ui
