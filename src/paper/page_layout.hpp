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
/// Half a sheet, upright: a page of a booklet. Printed alone it fills a whole sheet.
PageFormat half_of(PaperSize size);

/// How a document looks on its pages, in points.
struct PageStyle {
    PageFormat format {};
    double margin { PAGE_MARGIN };
    double foot_height { 64 }; ///< What the foot takes above the lower edge of the page.
    double title_size { 20 };
    double title_step { 27 };
    double part_size { 13 };
    double part_step { 18 };
    double card_size { 11.5 };
    double text_size { 11 };
    double text_step { 16.5 };
    double small_size { 9 };
    double small_step { 13 };
};

PageStyle style_of(Form form, PaperSize size);

struct Layout {
    Pages pages;
    std::size_t missing_letters { 0 };
};

/// Puts a document on pages. Pure: the same document gives the same pages.
Layout lay_out(const Document& document, PaperSize size, const Faces& faces);

} // namespace paper
