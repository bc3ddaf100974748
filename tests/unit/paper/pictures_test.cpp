#include "support/in_spanish.hpp"
#include "support/paper_files.hpp"
#include "support/sample_plan.hpp"

#include "paper/html_writer.hpp"
#include "paper/plan_document.hpp"

TEST_CASE("the papers of the sample plan are kept to be looked at", "[paper]")
{
    const auto languages = test::in_spanish();
    const auto document = paper::plan_document(test::sample_view(), test::sample_texts(), {});
    const auto pdf = paper::write_pdf(document, paper::PaperSize::A4, test::paper_fonts());
    if (!pdf)
        FAIL(pdf.error().note);
    test::keep_paper("plan.pdf", pdf->bytes);
    test::keep_paper("plan.html", paper::write_html(document));

    const auto built = paper::pocket_sheet(test::sample_view(), test::sample_texts(), {}, {});
    const auto pocket = paper::write_pdf(built.sheet, paper::PaperSize::A4, test::paper_fonts());
    REQUIRE(pocket);
    REQUIRE(pocket->overflow.size() == 1);
    test::keep_paper("pocket.pdf", pocket->pdf.bytes);
    test::keep_paper("pocket.html", paper::write_html(built.sheet));
}
