#include "crypto/recovery_code.hpp"

#include "support/known_answers.hpp"
#include "support/seeded_random.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

base::ByteView as_bytes(std::string_view text)
{
    return { reinterpret_cast<const base::Byte*>(text.data()), text.size() };
}

} // namespace

TEST_CASE("each group is sixteen bits times eleven", "[crypto]")
{
    test::known::ScriptedRandom random({ test::from_hex("00000100ffff0a00 393000800002cdab") });
    const auto code = crypto::make_recovery_code(random);
    const std::string digits(code.expose().begin(), code.expose().end());
    CHECK(digits == "000000000011720885000110135795360448005632483791");
}

TEST_CASE("every code that is made can be read", "[crypto]")
{
    test::SeededRandom random;
    for (int i = 0; i < 200; ++i) {
        const auto code = crypto::make_recovery_code(random);
        REQUIRE(crypto::parse_recovery_code(code.expose()));
    }
}

TEST_CASE("any single wrong digit is noticed in its group", "[crypto]")
{
    test::SeededRandom random;
    const auto code = crypto::make_recovery_code(random);
    const std::string digits(code.expose().begin(), code.expose().end());
    for (std::size_t i = 0; i < digits.size(); ++i) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            auto changed = digits;
            changed[i] = digit;
            REQUIRE(
                crypto::parse_recovery_code(as_bytes(changed)).has_value() == (changed == digits));
        }
    }
}

TEST_CASE("groups above sixteen bits, other lengths and other characters are refused", "[crypto]")
{
    CHECK(crypto::recovery_group_holds(as_bytes("720885")));
    CHECK_FALSE(crypto::recovery_group_holds(as_bytes("720896")));
    CHECK_FALSE(crypto::recovery_group_holds(as_bytes("00001")));
    CHECK_FALSE(crypto::recovery_group_holds(as_bytes("00001a")));
    CHECK_FALSE(crypto::parse_recovery_code(as_bytes(std::string(47, '0'))));
    CHECK_FALSE(crypto::parse_recovery_code(as_bytes(std::string(49, '0'))));
    CHECK_FALSE(crypto::parse_recovery_code(as_bytes(std::string(48, '0') + ".")));
    CHECK_FALSE(crypto::parse_recovery_code({}));
}
