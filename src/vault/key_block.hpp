#pragma once

#include "base/result.hpp"
#include "crypto/kdf.hpp"
#include "crypto/random.hpp"
#include "crypto/secret.hpp"
#include "vault/layout.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace vault {

constexpr std::size_t KEY_SLOTS = 8;
constexpr std::size_t KEY_SLOT_SIZE = 136;
constexpr std::size_t KEY_SLOT_PAYLOAD_SIZE = 64;

enum class SlotType : std::uint8_t {
    Passphrase = 1,
    RecoveryCode = 2,
    Emergency = 3, ///< destroys the file it opens
};

constexpr std::uint8_t SLOT_NEEDS_KEY_FILE = 1;

/// Where this program puts a keyslot of a type. Readers look at all eight.
constexpr std::uint8_t slot_index_of(SlotType type)
{
    return static_cast<std::uint8_t>(static_cast<std::uint8_t>(type) - 1);
}

/// The plain content of a keyslot apart from the master key.
struct SlotRecord {
    std::uint16_t format { FORMAT };
    SlotType type { SlotType::Passphrase };
    std::uint8_t flags { 0 };
    std::uint32_t min_reader { 1 };
    std::uint64_t epoch { 0 };
    std::uint64_t created { 0 };
};

using KeyBlock = std::array<base::Byte, KEY_BLOCK_SIZE>;
using KeySlot = std::array<base::Byte, KEY_SLOT_SIZE>;
using SlotNonce = std::array<base::Byte, 24>;

/// FORMAT.md 5.2.
void seal_key_slot(std::span<base::Byte, KEY_SLOT_SIZE> out, std::uint8_t index,
    const crypto::RootKey& root, const SlotNonce& nonce, const SlotRecord& record,
    const crypto::MasterKey& master);

struct OpenedSlot {
    std::uint8_t index { 0 };
    SlotRecord record;
    crypto::MasterKey master;
};
/// Nothing when the slot does not belong to this root.
std::optional<OpenedSlot> open_key_slot(std::span<const base::Byte, KEY_SLOT_SIZE> slot,
    std::uint8_t index, const crypto::RootKey& root);

std::span<base::Byte, KEY_SLOT_SIZE> slot_in(KeyBlock& block, std::uint8_t index);

/// What a root opens in a block. Tests all eight slots whatever the first ones give.
struct BlockAnswer {
    bool emergency { false };       ///< some slot is of type 3: wins over everything else
    bool newer_format { false };    ///< a slot opens, and its format is not ours
    std::optional<OpenedSlot> slot; ///< and the block's MAC holds under its master key
};
BlockAnswer try_block(const KeyBlock& block, const crypto::RootKey& root);

crypto::Salt salt_of(const KeyBlock& block);
bool block_mac_holds(const KeyBlock& block, const crypto::MasterKey& master);
void put_block_mac(KeyBlock& block, const crypto::MasterKey& master);

/// A block with one slot under a fresh salt; everything else random.
base::Result<KeyBlock> make_key_block(crypto::Random& random, crypto::Stretcher& stretcher,
    const crypto::PreparedSecret& secret, crypto::Preset preset, const SlotRecord& record,
    const crypto::MasterKey& master);

} // namespace vault
