#pragma once

#include "base/date.hpp"
#include "base/result.hpp"
#include "content/library.hpp"
#include "paper/document.hpp"
#include "paper/options.hpp"
#include "paper/page_layout.hpp"
#include "paper/pdf_writer.hpp"

#include <string>

namespace paper {

/// What anybody may read and hand on: guides, emergency cards, the poster of numbers.
enum class HandoutKind { Guide, Card, Poster };

struct HandoutOptions {
    HandoutKind kind { HandoutKind::Guide };
    PaperSize size { PaperSize::Letter };
    std::string id {};     ///< "allanamientos", "allanamientos/puerta"; of the poster nothing
    bool folded { false }; ///< A guide: two pages on each side, to be folded in the middle.
};

/// Its words, for the HTML twin. BadInput, with the names there are, when there is no guide or
/// card with this one.
base::Result<Document> handout_document(
    const HandoutOptions& options, const content::Library& library, base::Date today);

/// Its pages: a guide as a booklet, a card as a hand-out, the poster on its page.
base::Result<Layout> lay_out_handout(const HandoutOptions& options, const content::Library& library,
    base::Date today, const Faces& faces);

/// The same as a file.
base::Result<Pdf> write_handout(const HandoutOptions& options, const content::Library& library,
    base::Date today, const Fonts& fonts);

} // namespace paper
