#pragma once

#include "ui/icons.hpp"

#include <string_view>

namespace ui {

/// The drawing for a name that content uses (content::emergency_icons, plan starters,
/// groups of measures). A name without a drawing gives none; a test finds it.
Icon content_icon(std::string_view name);

} // namespace ui
