#include "ui/scroll_window.hpp"

#include "ui/draw.hpp"
#include "ui/item.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    constexpr ImGuiID SCROLL = 1;
    constexpr ImGuiID HEIGHT = 2;

    /// Two things are in one column when they have a part of the width in common.
    bool share_width(const Rect& first, const Rect& second)
    {
        return first.left < second.right && second.left < first.right;
    }

} // namespace

ScrollWindow::ScrollWindow(
    Context& context, std::string_view id, const Rect& area, const Padding& padding)
    : m_context(context)
    , m_id(id)
    , m_area(area)
    , m_padding(padding)
    , m_background(context.theme().page)
    , m_outer_unbroken(context.unbroken())
    , m_operated_before(context.operated())
{
    ImGui::SetCursorScreenPos({ area.left, area.top });
    ImGui::BeginChild(ImGui::GetID(m_id.c_str()),
        { std::max(1.0F, area.width()), std::max(1.0F, area.height()) }, ImGuiChildFlags_None,
        ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_NoSavedSettings);
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImRect inner = window->InnerClipRect;
    const Rect clip { inner.Min.x, inner.Min.y, inner.Max.x, inner.Max.y };

    // What was hidden a frame ago cannot be pressed, unless the region has moved since.
    ImGuiStorage& memory = window->StateStorage;
    m_covers = &context.covers_of(window->ID);
    if (memory.GetFloat(SCROLL, -1) != window->Scroll.y
        || memory.GetFloat(HEIGHT, -1) != area.height())
        m_covers->clear();
    ImGui::PushClipRect({ clip.left, clip.top }, { clip.right, clip.bottom }, true);
    context.push_region({ clip, true, m_covers });
    context.set_unbroken(&m_unbroken);

    const ImVec2 start = ImGui::GetCursorScreenPos();
    Flow flow;
    flow.left = area.left + padding.left;
    flow.right = area.right - padding.right;
    flow.top = flow.y = flow.lowest = std::round(start.y + padding.top);
    flow.bottom = area.bottom - padding.bottom;
    context.push_flow(flow);
}

ScrollWindow::~ScrollWindow() { end(); }

void ScrollWindow::to_top() { ImGui::SetScrollY(0); }

void ScrollWindow::find_covers(const Rect& clip, std::vector<Rect>& covers) const
{
    covers.clear();
    // Each column by itself: what crosses the bottom, and then what crosses the
    // top of that.
    for (const Rect& span : m_unbroken) {
        if (span.top < clip.bottom && span.bottom > clip.bottom + 1)
            covers.push_back({ span.left, span.top, span.right, clip.bottom });
    }
    for (bool grown = true; grown;) {
        grown = false;
        for (Rect& cover : covers) {
            for (const Rect& span : m_unbroken) {
                if (!share_width(span, cover) || span.top >= cover.top
                    || span.bottom <= cover.top + 1)
                    continue;
                cover = { std::min(cover.left, span.left), span.top,
                    std::max(cover.right, span.right), clip.bottom };
                grown = true;
            }
        }
    }
    // One thing higher than half of the region is better cut than hidden.
    const float highest = clip.top + clip.height() / 2;
    std::erase_if(covers, [&](const Rect& cover) { return cover.top < highest; });
}

void ScrollWindow::draw_cover(const Rect& cover, const Rect& whole) const
{
    Rect hidden { std::max(whole.left, cover.left - 8), cover.top - 1,
        std::min(whole.right, cover.right + 8), whole.bottom };
    Colour colour = m_background;
    // Inside a box the box goes on: the smallest one that holds it.
    float smallest = whole.width() + 1;
    for (const auto& box : m_context.backdrops()) {
        const bool inside = box.rect.left <= cover.left && box.rect.right >= cover.right
            && box.rect.top < cover.top && box.rect.bottom > cover.top;
        if (!inside || box.rect.width() >= smallest)
            continue;
        smallest = box.rect.width();
        colour = box.colour;
        hidden.left = std::max(whole.left, box.rect.left + 2);
        hidden.right = std::min(whole.right, box.rect.right - 2);
        hidden.bottom = std::min(whole.bottom, box.rect.bottom - 2);
    }
    fill_box(hidden, colour, 0, Corners::None);
}

