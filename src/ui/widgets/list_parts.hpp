#pragma once

#include "ui/item.hpp"

/// Shared by the rows; not for screens.
namespace ui {

/// The fill behind a row of a list, and its ring.
void draw_row_back(const Context& context, const Item& item, bool chosen);
void draw_row_ring(const Context& context, const Item& item);

} // namespace ui
