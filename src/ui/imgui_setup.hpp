#pragma once

#include "ui/fonts.hpp"

struct ImGuiContext;

namespace ui {

/// A Dear ImGui context set up as this program uses it: keyboard navigation, no
/// file, no Ctrl+Tab, the letters of these fonts. Made for the window, and made
/// again at every lock. It becomes the current one.
ImGuiContext* make_imgui_context(const Fonts& fonts);
/// Events that arrived faster than Dear ImGui takes them, a few with each frame.
bool has_waiting_input();
/// Other letters in the context that is current.
void use_fonts(const Fonts& fonts);

} // namespace ui
