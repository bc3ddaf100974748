#include "ui/context.hpp"

#include "base/assert.hpp"
#include "ui/draw.hpp"
#include "ui/item.hpp"
#include "ui/widgets/layout.hpp"
#include "ui/widgets/text_editor.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace ui {

Context::Context(
    const Theme& theme, const Metrics& metrics, const Fonts& fonts, ItemObserver* observer)
    : m_theme(&theme)
    , m_metrics(metrics)
    , m_fonts(&fonts)
    , m_observer(observer)
{
}

Context::~Context() = default;

void Context::begin_frame()
{
    if (m_observer != nullptr)
        m_observer->frame_begins();
    m_page_before = m_page;
    m_page.clear();
    m_page_just_opened = false;
    m_edit_was_drawn = false;
    m_bitmaps.clear();
    apply_style(*this);

    ImGui::SetNextWindowPos({ 0, 0 });
    ImGui::SetNextWindowSize({ m_metrics.width, m_metrics.height });
    ImGui::Begin("###ceiba", nullptr,
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings
            | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);

    const Rect window { 0, 0, m_metrics.width, m_metrics.height };
    m_flows.assign(1, Flow {});
    flow().right = window.right;
    flow().bottom = window.bottom;
    m_regions.assign(1, Region { window, false });
    const float margin = m_metrics.page_margin;
    m_page_area = { margin, margin, window.right - margin, window.bottom - margin };
    m_strip_area = {};
    m_has_frame = false;
    m_operated = 0;
    m_stops.clear();
    m_grids = 0;
    m_rows = 0;

    m_unbroken = nullptr;
    m_backdrops.clear();
    m_floating = false;
    m_owners.clear();
    m_path.clear();
    m_path_lengths.clear();
}

void Context::end_frame()
{
    CEIBA_ASSERT(
        m_flows.size() == 1 && m_regions.size() == 1 && m_path_lengths.empty() && m_owners.empty());
    keep_keyboard();
    ImGui::End();
    m_focus_wanted = false;
    m_sight_wanted = false;
    // Nothing can hold the keyboard: without this, Tab would wait forever for what is gone.
    ImGuiContext& imgui = *ImGui::GetCurrentContext();
    if (imgui.NavId != 0 && !imgui.NavIdIsAlive)
        imgui.NavDisableHighlight = true;
    // A field that is no longer on the screen is no longer being edited.
    if (m_edit != nullptr && !m_edit_was_drawn) {
        m_edit.reset();
        m_edited_item = 0;
    }
}

void Context::forget()
{
    m_edit.reset();
    m_edited_item = 0;
    m_page.clear();
    m_page_before.clear();
    m_covers.clear();
    m_bitmaps.clear();
    m_focus_wanted = false;
    m_stops_before.clear();
    m_keyboard = 0;
    m_given = 0;
}

bool Context::is_typing() const { return m_edited_item != 0; }

float Context::room() const
{
    const Flow& here = m_flows.back();
    return here.row ? here.right - here.x : here.width();
}

Rect Context::place(float width, float height, float gap_after)
{
    Flow& here = flow();
    if (!here.row) {
        if (here.started)
            here.y += here.gap;
        else if (here.gap > 0)
            here.y += here.gap;
        const float used = width <= 0 ? here.width() : std::min(width, here.width());
        const Rect rect { here.left, here.y, here.left + used, here.y + height };
        here.y = rect.bottom;
        here.lowest = std::max(here.lowest, rect.bottom);
        here.gap = gap_after;
        here.started = true;
        keep_whole(rect);
        return rect;
    }
    float used = width <= 0 ? here.right - here.x : width;
    if (here.x > here.left && here.x + used > here.right + 0.5F) {
        here.y += here.line_height + std::min(here.row_gap, m_metrics.space(12));
        here.x = here.left;
        end_row_line(here);
        begin_row_line(here);

        if (width <= 0)
            used = here.width();
    }
    here.natural_line = std::max(here.natural_line, height);
    here.line_height = std::max(here.line_height, height);
    const float top = here.y + std::floor((here.line_height - height) / 2);
    const Rect rect { here.x, top, here.x + std::min(used, here.width()), top + height };
    here.x = rect.right + here.row_gap;
    here.lowest = std::max(here.lowest, here.y + here.line_height);
    here.started = true;
    keep_whole(rect);
    return rect;
}

