#include "paper/pdf_writer.hpp"

#include "paper/font_metrics.hpp"
#include "paper/haru.hpp"
#include "paper/page_layout.hpp"
#include "paper/pocket_layout.hpp"
#include "paper/protocol_cards_layout.hpp"

#include <utility>

namespace paper {

namespace {

    base::Result<Pdf> pdf_of(const Layout& layout, const std::string& title,
        const std::string& language, const Fonts& fonts)
    {
        Pdf pdf;
        pdf.bytes = TRY(pdf_bytes(layout.pages, title, language, fonts));
        pdf.pages = layout.pages.pages.size();
        pdf.missing_letters = layout.missing_letters;
        return pdf;
    }

} // namespace

base::Result<Pdf> write_pdf(const Document& document, PaperSize size, const Fonts& fonts)
{
    const auto regular = TRY(FontMetrics::create(fonts.regular));
    const auto bold = TRY(FontMetrics::create(fonts.bold));
    return pdf_of(
        lay_out(document, size, Faces { regular, bold }), document.title, document.language, fonts);
}

base::Result<Pdf> write_pdf(
    const CutCards& cards, const ProtocolCardOptions& options, const Fonts& fonts)
{
    const auto regular = TRY(FontMetrics::create(fonts.regular));
    const auto bold = TRY(FontMetrics::create(fonts.bold));
    return pdf_of(
        lay_out(cards, options, Faces { regular, bold }), cards.title, cards.language, fonts);
}

base::Result<PocketPdf> write_pdf(const PocketSheet& sheet, PaperSize size, const Fonts& fonts)
{
    const auto regular = TRY(FontMetrics::create(fonts.regular));
    const auto bold = TRY(FontMetrics::create(fonts.bold));
    auto layout = lay_out(sheet, size, Faces { regular, bold });
    PocketPdf pocket;
    pocket.pdf.bytes = TRY(pdf_bytes(layout.pages, sheet.title, sheet.language, fonts));
    pocket.pdf.pages = layout.pages.pages.size();
    pocket.pdf.missing_letters = layout.missing_letters;
    pocket.overflow = std::move(layout.overflow);
    return pocket;
}

} // namespace paper
