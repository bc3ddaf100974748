#include "ui/box_painter.hpp"
#include "ui/draw.hpp"
#include "ui/scroll_window.hpp"
#include "ui/widgets/frame.hpp"
#include "ui/widgets/frame_parts.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {

struct CentredCard::State {
    std::unique_ptr<ScrollWindow> window;
    std::unique_ptr<BoxPainter> box;
    std::string id;
    float top { 0 };
    bool ended { false };
};

CentredCard::CentredCard(Context& context, std::string_view id, float width, float height)
    : m_context(context)
    , m_state(std::make_unique<State>())
{
    const Metrics& sizes = context.metrics();
    context.push_id(id);
    const bool opened = context.page_is_new(id);
    State& state = *m_state;
    // Under a top bar it stays on the page: the way to help is never covered.
    const bool framed = context.has_frame();
    const Rect window
        = framed ? context.page_area().grown(-2) : Rect { 0, 0, sizes.width, sizes.height };
    const float card = std::min(sizes.text(width), window.width() - 32);
    const float left = std::round((window.width() - card) / 2);
    // In the middle by what was measured a frame ago; at first by what was promised.
    const float known
        = ImGui::GetStateStorage()->GetFloat(ImGui::GetID("###height"), sizes.text(height));
    state.top = std::max(framed ? 8.0F : 16.0F, std::floor((window.height() - known) / 2));
    state.window = std::make_unique<ScrollWindow>(context, "body", window,
        ScrollWindow::Padding {
            left, state.top, window.width() - left - card, framed ? 8.0F : 16.0F });
    state.window->set_background(framed ? context.theme().page : context.theme().desk);
    if (opened)
        state.window->to_top();
    const float pad = sizes.is_large() ? 28 : sizes.space(44);
    state.box = std::make_unique<BoxPainter>(context,
        BoxPainter::Padding {
            pad, sizes.is_small() ? 20 : pad - 4, pad, sizes.is_small() ? 20 : sizes.space(30) });
}

void CentredCard::end()
{
    State& state = *m_state;
    if (state.ended)
        return;
    state.ended = true;
    const Rect rect = state.box->close_content();
    draw_sheet(m_context, rect);
    state.box->finish(m_context.metrics().space(m_context.metrics().is_small() ? 8 : 20));
}

CentredCard::~CentredCard()
{
    end();
    const float scroll = ImGui::GetScrollY();
    const float height
        = m_context.flow().lowest + scroll - m_state->top - m_state->window->area().top;
    m_state->window->end();
    ImGui::GetStateStorage()->SetFloat(ImGui::GetID("###height"), height);
    m_context.pop_id();
}

void mark_and_name(Context& context, const Words& name)
{
    const Metrics& sizes = context.metrics();
    const float size = sizes.text(44);
    const Rect rect = context.place(0, size, sizes.space(24));
    draw_tree({ rect.left, rect.top - size * 0.05F }, size, context.theme().prim);
    draw_text_left(context, Font::L,
        { rect.left + size + sizes.space(14), rect.top, rect.right, rect.bottom }, name.text(),
        context.theme().ink);
}

} // namespace ui