Rect Context::visible_clip(const Rect& rect) const
{
    const Region& here = region();
    Rect clip = here.clip;
    if (here.covers != nullptr) {
        for (const Rect& cover : *here.covers) {
            if (!rect.cut_to(cover).empty())
                clip.bottom = std::min(clip.bottom, cover.top);
        }
    }
    return clip;
}

void Context::keep_whole(const Rect& rect)
{
    // What is higher than this may be cut where a page is scrolled.
    constexpr float HIGHEST = 200;
    if (m_unbroken != nullptr && rect.height() < HIGHEST)
        m_unbroken->push_back(rect);
}

void Context::push_id(std::string_view id)
{
    ImGui::PushID(id.data(), id.data() + id.size());
    m_path_lengths.push_back(m_path.size());
    if (!m_path.empty())
        m_path += '/';
    m_path += id;
}

void Context::pop_id()
{
    CEIBA_ASSERT(!m_path_lengths.empty());
    ImGui::PopID();
    m_path.resize(m_path_lengths.back());
    m_path_lengths.pop_back();
}

std::string Context::path_of(std::string_view id) const
{
    std::string result = m_path;
    if (!result.empty())
        result += '/';
    result += id;
    return result;
}

bool Context::page_is_new(std::string_view id)
{
    m_page = id;
    m_page_just_opened = m_page != m_page_before;
    return m_page_just_opened;
}

// --- Where the keyboard is ---------------------------------------------------------------

void Context::add_stop(Stop stop)
{
    stop.on_page = !m_page.empty();
    m_stops.push_back(stop);
}

/// What had the keyboard may be gone: a row was taken out, a notice was answered, a button has
/// nothing to do any more. Tab goes on from what came after it, or else from what came before.
void Context::keep_keyboard()
{
    const auto holder = ImGui::GetCurrentContext()->NavId;
    const auto find = [](std::vector<Stop>& stops, unsigned id) {
        return std::ranges::find(stops, id, &Stop::id);
    };
    const auto can_hold = [&](const Stop& stop) {
        const auto now = find(m_stops, stop.id);
        return now != m_stops.end() && now->enabled && (now->on_page || now->id == m_keyboard);
    };
    const auto held = find(m_stops, holder);
    if (held != m_stops.end() && held->enabled) {
        m_keyboard = holder;
        m_stops_before = m_stops;
        return;
    }
    unsigned next = 0;
    const auto was = find(m_stops_before, m_keyboard);
    if (was != m_stops_before.end() && !m_page_just_opened) {
        const auto after = std::find_if(was, m_stops_before.end(), can_hold);
        if (after != m_stops_before.end())
            next = after->id;
        else if (const auto before
                 = std::find_if(std::make_reverse_iterator(was), m_stops_before.rend(), can_hold);
                 before != m_stops_before.rend())
            next = before->id;
    }
    // On a new page nothing is typed that she did not ask for.
    const auto taker
        = next != 0 ? find(m_stops, next) : std::ranges::find_if(m_stops, [&](const Stop& stop) {
              return can_hold(stop) && !stop.typed;
          });
    if (taker == m_stops.end())
        return;
    give_keyboard(taker->id, taker->window, taker->scope, taker->rect);
    m_given = taker->id;
    if (!m_page_just_opened)
        bring_into_view(taker->window, taker->rect);
}

bool Context::take_focus_wish()
{
    const bool wished = m_focus_wanted;
    m_focus_wanted = false;
    return wished;
}

} // namespace ui
