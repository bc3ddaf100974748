#include "age/keys.hpp"

#include "age/bech32.hpp"
#include "support/seeded_random.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

base::ByteView bytes_of(std::string_view text)
{
    return { reinterpret_cast<const base::Byte*>(text.data()), text.size() };
}

/// The pair in the documents of the format.
constexpr auto SECRET
    = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
constexpr auto PUBLIC = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

} // namespace

TEST_CASE("a known secret key has its known public key", "[age]")
{
    const auto identity = age::Identity::parse(bytes_of(SECRET));
    REQUIRE(identity);
    CHECK(identity->recipient().text() == PUBLIC);
    const auto text = identity->text();
    CHECK(std::string(text.expose().begin(), text.expose().end()) == SECRET);
}

TEST_CASE("a public key is read as it was written", "[age]")
{
    test::SeededRandom random;
    for (int i = 0; i < 50; ++i) {
        const auto recipient = age::Identity::make(random).recipient();
        CHECK(recipient.text().starts_with("age1"));
        CHECK(*age::Recipient::parse(recipient.text()) == recipient);
    }
}

TEST_CASE("a public key with any letter changed is refused", "[age]")
{
    const std::string text = PUBLIC;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto changed = text;
        changed[at] = changed[at] == 'q' ? 'p' : 'q';
        CAPTURE(at);
        CHECK_FALSE(age::Recipient::parse(changed));
    }
    for (const auto* wrong :
        { "", "age", "age1", "AGE1ZVKYG2LQZRAA2LNJVQEJ32NKUU0UES2S82HZRYE869XEEXVN73EQUNUJWJ",
            "age1pq1qqqqqqqq", "una clave" })
        CHECK_FALSE(age::Recipient::parse(wrong));
    CHECK_FALSE(age::Identity::parse(bytes_of(PUBLIC)));
    CHECK_FALSE(age::Recipient::parse(SECRET));
}

TEST_CASE("bech32 gives back the bytes of every length", "[age]")
{
    test::SeededRandom random;
    for (std::size_t size = 0; size < 70; ++size) {
        base::Bytes bytes(size);
        random.fill(bytes);
        CHECK(age::from_bech32("prueba", age::to_bech32("prueba", bytes)) == bytes);
        CHECK_FALSE(age::from_bech32("otra", age::to_bech32("prueba", bytes)));
    }
}
