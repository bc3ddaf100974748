#pragma once

#include "paper/card_sheet.hpp"
#include "paper/page_layout.hpp"

#include <optional>

namespace paper {

/// A card goes on one page with everything when its words are at least this large, in points.
inline constexpr double LARGE_CARD_TEXT = 10.5;
/// Otherwise what helps with each step goes on the back, and no words are smaller than this.
inline constexpr double LEAST_CARD_TEXT = 9;

struct CardLayout {
    Layout layout;
    double text_size { 0 }; ///< Of the front.
};

/// A card in two columns with the largest letters that fit. The first page is the hand-out:
/// every step, what to say, every branch, whom to call, what not to do. A second page, its back,
/// has the help of each step when both together would be too small. Nothing when a page cannot hold
/// it: then it is printed as an ordinary document.
std::optional<CardLayout> lay_out(const CardSheet& sheet, PaperSize size, const Faces& faces);

} // namespace paper
