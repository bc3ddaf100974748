#pragma once

#include "base/date.hpp"
#include "content/library.hpp"
#include "paper/document.hpp"
#include "paper/page_layout.hpp"

#include <optional>
#include <string>
#include <vector>

namespace paper {

/// The emergency numbers, to be hung up and read from two metres.

struct PosterRow {
    std::string number; ///< "110"
    std::string name;
    std::string when;   ///< when to call
    std::string others; ///< "120 · Otro número para las mismas emergencias"; may be empty
    std::string status; ///< "sin confirmar: dato de 2019"
};

struct Poster {
    std::string language;
    std::string title;
    std::vector<PosterRow> rows;
    std::string dated; ///< Of which day the list is.
};

/// Every telephone for life in danger that a page or common knowledge gives; what is uncertain
/// or has probably changed is not hung up.
Poster emergency_poster(const content::Library& library, base::Date today);

/// The same words for a screen reader, and for paper when they do not fit on one page.
Document poster_document(const Poster& poster);

/// On one page with the largest letters that fit: numbers of at least 30 points, names of at
/// least 18. Nothing when it does not fit.
std::optional<Layout> lay_out(const Poster& poster, PaperSize size, const Faces& faces);

} // namespace paper
