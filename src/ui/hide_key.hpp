#pragma once

#include "domain/workbook.hpp"

#include <string_view>

namespace ui {

/// The Dear ImGui key; 0 is none.
int imgui_key(domain::HideKey key);
/// As it stands on the keyboard; empty: none.
std::string_view hide_key_name(domain::HideKey key);

} // namespace ui
