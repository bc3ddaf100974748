#pragma once

#include "ui/context.hpp"
#include "ui/text/words.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// What happened along a line of time: a ring for what was small, a ring with a dot for what was
/// serious, full for what was very serious. Several at once are one mark with their number.
struct Timeline {
    struct Mark {
        std::string id;
        double at { 0 };       ///< part of the line; marks are in this order
        int seriousness { 1 }; ///< 1 to 3
        std::size_t count { 1 };
        Words name;
        Words date;
    };
    struct Tick {
        double at { 0 };
        Words label;
    };
    std::vector<Mark> marks;
    std::vector<Tick> ticks;
    std::optional<double> today;
    Words today_word; ///< "Hoy"
};
/// The index of the mark that was pressed. Arrows walk over the marks.
std::optional<std::size_t> timeline(Context& context, std::string_view id, const Timeline& picture);
/// False where there is no room to read it.
bool timeline_fits(const Context& context);
/// The three drawings with their words, under a line.
void timeline_legend(Context& context, const Words& small, const Words& serious, const Words& very);

struct Bar {
    Words label;
    std::size_t count { 0 };
};
/// Standing bars side by side, each with its number above and its label below.
void bars(Context& context, const std::vector<Bar>& columns);
/// A row with its number and a bar of its part of `most`. True when it was pressed.
bool bar_row(Context& context, std::string_view id, const Bar& bar, std::size_t most, Chosen chosen,
    bool last);

} // namespace ui
