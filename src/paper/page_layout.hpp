#pragma once

#include "paper/canvas.hpp"
#include "paper/document.hpp"
#include "paper/options.hpp"
#include "paper/text_wrap.hpp"

#include <cstddef>

namespace paper {

inline constexpr double PAGE_MARGIN = 48.19; ///< 17 mm

struct PageFormat {
    double width { 595.28 };
    double height { 841.89 };
};

PageFormat format_of(PaperSize size);

struct Layout {
    Pages pages;
    std::size_t missing_letters { 0 };
};

/// Puts a document on pages. Pure: the same document gives the same pages.
Layout lay_out(const Document& document, PaperSize size, const Faces& faces);

} // namespace paper
