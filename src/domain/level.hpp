#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace domain {

/// The five levels, from the one that can wait to the one that cannot. Stored and
/// written as B, M, A, MA, E.
enum class Level { Low, Medium, High, VeryHigh, Emergency };

inline constexpr std::array LEVELS { Level::Low, Level::Medium, Level::High, Level::VeryHigh,
    Level::Emergency };

std::string_view level_code(Level level);
std::optional<Level> level_from_code(std::string_view code);

/// What an item of the calculation speaks about: T, V or C.
enum class Dimension { Threat, Vulnerability, Capacity };

inline constexpr std::array DIMENSIONS { Dimension::Threat, Dimension::Vulnerability,
    Dimension::Capacity };

std::string_view dimension_code(Dimension dimension);
std::optional<Dimension> dimension_from_code(std::string_view code);

} // namespace domain
