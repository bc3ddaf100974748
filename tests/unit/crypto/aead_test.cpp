#include "crypto/aead.hpp"

#include "support/known_answers.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using crypto::ChunkKind;
using test::known::counting;

TEST_CASE("what was sealed opens, and nothing that was changed does", "[crypto]")
{
    const auto key = counting(1, 32);
    const auto nonce = counting(50, 24);
    const auto associated = counting(90, 17);
    const auto plain = counting(3, 64);
    base::Bytes sealed(plain.size() + crypto::AEAD_TAG_SIZE);
    crypto::seal(sealed, plain, associated, nonce, key);

    base::Bytes opened(plain.size());
    REQUIRE(crypto::open(opened, sealed, associated, nonce, key));
    CHECK(opened == plain);

    const auto opens_with_flip = [&](base::Bytes changed, base::Bytes& part, std::size_t at) {
        part[at] ^= 1;
        std::ranges::fill(opened, base::Byte { 0xAA });
        const bool done = crypto::open(opened, changed, associated, nonce, key);
        part[at] ^= 1;
        return done;
    };
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] ^= 1;
        base::Bytes unused(1);
        REQUIRE_FALSE(opens_with_flip(changed, unused, 0));
        REQUIRE(std::ranges::all_of(opened, [](base::Byte byte) { return byte == 0; }));
    }
    for (auto* part : { &key, &nonce, &associated }) {
        for (std::size_t i = 0; i < part->size(); ++i)
            REQUIRE_FALSE(opens_with_flip(sealed, const_cast<base::Bytes&>(*part), i));
    }
}

TEST_CASE("a stream tells its last chunk and the order of all", "[crypto]")
{
    const auto key = counting(1, 32);
    const auto header = counting(0xA0, crypto::STREAM_HEADER_SIZE);
    const auto first = counting(0, 100);
    const auto second = counting(100, 100);
    base::Bytes sealed_first(117);
    base::Bytes sealed_second(117);
    {
        crypto::Stream stream(header, key);
        stream.push(sealed_first, first, ChunkKind::Message);
        stream.push(sealed_second, second, ChunkKind::Final);
    }
    base::Bytes plain(100);
    {
        crypto::Stream stream(header, key);
        REQUIRE(stream.pull(plain, sealed_first, ChunkKind::Message));
        CHECK(plain == first);
        REQUIRE(stream.pull(plain, sealed_second, ChunkKind::Final));
        CHECK(plain == second);
    }
    {
        crypto::Stream stream(header, key);
        CHECK_FALSE(stream.pull(plain, sealed_second, ChunkKind::Final));
    }
    {
        crypto::Stream stream(header, key);
        CHECK_FALSE(stream.pull(plain, sealed_first, ChunkKind::Final));
        CHECK(std::ranges::all_of(plain, [](base::Byte byte) { return byte == 0; }));
    }
    for (std::size_t i = 0; i < sealed_first.size(); ++i) {
        auto changed = sealed_first;
        changed[i] ^= 1;
        crypto::Stream stream(header, key);
        REQUIRE_FALSE(stream.pull(plain, changed, ChunkKind::Message));
    }
}
