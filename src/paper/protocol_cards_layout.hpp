#pragma once

#include "paper/page_layout.hpp"
#include "paper/protocol_cards.hpp"

namespace paper {

/// No words of a card are smaller than this, in points.
inline constexpr double LEAST_CUT_CARD_TEXT = 9.5;

/// Two or four cards on each page with dashed lines to cut along, each with the largest letters
/// that fit. A card with more words than one piece of paper holds goes on on the next piece, which
/// says so: nothing is left out.
Layout lay_out(const CutCards& cards, const ProtocolCardOptions& options, const Faces& faces);

} // namespace paper
