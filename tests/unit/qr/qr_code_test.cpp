#include "qr/qr_code.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

constexpr auto KEY = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

/// The three squares by which a reader finds the symbol: seven by seven with a ring inside.
bool has_finder(const qr::Code& code, std::size_t top, std::size_t left)
{
    for (std::size_t row = 0; row < 7; ++row) {
        for (std::size_t column = 0; column < 7; ++column) {
            const bool edge = row == 0 || row == 6 || column == 0 || column == 6;
            const bool middle = row >= 2 && row <= 4 && column >= 2 && column <= 4;
            if (code.is_dark(top + row, left + column) != (edge || middle))
                return false;
        }
    }
    return true;
}

} // namespace

TEST_CASE("a public key becomes a symbol a telephone can find", "[qr]")
{
    const auto code = qr::encode(KEY);
    REQUIRE(code);
    CHECK(code->side == 41);
    CHECK(code->dark.size() == code->side * code->side);
    CHECK(has_finder(*code, 0, 0));
    CHECK(has_finder(*code, 0, code->side - 7));
    CHECK(has_finder(*code, code->side - 7, 0));
}

TEST_CASE("other texts give other symbols, and the same text the same", "[qr]")
{
    CHECK(qr::encode(KEY)->dark == qr::encode(KEY)->dark);
    std::string other = KEY;
    other.back() = 'k';
    CHECK(qr::encode(KEY)->dark != qr::encode(other)->dark);
}

TEST_CASE("what no symbol can hold is refused", "[qr]")
{
    CHECK_FALSE(qr::encode(""));
    CHECK_FALSE(qr::encode(std::string(5000, 'a')));
    CHECK_FALSE(qr::encode(std::string_view("a\0b", 3)));
}
