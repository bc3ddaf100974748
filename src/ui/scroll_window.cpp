#include "ui/scroll_window.hpp"

#include "ui/draw.hpp"
#include "ui/item.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

    // What a region remembers of the frame before, under keys of its own.
    constexpr ImGuiID CUT = 1;
    constexpr ImGuiID SCROLL = 2;
    constexpr ImGuiID HEIGHT = 3;

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
    Rect clip { inner.Min.x, inner.Min.y, inner.Max.x, inner.Max.y };

    // The row that did not fit whole a frame ago is neither drawn nor pressed.
    ImGuiStorage& memory = window->StateStorage;
    const float cut = memory.GetFloat(CUT, 0);
    const bool same = memory.GetFloat(SCROLL, -1) == window->Scroll.y
        && memory.GetFloat(HEIGHT, -1) == area.height();
    if (cut > 0 && same)
        clip.bottom = std::min(clip.bottom, clip.top + cut);
    ImGui::PushClipRect({ clip.left, clip.top }, { clip.right, clip.bottom }, true);
    context.push_region({ clip, true });
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

float ScrollWindow::row_boundary(const Rect& clip) const
{
    float cut = clip.bottom;
    for (bool moved = true; moved;) {
        moved = false;
        for (const Rect& span : m_unbroken) {
            if (span.top < cut && span.bottom > cut) {
                cut = span.top;
                moved = true;
            }
        }
    }
    // One thing higher than half of the region is better cut than hidden.
    return cut < clip.top + clip.height() / 2 ? clip.bottom : cut;
}

void ScrollWindow::scroll_by_keys(ImGuiWindow& window) const
{
    const float page = std::max(40.0F, window.InnerRect.GetHeight() - 60);
    const float line = m_context.fonts().line_height(Font::M) * 2;
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, true); };
    float to = window.Scroll.y;
    if (pressed(ImGuiKey_PageDown))
        to += page;
    if (pressed(ImGuiKey_PageUp))
        to -= page;
    if (!m_page_keys && pressed(ImGuiKey_DownArrow))
        to += line;
    if (!m_page_keys && pressed(ImGuiKey_UpArrow))
        to -= line;
    if (to != window.Scroll.y)
        ImGui::SetScrollY(&window, std::clamp(to, 0.0F, window.ScrollMax.y));
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
    ImGui::SetCursorScreenPos({ m_area.left, lowest + m_padding.bottom });
    ImGui::Dummy({ 0, 0 });

    ImGuiStorage& memory = window->StateStorage;
    const bool overflows = window->ScrollMax.y > 0;
    const Rect whole { clip.left, clip.top, clip.right, m_area.bottom };
    const float cut
        = overflows && window->Scroll.y < window->ScrollMax.y ? row_boundary(whole) : whole.bottom;
    if (cut < whole.bottom)
        fill_box({ whole.left, cut, whole.right, whole.bottom }, m_background, 0, Corners::None);
    memory.SetFloat(CUT, cut < whole.bottom ? cut - whole.top : 0);
    memory.SetFloat(SCROLL, window->Scroll.y);
    memory.SetFloat(HEIGHT, m_area.height());

    const ImGuiContext& imgui = *ImGui::GetCurrentContext();
    if (m_page_keys && overflows && !m_context.is_typing() && imgui.NavWindow != window)
        scroll_by_keys(*window);
    ImGui::EndChild();

    // Text alone: the region itself is the stop of the keyboard.
    if (overflows && m_context.operated() == m_operated_before) {
        const Item item = operate(m_context, m_id, m_area, {}, { .kind = ItemKind::Scroll });
        for (const ImGuiKey key :
            { ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_PageUp, ImGuiKey_PageDown })
            own_key(item, key);
        if (item.focused)
            scroll_by_keys(*window);
        if (item.ring)
            focus_ring(m_context, m_area.grown(-6), m_context.metrics().radius_card);
    }
}

} // namespace ui
