#include "vault/key_block.hpp"

#include "support/known_answers.hpp"
#include "support/quick_stretcher.hpp"
#include "support/seeded_random.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using test::from_hex;
using test::to_hex;
using vault::KeyBlock;
using vault::SlotType;

namespace {

constexpr std::size_t SLOTS_OFFSET = 0x20;

crypto::RootKey known_root()
{
    crypto::RootKey root;
    std::ranges::copy(from_hex(test::known::ROOT), root.expose().begin());
    return root;
}

vault::SlotRecord known_record()
{
    vault::SlotRecord record;
    record.type = SlotType::Passphrase;
    record.min_reader = 1;
    record.epoch = 7;
    record.created = 1'700'000'000;
    return record;
}

/// The salt and slot 0 of the known answers, zeros elsewhere.
KeyBlock known_block()
{
    KeyBlock block {};
    std::ranges::copy(test::known::salt(), block.begin());
    std::ranges::copy(from_hex(test::known::KEY_SLOT), block.begin() + SLOTS_OFFSET);
    std::ranges::copy(from_hex(test::known::BLOCK_MAC), block.begin() + 0xFE0);
    return block;
}

struct Made {
    test::SeededRandom random;
    test::QuickStretcher stretcher;
    crypto::PreparedSecret secret;
    crypto::MasterKey master { test::known::master() };
    vault::SlotRecord record;
    KeyBlock block {};

    explicit Made(SlotType type = SlotType::Passphrase)
    {
        random.fill(secret.expose());
        record.type = type;
        block = *vault::make_key_block(
            random, stretcher, secret, crypto::Preset::from_bits(3), record, master);
    }
    crypto::RootKey root() const
    {
        test::QuickStretcher quick;
        crypto::RootKey root;
        REQUIRE(crypto::derive_root(root, quick, secret, vault::salt_of(block)));
        return root;
    }
    void add(SlotType type, std::uint8_t index, std::uint16_t format = vault::FORMAT)
    {
        vault::SlotRecord other = record;
        other.type = type;
        other.format = format;
        vault::SlotNonce nonce {};
        random.fill(nonce);
        vault::seal_key_slot(
            std::span<base::Byte, vault::KEY_SLOT_SIZE>(
                block.data() + SLOTS_OFFSET + index * vault::KEY_SLOT_SIZE, vault::KEY_SLOT_SIZE),
            index, root(), nonce, other, master);
        vault::put_block_mac(block, master);
    }
};

} // namespace

TEST_CASE("the known keyslot is written byte for byte", "[vault][known]")
{
    vault::SlotNonce nonce {};
    std::ranges::copy(test::known::counting(0x40, 24), nonce.begin());
    vault::KeySlot slot {};
    vault::seal_key_slot(slot, 0, known_root(), nonce, known_record(), test::known::master());
    CHECK(to_hex(slot) == to_hex(from_hex(test::known::KEY_SLOT)));
}

