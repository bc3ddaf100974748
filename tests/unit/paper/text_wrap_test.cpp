#include "paper/text_wrap.hpp"

#include "support/paper_files.hpp"

#include <catch2/catch_approx.hpp>

#include <algorithm>

namespace {

struct Wrapping {
    paper::FontMetrics regular { *paper::FontMetrics::create(test::paper_fonts().regular) };
    paper::FontMetrics bold { *paper::FontMetrics::create(test::paper_fonts().bold) };
    std::size_t missing { 0 };

    std::vector<paper::TextLineRow> wrap(const paper::RichText& text, double width)
    {
        return paper::wrap(text, 11, width, paper::Faces { regular, bold }, missing);
    }

    double measured(const paper::TextLineRow& row) const
    {
        double width = 0;
        for (const auto& piece : row.pieces) {
            auto text = piece.text;
            if (&piece == &row.pieces.back() && text.ends_with(' '))
                text.pop_back();
            CHECK(piece.x == Catch::Approx(width).margin(0.001));
            width += (piece.bold ? bold : regular).width(text, 11);
        }
        return width;
    }
};

std::string joined(const std::vector<paper::TextLineRow>& rows)
{
    std::string all;
    for (const auto& row : rows) {
        for (const auto& piece : row.pieces)
            all += piece.text;
        all += '|';
    }
    return all;
}

} // namespace

TEST_CASE("lines break between words and are never wider than they may be", "[paper]")
{
    Wrapping wrapping;
    const std::string text
        = "La Kʼicheʼ de la comunidad avisa con la campana, y las demás llegan juntas.";
    for (double width = 40; width < 400; width += 3) {
        for (const auto& row : wrapping.wrap(paper::plain(text), width))
            CHECK(wrapping.measured(row) <= width + 0.001);
    }
    CHECK(joined(wrapping.wrap(paper::plain("uno dos"), 1000)) == "uno dos|");
    CHECK(joined(wrapping.wrap(paper::plain("uno dos"), 25)) == "uno |dos|");
}

TEST_CASE("a word wider than a line is cut and nothing of it is lost", "[paper]")
{
    Wrapping wrapping;
    const std::string word(5000, 'm');
    const auto rows = wrapping.wrap(paper::plain("a " + word), 100);
    CHECK(rows.size() > 400);
    std::size_t letters = 0;
    for (const auto& row : rows) {
        CHECK(wrapping.measured(row) <= 100);
        for (const auto& piece : row.pieces)
            letters
                += static_cast<std::size_t>(std::count(piece.text.begin(), piece.text.end(), 'm'));
    }
    CHECK(letters == word.size());
}

TEST_CASE("bold runs keep their words whole and their spaces", "[paper]")
{
    Wrapping wrapping;
    const paper::RichText text { { "Hace falta ", false }, { "apoyo", true }, { ", ya.", false } };
    CHECK(joined(wrapping.wrap(text, 1000)) == "Hace falta apoyo, ya.|");
    // The comma belongs to the word before it, whatever its weight.
    for (double width = 20; width < 140; width += 1) {
        for (const auto& row : wrapping.wrap(text, width)) {
            if (!row.pieces.empty() && width > 60)
                CHECK(row.pieces.front().text.front() != ',');
            wrapping.measured(row);
        }
    }
}

TEST_CASE("a line end ends the line and many empty lines are one", "[paper]")
{
    Wrapping wrapping;
    CHECK(joined(wrapping.wrap(paper::plain("a\nb"), 100)) == "a |b|");
    CHECK(joined(wrapping.wrap(paper::plain("a\n\n\n\nb"), 100)) == "a ||b|");
    CHECK(wrapping.wrap(paper::plain(std::string(100000, '\n')), 100).size() == 1);
    CHECK(wrapping.wrap({}, 100).size() == 1);
}

TEST_CASE("invisible letters are left out and letters without a form become a box", "[paper]")
{
    Wrapping wrapping;
    CHECK(joined(wrapping.wrap(paper::plain("a\u200Bb\u202Ec"), 100)) == "abc|");
    CHECK(wrapping.missing == 0);
    const auto shown = joined(wrapping.wrap(paper::plain("á漢\U0001F333"), 100));
    CHECK(wrapping.missing == 2);
    CHECK((shown == "á□□|" || shown == "á??|"));
}

TEST_CASE("bytes that are not UTF-8 do not stop a line", "[paper]")
{
    Wrapping wrapping;
    const auto shown = joined(wrapping.wrap(paper::plain("a\xFF\xC3 b"), 100));
    CHECK(shown.front() == 'a');
    CHECK(shown[shown.size() - 2] == 'b');
}
