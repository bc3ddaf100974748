#include "domain/level.hpp"

#include <algorithm>

namespace domain {

namespace {

    constexpr std::array<std::string_view, 5> LEVEL_CODES { "B", "M", "A", "MA", "E" };
    constexpr std::array<std::string_view, 3> DIMENSION_CODES { "T", "V", "C" };

    template <typename Enum, std::size_t count>
    std::optional<Enum> from_code(
        const std::array<std::string_view, count>& codes, std::string_view code)
    {
        const auto found = std::ranges::find(codes, code);
        if (found == codes.end())
            return std::nullopt;
        return static_cast<Enum>(found - codes.begin());
    }

} // namespace

std::string_view level_code(Level level) { return LEVEL_CODES[static_cast<std::size_t>(level)]; }

std::optional<Level> level_from_code(std::string_view code)
{
    return from_code<Level>(LEVEL_CODES, code);
}

std::string_view dimension_code(Dimension dimension)
{
    return DIMENSION_CODES[static_cast<std::size_t>(dimension)];
}

std::optional<Dimension> dimension_from_code(std::string_view code)
{
    return from_code<Dimension>(DIMENSION_CODES, code);
}

} // namespace domain