TEST_CASE("the known keyslot is read", "[vault][known]")
{
    const auto block = known_block();
    const auto answer = vault::try_block(block, known_root());
    REQUIRE(answer.slot);
    CHECK_FALSE(answer.emergency);
    CHECK(answer.slot->index == 0);
    CHECK(answer.slot->record.type == SlotType::Passphrase);
    CHECK(answer.slot->record.min_reader == 1);
    CHECK(answer.slot->record.epoch == 7);
    CHECK(answer.slot->record.created == 1'700'000'000);
    CHECK(to_hex(answer.slot->master.expose()) == to_hex(test::known::master().expose()));
}

TEST_CASE("the known block MAC is written and read", "[vault][known]")
{
    auto block = known_block();
    CHECK(vault::block_mac_holds(block, test::known::master()));
    std::fill(block.begin() + 0xFE0, block.end(), base::Byte { 0 });
    vault::put_block_mac(block, test::known::master());
    CHECK(block == known_block());
}

TEST_CASE("any changed bit of a block closes it", "[vault]")
{
    const Made made;
    const auto root = made.root();
    for (std::size_t i = 0; i < made.block.size(); ++i) {
        auto block = made.block;
        block[i] = static_cast<base::Byte>(block[i] ^ (1u << (i % 8)));
        if (i < SLOTS_OFFSET + vault::KEY_SLOT_SIZE || i % 16 == 0)
            REQUIRE_FALSE(vault::try_block(block, root).slot);
        REQUIRE_FALSE(vault::block_mac_holds(block, made.master));
    }
}

TEST_CASE("a keyslot whose tag holds stays closed without its commitment", "[vault]")
{
    // What makes one ciphertext open under two keys would have a right tag (FORMAT.md 2.2).
    constexpr std::size_t COMMITMENT_OFFSET = 104;
    for (const auto type : { SlotType::Passphrase, SlotType::Emergency }) {
        for (std::size_t at = COMMITMENT_OFFSET; at < vault::KEY_SLOT_SIZE; ++at) {
            Made made(type);
            const auto slot = SLOTS_OFFSET + vault::slot_index_of(type) * vault::KEY_SLOT_SIZE;
            made.block[slot + at] ^= 0x10;
            vault::put_block_mac(made.block, made.master);
            const auto answer = vault::try_block(made.block, made.root());
            REQUIRE_FALSE(answer.slot);
            REQUIRE_FALSE(answer.emergency);
        }
    }
}

TEST_CASE("a keyslot opens only at its own index", "[vault]")
{
    const Made made;
    const std::span<const base::Byte, vault::KEY_SLOT_SIZE> slot(
        made.block.data() + SLOTS_OFFSET, vault::KEY_SLOT_SIZE);
    const auto root = made.root();
    CHECK(vault::open_key_slot(slot, 0, root));
    for (std::uint8_t index = 1; index < vault::KEY_SLOTS; ++index)
        CHECK_FALSE(vault::open_key_slot(slot, index, root));
}

TEST_CASE("a keyslot under any index is found", "[vault]")
{
    for (std::uint8_t index = 1; index < vault::KEY_SLOTS; ++index) {
        Made made;
        made.add(SlotType::RecoveryCode, index);
        std::fill_n(made.block.begin() + SLOTS_OFFSET, vault::KEY_SLOT_SIZE, base::Byte { 9 });
        vault::put_block_mac(made.block, made.master);
        const auto answer = vault::try_block(made.block, made.root());
        REQUIRE(answer.slot);
        CHECK(answer.slot->index == index);
        CHECK(answer.slot->record.type == SlotType::RecoveryCode);
    }
}

TEST_CASE("the destroying slot wins over one that opens", "[vault]")
{
    Made made;
    made.add(SlotType::Emergency, 5);
    const auto answer = vault::try_block(made.block, made.root());
    CHECK(answer.emergency);
}

TEST_CASE("a destroying slot is honoured even where the block's MAC does not hold", "[vault]")
{
    Made made(SlotType::Emergency);
    made.block[0x500] ^= 1;
    const auto answer = vault::try_block(made.block, made.root());
    CHECK(answer.emergency);
    CHECK_FALSE(answer.slot);
}

TEST_CASE("a slot of another format is told apart", "[vault]")
{
    Made made;
    std::fill_n(made.block.begin() + SLOTS_OFFSET, vault::KEY_SLOT_SIZE, base::Byte { 9 });
    made.add(SlotType::Passphrase, 2, 2);
    const auto answer = vault::try_block(made.block, made.root());
    CHECK_FALSE(answer.slot);
    CHECK(answer.newer_format);
}

TEST_CASE("an old keyslot cannot be spliced into a block", "[vault]")
{
    Made made;
    const auto root = made.root();
    auto old_master = test::known::counting(1, 32);
    crypto::MasterKey other;
    std::ranges::copy(old_master, other.expose().begin());
    vault::SlotNonce nonce {};
    // Even by someone who knows the root: the MAC is under the other master key.
    vault::seal_key_slot(std::span<base::Byte, vault::KEY_SLOT_SIZE>(
                             made.block.data() + SLOTS_OFFSET, vault::KEY_SLOT_SIZE),
        0, root, nonce, made.record, other);
    CHECK_FALSE(vault::try_block(made.block, root).slot);
}

TEST_CASE("a new block keeps its preset and shows nothing else", "[vault]")
{
    const Made made;
    CHECK(crypto::preset_of(vault::salt_of(made.block)).number() == 3);
    std::array<int, 256> counts {};
    for (const auto byte : made.block)
        ++counts[byte];
    CHECK(std::ranges::max(counts) < 60); // 16 expected
}
