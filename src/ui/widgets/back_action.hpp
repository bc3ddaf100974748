#pragma once

#include "ui/widgets/action.hpp"

namespace ui {

/// The button that leads one place back, at the left of a foot; its id is "back".
Action back_action(Enabled enabled = Enabled::Yes);

} // namespace ui
