#pragma once

#include "base/disk.hpp"
#include "ui/context.hpp"

namespace ui {

/// The traffic light of a place, in words, with what to do (security-design.md 7.9).
void draw_storage(Context& context, const base::StorageReport& report);

} // namespace ui
