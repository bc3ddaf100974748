#pragma once

namespace shell {

/// The key of the window system for a key of Dear ImGui, among those that can be
/// set for hiding; -1 for none.
int window_key_for(int imgui_key);

} // namespace shell
