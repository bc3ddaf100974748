#include "base/utf8.hpp"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("text in Spanish and Mayan spellings is text", "[utf8]")
{
    CHECK(base::is_utf8("niña, K’iche’, Q’eqchi’, ꞌ, 😀"));
    CHECK(base::code_point_count("ñandú") == 5);
}

TEST_CASE("bytes that only look like text are refused", "[utf8]")
{
    for (const auto* text : { "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\x80",
             "\xF0\x80\x80\x80", "\xE0\x80\x80", "a\xFF" })
        CHECK_FALSE(base::is_utf8(text));
}

TEST_CASE("every code point that exists survives being written and read", "[utf8]")
{
    for (char32_t point = 1; point <= 0x10FFFF; ++point) {
        if (point >= 0xD800 && point <= 0xDFFF)
            continue;
        std::string text;
        base::append_code_point(text, point);
        std::string_view rest = text;
        REQUIRE(base::take_code_point(rest) == point);
        REQUIRE(rest.empty());
    }
}

TEST_CASE("names from outside lose what cannot be seen", "[utf8]")
{
    CHECK(base::without_invisible("a\u202Eb\u200Bc\u2066d\xFF") == "abcd");
    CHECK(base::without_invisible("una\nlínea") == "una\nlínea");
    CHECK(base::without_invisible("\x01\x7F") == "");
}