void ScrollWindow::scroll_by_keys(ImGuiWindow& window, Arrows arrows) const
{
    const float page = std::max(40.0F, window.InnerRect.GetHeight() - 60);
    const float line = m_context.fonts().line_height(Font::M) * 2;
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, true); };
    float to = window.Scroll.y;
    if (pressed(ImGuiKey_PageDown))
        to += page;
    if (pressed(ImGuiKey_PageUp))
        to -= page;
    if (arrows == Arrows::Yes && pressed(ImGuiKey_DownArrow))
        to += line;
    if (arrows == Arrows::Yes && pressed(ImGuiKey_UpArrow))
        to -= line;
    if (to != window.Scroll.y)
        ImGui::SetScrollY(&window, std::clamp(to, 0.0F, window.ScrollMax.y));
}

void ScrollWindow::note_what_is_below(float lowest, const Rect& clip)
{
    m_hidden_from.reset();
    if (lowest <= clip.bottom + 1)
        return;
    float first = clip.bottom;
    for (const Rect& span : m_unbroken) {
        if (span.bottom > clip.bottom + 1)
            first = std::min(first, span.top);
    }
    m_hidden_from = first - clip.top;
}

void ScrollWindow::show_what_is_below() const
{
    if (!m_window || !m_hidden_from)
        return;
    // At least half of the region, so that something higher than it is passed, too.
    const float by = std::max(
        *m_hidden_from - m_context.metrics().space(8), m_window->InnerRect.GetHeight() / 2);
    ImGui::SetScrollY(m_window, std::min(m_window->Scroll.y + by, m_window->ScrollMax.y));
}

void ScrollWindow::end()
{
    if (m_ended)
        return;
    m_ended = true;
    const float lowest = m_context.flow().lowest;
    const Rect clip = m_context.region().clip;
    m_context.pop_flow();
    m_context.pop_region();
    m_context.set_unbroken(m_outer_unbroken);
    ImGui::PopClipRect();

    ImGuiWindow* window = ImGui::GetCurrentWindow();
    m_window = window;
    note_what_is_below(lowest, clip);
    ImGui::SetCursorScreenPos({ m_area.left, lowest + m_padding.bottom });
    ImGui::Dummy({ 0, 0 });

    ImGuiStorage& memory = window->StateStorage;
    const bool overflows = window->ScrollMax.y > 0;
    const Rect whole { clip.left, clip.top, clip.right, m_area.bottom };
    if (overflows && window->Scroll.y < window->ScrollMax.y)
        find_covers(whole, *m_covers);
    else
        m_covers->clear();
    for (const Rect& cover : *m_covers)
        draw_cover(cover, whole);
    memory.SetFloat(SCROLL, window->Scroll.y);
    memory.SetFloat(HEIGHT, m_area.height());

    const ImGuiContext& imgui = *ImGui::GetCurrentContext();
    if (m_page_keys && overflows && !m_context.is_typing() && imgui.NavWindow != window)
        scroll_by_keys(*window, Arrows::No);
    ImGui::EndChild();

    // Text alone: the region itself is the stop of the keyboard.
    if (overflows && m_context.operated() == m_operated_before) {
        const Item item = operate(m_context, m_id, m_area, {}, { .kind = ItemKind::Scroll });
        for (const ImGuiKey key :
            { ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_PageUp, ImGuiKey_PageDown })
            own_key(item, key);
        if (item.focused)
            scroll_by_keys(*window, Arrows::Yes);
        if (item.ring)
            focus_ring(m_context, m_area.grown(-6), m_context.metrics().radius_card);
    }
}

} // namespace ui
