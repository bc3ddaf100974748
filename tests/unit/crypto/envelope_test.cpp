#include "crypto/envelope.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using crypto::from_base64;
using crypto::Padding;

TEST_CASE("base64 gives back the bytes of every length, with and without padding", "[crypto]")
{
    base::Bytes bytes;
    for (int size = 0; size < 70; ++size) {
        for (const auto padding : { Padding::None, Padding::Needed })
            CHECK(from_base64(crypto::to_base64(bytes, padding), padding) == bytes);
        bytes.push_back(static_cast<base::Byte>(size * 37));
    }
}

TEST_CASE("base64 has one spelling, in letters of ASCII", "[crypto]")
{
    CHECK(from_base64("TWFu", Padding::None));
    CHECK(from_base64("TWE", Padding::None));
    CHECK(from_base64("TWE=", Padding::Needed));
    for (const auto* wrong : { "TWF", "TWE=", "TW E", "TWFu\n", "T", "TW-u", "TWFu=" })
        CHECK_FALSE(from_base64(wrong, Padding::None));
    CHECK_FALSE(from_base64("TWE", Padding::Needed));
    for (int code = 0; code < 256; ++code) {
        const auto letter = static_cast<char>(code);
        const bool in_alphabet = (letter >= 'A' && letter <= 'Z')
            || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '+'
            || letter == '/';
        CAPTURE(code);
        CHECK(from_base64(std::string("TWF") + letter, Padding::None).has_value() == in_alphabet);
    }
}
