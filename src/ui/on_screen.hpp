#pragma once

#include "ui/metrics.hpp"

namespace ui {

/// The letters she asked for on a screen where the system draws everything `scale` times larger:
/// the nearest size that is not smaller, or the largest there is.
TextSize on_screen(TextSize wished, float scale);

} // namespace ui
