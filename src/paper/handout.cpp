#include "paper/handout.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "paper/card_layout.hpp"
#include "paper/card_sheet.hpp"
#include "paper/font_metrics.hpp"
#include "paper/guide_document.hpp"
#include "paper/haru.hpp"
#include "paper/imposition.hpp"
#include "paper/page_layout.hpp"
#include "paper/poster.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace paper {

namespace {

    using base::ErrorCode;
    using base::fail;
    using i18n::tr;

    /// For the person who asked for a name that is not there.
    template <typename T>
    base::Error no_such(std::string_view sentence, const std::vector<T>& things)
    {
        std::vector<std::string> names;
        for (const auto& thing : things)
            names.push_back(thing.id);
        return { ErrorCode::BadInput,
            i18n::fill(sentence, { { "names", i18n::and_list(names) } }) };
    }

    base::Result<const content::Guide*> guide_of(
        const HandoutOptions& options, const content::Library& library)
    {
        if (const auto* guide = content::find_guide(library, options.id))
            return guide;
        return tl::unexpected(no_such(tr("The guides are {names}."), library.guides));
    }

    base::Result<const content::EmergencyCard*> card_of(
        const HandoutOptions& options, const content::Library& library)
    {
        if (const auto* card = content::find_card(library, options.id))
            return card;
        return tl::unexpected(no_such(tr("The cards are {names}."), library.cards));
    }

} // namespace

base::Result<Document> handout_document(
    const HandoutOptions& options, const content::Library& library, base::Date today)
{
    switch (options.kind) {
    case HandoutKind::Guide: {
        const auto* guide = TRY(guide_of(options, library));
        return guide_document(*guide, library, today);
    }
    case HandoutKind::Card: {
        const auto* card = TRY(card_of(options, library));
        return card_document(card_sheet(*card, library, today));
    }
    case HandoutKind::Poster:
        break;
    }
    return poster_document(emergency_poster(library, today));
}

base::Result<Layout> lay_out_handout(const HandoutOptions& options, const content::Library& library,
    base::Date today, const Faces& faces)
{
    const auto document = TRY(handout_document(options, library, today));
    if (options.kind == HandoutKind::Card) {
        const auto* card = TRY(card_of(options, library));
        if (auto fitted = lay_out(card_sheet(*card, library, today), options.size, faces))
            return std::move(fitted->layout);
    }
    if (options.kind == HandoutKind::Poster) {
        if (auto fitted = lay_out(emergency_poster(library, today), options.size, faces))
            return std::move(*fitted);
    }
    // What does not fit on a hand-out is printed as an ordinary document, whole.
    auto layout = lay_out(document, options.size, faces);
    if (options.kind == HandoutKind::Guide && options.folded)
        layout.pages = imposed(layout.pages);
    return layout;
}

base::Result<Pdf> write_handout(const HandoutOptions& options, const content::Library& library,
    base::Date today, const Fonts& fonts)
{
    const auto document = TRY(handout_document(options, library, today));
    const auto regular = TRY(FontMetrics::create(fonts.regular));
    const auto bold = TRY(FontMetrics::create(fonts.bold));
    const auto layout = TRY(lay_out_handout(options, library, today, Faces { regular, bold }));
    Pdf pdf;
    pdf.bytes = TRY(pdf_bytes(layout.pages, document.title, document.language, fonts));
    pdf.pages = layout.pages.pages.size();
    pdf.missing_letters = layout.missing_letters;
    return pdf;
}

} // namespace paper
