#pragma once

#include "support/ui_driver.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What somebody reads off the screen, in Spanish: levels by their code in the vectors (E, MA, A,
/// M, B).
namespace journeys {

/// The nearest name of a level above a row of a list; empty when there is none.
std::string level_above(const test::UiDriver& driver, std::string_view row);
/// The names of levels in a row of a table, from left to right.
std::vector<std::string> levels_beside(const test::UiDriver& driver, std::string_view row);
/// The last parts of the ids on the screen that begin so, in the order in which they are drawn:
/// with "R", those of risks.
std::vector<std::string> ids_in_order(const test::UiDriver& driver, std::string_view beginning);

} // namespace journeys
