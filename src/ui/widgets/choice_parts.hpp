#pragma once

#include "ui/context.hpp"

/// Shared by what is chosen; not for screens.
namespace ui {

/// Circles and boxes grow less than letters.
float mark_size(const Context& context, float design);

} // namespace ui
