#pragma once

#include "ui/icons.hpp"

#include <string_view>

namespace ui {

/// The small drawing beside an answer of the long lists (Q1.01, Q4.01, Q4.14); None elsewhere.
Icon answer_icon(std::string_view question, std::string_view code);

} // namespace ui
