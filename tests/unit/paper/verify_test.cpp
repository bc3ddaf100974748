#include "paper/verify.hpp"

#include "support/in_spanish.hpp"
#include "support/paper_files.hpp"
#include "support/sample_plan.hpp"

#include "base/memory_disk.hpp"
#include "paper/html_writer.hpp"
#include "paper/pdf_writer.hpp"
#include "paper/plan_document.hpp"

namespace {

base::Bytes small_pdf()
{
    paper::Document document;
    document.language = "es";
    document.title = "Mi plan";
    document.subtitle = paper::plain("Una línea");
    const auto pdf = paper::write_pdf(document, paper::PaperSize::A4, test::paper_fonts());
    REQUIRE(pdf);
    return pdf->bytes;
}

} // namespace

TEST_CASE("a written file is verified byte by byte", "[paper]")
{
    base::MemoryDisk disk;
    const base::Bytes meant(200000, 7);
    {
        const auto file = disk.create("plan.pdf");
        REQUIRE(file);
        REQUIRE((*file)->write_at(0, meant));
    }
    CHECK(paper::verify_written(disk, "plan.pdf", meant));
    for (std::size_t at = 0; at < meant.size(); at += 6007) {
        auto other = meant;
        other[at] ^= 1;
        const auto verified = paper::verify_written(disk, "plan.pdf", other);
        REQUIRE_FALSE(verified.has_value());
        CHECK(verified.error().code == base::ErrorCode::ExportFailed);
    }
    const base::Bytes shorter(meant.begin(), meant.end() - 1);
    CHECK_FALSE(paper::verify_written(disk, "plan.pdf", shorter).has_value());
    CHECK_FALSE(paper::verify_written(disk, "other.pdf", meant).has_value());
}

TEST_CASE("a PDF that is cut anywhere is not called whole", "[paper]")
{
    const auto whole = small_pdf();
    REQUIRE(paper::read_back_pdf(whole));
    std::size_t taken = 0;
    for (std::size_t size = 0; size + 8 < whole.size(); size += 61) {
        const base::Bytes cut(whole.begin(), whole.begin() + static_cast<long>(size));
        if (paper::read_back_pdf(cut))
            ++taken;
    }
    CHECK(taken == 0);
}

TEST_CASE("a PDF with bytes moved is not called whole", "[paper]")
{
    auto moved = small_pdf();
    moved.insert(moved.begin() + 40, base::Byte { ' ' });
    CHECK_FALSE(paper::read_back_pdf(moved).has_value());
    CHECK_FALSE(paper::read_back_pdf({}).has_value());
}

TEST_CASE("an HTML paper is read back without its marks", "[paper]")
{
    paper::Document document;
    document.language = "es";
    document.title = "Uno & <dos>";
    const auto text = paper::read_back_html(paper::write_html(document));
    REQUIRE(text);
    CHECK(text->find("Uno & <dos>") != std::string::npos);
    const base::Bytes broken { 0xFF, 0xFE };
    CHECK_FALSE(paper::read_back_html(broken).has_value());
}
