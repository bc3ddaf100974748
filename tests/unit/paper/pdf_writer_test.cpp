#include "paper/pdf_writer.hpp"

#include "support/in_spanish.hpp"
#include "support/paper_files.hpp"
#include "support/sample_plan.hpp"

#include "paper/pdf_content.hpp"
#include "paper/plan_document.hpp"
#include "paper/verify.hpp"

#include <string_view>

namespace {

paper::Document small_document(std::string text)
{
    paper::Document document;
    document.language = "es";
    document.title = "Mi plan ʼ";
    document.subtitle = paper::plain(std::move(text));
    document.foot = "Pie";
    document.page_words = "{page}/{pages}";
    return document;
}

std::string_view as_text(const base::Bytes& bytes)
{
    return { reinterpret_cast<const char*>(bytes.data()), bytes.size() };
}

} // namespace

TEST_CASE("what is written into a PDF is read back letter by letter", "[paper]")
{
    const std::string text = "¿Dónde? Ñandú, Kʼicheʼ, Qꞌeqchiꞌ: «así» · ü";
    const auto pdf
        = paper::write_pdf(small_document(text), paper::PaperSize::A4, test::paper_fonts());
    REQUIRE(pdf);
    const auto read = paper::read_back_pdf(pdf->bytes);
    if (!read)
        FAIL(read.error().note);
    CHECK(read->pages == 1);
    CHECK(read->title == "Mi plan ʼ");
    CHECK(read->text.find(text) != std::string::npos);
}

TEST_CASE("a PDF names no author, program, date or place", "[paper]")
{
    const auto pdf
        = paper::write_pdf(small_document("x"), paper::PaperSize::A4, test::paper_fonts());
    REQUIRE(pdf);
    for (const std::string_view word : { "/Author", "/Producer", "/Creator", "/CreationDate",
             "/ModDate", "/ID", "Haru", "haru", "Ceiba", "CEIBA", "ceiba", "/tmp", "/home" }) {
        INFO(word);
        CHECK(as_text(pdf->bytes).find(word) == std::string_view::npos);
    }
}

TEST_CASE("the same document gives the same bytes", "[paper]")
{
    const auto languages = test::in_spanish();
    const auto document = paper::plan_document(test::sample_view(), test::sample_texts(), {});
    const auto first = paper::write_pdf(document, paper::PaperSize::A4, test::paper_fonts());
    const auto second = paper::write_pdf(document, paper::PaperSize::A4, test::paper_fonts());
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->bytes == second->bytes);
}

TEST_CASE("letters the font has not are counted", "[paper]")
{
    const auto pdf = paper::write_pdf(
        small_document("漢字 \U0001F333"), paper::PaperSize::A4, test::paper_fonts());
    REQUIRE(pdf);
    CHECK(pdf->missing_letters == 3);
}

TEST_CASE("a broken font is an error, not a crash", "[paper]")
{
    const auto fonts = test::paper_fonts();
    for (const std::size_t size : { 0, 1, 11, 12, 100, 300, 5000, 100000 }) {
        const base::Bytes cut(
            fonts.regular.begin(), fonts.regular.begin() + static_cast<long>(size));
        const auto pdf = paper::write_pdf(
            small_document("x"), paper::PaperSize::A4, paper::Fonts { cut, fonts.bold });
        CHECK_FALSE(pdf.has_value());
    }
}

TEST_CASE("numbers are written with a point and at most two decimals", "[paper]")
{
    CHECK(paper::pdf_number(0) == "0");
    CHECK(paper::pdf_number(12) == "12");
    CHECK(paper::pdf_number(0.5) == "0.5");
    CHECK(paper::pdf_number(-1.256) == "-1.26");
    CHECK(paper::pdf_number(48.19) == "48.19");
    CHECK(paper::pdf_number(100.05) == "100.05");
    CHECK(paper::pdf_number(-0.001) == "0");
}
