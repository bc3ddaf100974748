#pragma once

#include "paper/canvas.hpp"
#include "paper/options.hpp"
#include "paper/pocket_sheet.hpp"
#include "paper/text_wrap.hpp"

#include <cstddef>
#include <vector>

namespace paper {

struct PocketLayout {
    Pages pages; ///< Always one page.
    std::vector<Overflow> overflow;
    std::size_t missing_letters { 0 };
};

/// Puts the sheet on one side of paper, 2 x 4 panels with dashed lines where it is folded.
/// A line that does not fit into the height of its panel is not drawn and is named.
PocketLayout lay_out(const PocketSheet& sheet, PaperSize size, const Faces& faces);

} // namespace paper
