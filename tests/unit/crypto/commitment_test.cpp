#include "crypto/commitment.hpp"

#include "support/known_answers.hpp"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("a commitment holds for its key, label and ciphertext only", "[crypto]")
{
    const auto key = test::known::counting(1, 32);
    auto ciphertext = test::known::counting(9, 100);
    auto commitment = crypto::commit(key, "label", ciphertext);
    CHECK(crypto::commitment_holds(key, "label", ciphertext, commitment));
    CHECK_FALSE(crypto::commitment_holds(key, "other", ciphertext, commitment));

    for (std::size_t i = 0; i < key.size(); ++i) {
        auto other = key;
        other[i] ^= 1;
        REQUIRE_FALSE(crypto::commitment_holds(other, "label", ciphertext, commitment));
    }
    for (auto& byte : ciphertext) {
        byte ^= 1;
        REQUIRE_FALSE(crypto::commitment_holds(key, "label", ciphertext, commitment));
        byte ^= 1;
    }
    for (auto& byte : commitment) {
        byte ^= 0x80;
        REQUIRE_FALSE(crypto::commitment_holds(key, "label", ciphertext, commitment));
        byte ^= 0x80;
    }
    CHECK_FALSE(
        crypto::commitment_holds(key, "label", ciphertext, base::ByteView(commitment).first(31)));
}

TEST_CASE("the commitment of the known keyslot is the known one", "[crypto][known]")
{
    const auto slot = test::from_hex(test::known::KEY_SLOT);
    const auto key = test::from_hex(test::known::SLOT_COMMITTING_KEY);
    CHECK(crypto::commitment_holds(
        key, "pv1 slotcom", base::ByteView(slot).first(104), base::ByteView(slot).subspan(104)));
}
