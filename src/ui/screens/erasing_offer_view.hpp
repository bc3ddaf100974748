#pragma once

#include "app/models/erasing_offer.hpp"

namespace ui {

class Context;

/// One quiet line after something was taken out. True when she wants it erased for good.
bool draw_erasing_offer(Context& context, app::ErasingOffer::State state);

} // namespace ui
