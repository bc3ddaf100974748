#include "paper/font_metrics.hpp"

#include "support/paper_files.hpp"

#include <catch2/catch_approx.hpp>

using Catch::Approx;

TEST_CASE("the embedded fonts have the letters of Guatemala's languages", "[paper]")
{
    for (const auto bytes : { test::paper_fonts().regular, test::paper_fonts().bold }) {
        const auto font = paper::FontMetrics::create(bytes);
        REQUIRE(font);
        for (const char32_t letter : U"áéíóúüñÁÉÍÓÚÜÑ¿¡«»äëïöʼꞌ’—·•☐☑1") {
            if (letter == 0)
                continue;
            INFO(static_cast<unsigned>(letter));
            CHECK((font->has(letter) || letter == U'☑'));
        }
        CHECK_FALSE(font->has(U'漢'));
        CHECK_FALSE(font->has(U'\U0001F333'));
    }
}

TEST_CASE("a text is as wide as its letters", "[paper]")
{
    const auto font = paper::FontMetrics::create(test::paper_fonts().regular);
    REQUIRE(font);
    CHECK(font->width("", 11) == 0);
    CHECK(font->width("aá", 10) == Approx(10 * (font->advance(U'a') + font->advance(U'á'))));
    CHECK(font->advance(U'i') < font->advance(U'm'));
    CHECK(font->ascent() > 0.9);
    CHECK(font->descent() > 0.2);
}

TEST_CASE("a font that is cut anywhere is refused or read, never read beyond", "[paper]")
{
    const auto whole = test::paper_fonts().regular;
    std::size_t refused = 0;
    for (std::size_t size = 0; size < whole.size(); size += size < 2000 ? 1 : 997) {
        const base::Bytes cut(whole.begin(), whole.begin() + static_cast<long>(size));
        if (!paper::FontMetrics::create(cut))
            ++refused;
    }
    CHECK(refused > 2000);
}
