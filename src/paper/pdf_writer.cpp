#include "paper/pdf_writer.hpp"

#include "paper/font_metrics.hpp"
#include "paper/haru.hpp"
#include "paper/page_layout.hpp"
#include "paper/pocket_layout.hpp"

#include <utility>

namespace paper {

base::Result<Pdf> write_pdf(const Document& document, PaperSize size, const Fonts& fonts)
{
    const auto regular = TRY(FontMetrics::create(fonts.regular));
    const auto bold = TRY(FontMetrics::create(fonts.bold));
    const auto layout = lay_out(document, size, Faces { regular, bold });
    Pdf pdf;
    pdf.bytes = TRY(pdf_bytes(layout.pages, document.title, document.language, fonts));
    pdf.pages = layout.pages.pages.size();
    pdf.missing_letters = layout.missing_letters;
    return pdf;
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
