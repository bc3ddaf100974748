#include "crypto/hash.hpp"

#include "support/hex.hpp"
#include "support/known_answers.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>

using test::from_hex;
using test::to_hex;

TEST_CASE("H gives the known keyslot and data keys", "[crypto][known]")
{
    const auto root = from_hex(test::known::ROOT);
    const base::Byte slot[] { 0 };
    std::array<base::Byte, 64> keys {};
    crypto::hash(keys, root, "pv1 slot", { slot });
    CHECK(to_hex(base::ByteView(keys).first(32)) == test::known::SLOT_SEALING_KEY);
    CHECK(to_hex(base::ByteView(keys).subspan(32)) == test::known::SLOT_COMMITTING_KEY);

    const auto master = test::known::counting(0x80, 32);
    const auto salt = test::known::counting(0x20, 32);
    const base::Byte index[] { 1 };
    crypto::hash(keys, master, "pv1 data", { index, salt });
    CHECK(to_hex(base::ByteView(keys).first(32)) == test::known::DATA_SEALING_KEY);
    CHECK(to_hex(base::ByteView(keys).subspan(32)) == test::known::DATA_COMMITTING_KEY);

    std::array<base::Byte, 32> stream {};
    crypto::hash(stream, master, "pv1 stream", { index, salt });
    CHECK(to_hex(stream) == test::known::DATA_STREAM_KEY);
}

TEST_CASE("feeding in pieces gives the same as at once", "[crypto]")
{
    const auto data = test::known::counting(7, 200);
    std::array<base::Byte, 32> at_once {};
    crypto::hash(at_once, {}, "label", { data });
    for (std::size_t cut = 0; cut <= data.size(); ++cut) {
        std::array<base::Byte, 32> in_pieces {};
        crypto::Hasher hasher(32, {}, "label");
        hasher.add(base::ByteView(data).first(cut));
        hasher.add(base::ByteView(data).subspan(cut));
        hasher.finish(in_pieces);
        REQUIRE(in_pieces == at_once);
    }
}

TEST_CASE("label, key and length each change the value", "[crypto]")
{
    const auto value = [](std::size_t size, base::ByteView key, std::string_view label) {
        base::Bytes out(size);
        crypto::hash(out, key, label, {});
        return to_hex(out);
    };
    const base::Bytes key(32, 1);
    CHECK(value(32, {}, "a") != value(32, {}, "b"));
    CHECK(value(32, {}, "a") != value(32, key, "a"));
    CHECK(value(32, {}, "a") != value(64, {}, "a").substr(0, 64));
}

TEST_CASE("the fingerprint of a file is the BLAKE2b-256 that others compute", "[crypto]")
{
    CHECK(to_hex(crypto::fingerprint({}))
        == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    const base::Bytes abc { 'a', 'b', 'c' };
    CHECK(to_hex(crypto::fingerprint(abc))
        == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}
