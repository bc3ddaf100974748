#include "base/reader.hpp"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("a reader gives little-endian numbers and stops at the end", "[reader]")
{
    const base::Bytes bytes { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
    base::Reader reader(bytes);
    CHECK(reader.u16().value() == 0x0201);
    CHECK(reader.u8().value() == 3);
    CHECK(reader.u32().value() == 0x07060504);
    CHECK_FALSE(reader.u32().has_value());
    CHECK(reader.remaining() == 2);
    CHECK(reader.take(2).value().size() == 2);
    CHECK(reader.empty());
    CHECK_FALSE(reader.u8().has_value());
}

TEST_CASE("a length that is larger than what is left is refused, however large", "[reader]")
{
    const base::Bytes bytes { 1, 2, 3 };
    for (const std::uint64_t length :
        { std::uint64_t { 4 }, std::uint64_t { 1 } << 32, ~std::uint64_t { 0 } }) {
        base::Reader reader(bytes);
        CHECK_FALSE(reader.take(length).has_value());
        CHECK(reader.remaining() == 3);
    }
}
