#pragma once

#include "ui/context.hpp"
#include "ui/icons.hpp"
#include "ui/text/words.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// A month in whole weeks; each day with the drawings of what falls on it.
struct MonthPicture {
    struct Day {
        std::string id;
        int number { 1 };
        std::string told; ///< what stands there, in words
        std::vector<Icon> marks;
        bool in_month { true };
        bool today { false };
        Chosen chosen { Chosen::No };
    };
    std::array<Words, 7> weekdays; ///< from Monday, short
    std::vector<Day> days;
};
/// The index of the day that was pressed. Arrows walk over the days.
std::optional<std::size_t> month_picture(
    Context& context, std::string_view id, const MonthPicture& picture);

} // namespace ui
