#pragma once

#include "ui/context.hpp"
#include "ui/theme.hpp"

#include <optional>
#include <vector>

namespace ui {

/// How a level went, one step for each date, low to emergency from the bottom. Steps and not a
/// curve: between two reviews nobody knows. Where there was no level the line is dashed at the
/// bottom. The words stand beside it.
void level_steps(Context& context, const std::vector<std::optional<Level>>& levels, float width);

} // namespace ui
