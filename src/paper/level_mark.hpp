#pragma once

#include "domain/plan_view.hpp"
#include "paper/canvas.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace paper {

inline constexpr double MARK_WIDTH = 34.5; ///< 46 px at 96 dpi
inline constexpr double MARK_HEIGHT = 16.5;
inline constexpr double ICON_SIZE = 11;

/// Code of a level in content ("MA"), or of why there is none ("skipped", "coverage").
std::string_view mark_code(domain::ShownLevel level);

/// The box with the pattern of a level, its upper left corner at a point. Black on white:
/// the order of the levels survives any printer. A risk without a level has a dashed box.
std::vector<Path> mark_box(domain::ShownLevel level, Point corner);

/// The icon of a level, centred on a point; nothing for a risk without a level.
std::vector<Path> mark_icon(domain::ShownLevel level, Point centre);

} // namespace paper
