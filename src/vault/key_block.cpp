#include "vault/key_block.hpp"

#include "crypto/aead.hpp"
#include "crypto/commitment.hpp"
#include "crypto/hash.hpp"

#include <algorithm>
#include <cstring>

namespace vault {

namespace {

    constexpr std::size_t SLOTS_OFFSET = 0x020;
    constexpr std::size_t MAC_OFFSET = 0xFE0;
    constexpr std::size_t MAC_SIZE = 32;
    constexpr std::size_t SEALED_OFFSET = 24;
    constexpr std::size_t SEALED_SIZE = KEY_SLOT_PAYLOAD_SIZE + crypto::AEAD_TAG_SIZE;
    constexpr std::size_t COMMITMENT_OFFSET = SEALED_OFFSET + SEALED_SIZE;
    constexpr std::size_t MASTER_OFFSET = 32;
    static_assert(COMMITMENT_OFFSET + sizeof(crypto::Commitment) == KEY_SLOT_SIZE);

    using AssociatedData = std::array<base::Byte, 17>;
    using SlotBytes = std::span<const base::Byte, KEY_SLOT_SIZE>;

    AssociatedData associated_data(std::uint8_t index)
    {
        constexpr std::string_view LABEL = "pv1 slot";
        AssociatedData data {};
        std::memcpy(data.data(), LABEL.data(), LABEL.size());
        data.back() = index;
        return data;
    }

    /// ek || ck of one slot after the other.
    class SlotKeys {
    public:
        SlotKeys() : m_keys(64) { }
        void derive(const crypto::RootKey& root, std::uint8_t index)
        {
            crypto::hash(m_keys.expose(), root.expose(), "pv1 slot", { { &index, 1 } });
        }
        base::ByteView sealing() const { return m_keys.expose().first(32); }
        base::ByteView committing() const { return m_keys.expose().subspan(32); }

    private:
        crypto::SecretBytes m_keys;
    };

    crypto::Commitment block_mac(const KeyBlock& block, const crypto::MasterKey& master)
    {
        crypto::Commitment mac {};
        crypto::hash(
            mac, master.expose(), "pv1 block", { base::ByteView(block).first(MAC_OFFSET) });
        return mac;
    }

    SlotBytes slot_in(const KeyBlock& block, std::size_t index)
    {
        return SlotBytes(block.data() + SLOTS_OFFSET + index * KEY_SLOT_SIZE, KEY_SLOT_SIZE);
    }

    bool is_ours(const SlotRecord& record)
    {
        return record.format == FORMAT
            && (record.type == SlotType::Passphrase || record.type == SlotType::RecoveryCode
                || record.type == SlotType::Emergency);
    }

} // namespace

void seal_key_slot(std::span<base::Byte, KEY_SLOT_SIZE> out, std::uint8_t index,
    const crypto::RootKey& root, const SlotNonce& nonce, const SlotRecord& record,
    const crypto::MasterKey& master)
{
    crypto::SecretBytes plain(KEY_SLOT_PAYLOAD_SIZE);
    auto* to = plain.expose().data();
    base::store_le(to, record.format);
    to[2] = static_cast<base::Byte>(record.type);
    to[3] = record.flags;
    base::store_le(to + 4, record.min_reader);
    base::store_le(to + 8, record.epoch);
    base::store_le(to + 16, record.created);
    std::ranges::copy(master.expose(), to + MASTER_OFFSET);

    SlotKeys keys;
    keys.derive(root, index);
    std::ranges::copy(nonce, out.begin());
    crypto::seal(out.subspan<SEALED_OFFSET, SEALED_SIZE>(), plain.expose(), associated_data(index),
        nonce, keys.sealing());
    const auto commitment
        = crypto::commit(keys.committing(), "pv1 slotcom", out.first<COMMITMENT_OFFSET>());
    std::ranges::copy(commitment, out.begin() + COMMITMENT_OFFSET);
}

namespace {

    std::optional<OpenedSlot> open_with_keys(
        SlotBytes slot, std::uint8_t index, const SlotKeys& keys)
    {
        // The commitment decides, before anything is decrypted (FORMAT.md 2.2).
        if (!crypto::commitment_holds(keys.committing(), "pv1 slotcom",
                slot.first<COMMITMENT_OFFSET>(), slot.subspan<COMMITMENT_OFFSET>()))
            return std::nullopt;
        crypto::SecretBytes plain(KEY_SLOT_PAYLOAD_SIZE);
        if (!crypto::open(plain.expose(), slot.subspan<SEALED_OFFSET, SEALED_SIZE>(),
                associated_data(index), slot.first<SEALED_OFFSET>(), keys.sealing()))
            return std::nullopt;

        const auto* from = plain.expose().data();
        OpenedSlot opened;
        opened.index = index;
        opened.record.format = base::load_le<std::uint16_t>(from);
        opened.record.type = SlotType { from[2] };
        opened.record.flags = from[3];
        opened.record.min_reader = base::load_le<std::uint32_t>(from + 4);
        opened.record.epoch = base::load_le<std::uint64_t>(from + 8);
        opened.record.created = base::load_le<std::uint64_t>(from + 16);
        std::copy_n(from + MASTER_OFFSET, crypto::MasterKey::SIZE, opened.master.expose().begin());
        return opened;
    }

} // namespace

std::optional<OpenedSlot> open_key_slot(
    SlotBytes slot, std::uint8_t index, const crypto::RootKey& root)
{
    SlotKeys keys;
    keys.derive(root, index);
    return open_with_keys(slot, index, keys);
}

std::span<base::Byte, KEY_SLOT_SIZE> slot_in(KeyBlock& block, std::uint8_t index)
{
    return std::span<base::Byte, KEY_SLOT_SIZE>(
        block.data() + SLOTS_OFFSET + index * KEY_SLOT_SIZE, KEY_SLOT_SIZE);
}

BlockAnswer try_block(const KeyBlock& block, const crypto::RootKey& root)
{
    BlockAnswer answer;
    SlotKeys keys;
    for (std::uint8_t index = 0; index < KEY_SLOTS; ++index) {
        keys.derive(root, index);
        auto opened = open_with_keys(slot_in(block, index), index, keys);
        if (!opened)
            continue;
        if (opened->record.format == FORMAT && opened->record.type == SlotType::Emergency)
            answer.emergency = true;
        else if (!is_ours(opened->record))
            answer.newer_format = true;
        else if (!answer.slot && block_mac_holds(block, opened->master))
            answer.slot = std::move(opened);
    }
    return answer;
}

crypto::Salt salt_of(const KeyBlock& block)
{
    crypto::Salt salt {};
    std::copy_n(block.begin(), salt.size(), salt.begin());
    return salt;
}

bool block_mac_holds(const KeyBlock& block, const crypto::MasterKey& master)
{
    return crypto::equal(
        block_mac(block, master), base::ByteView(block).subspan(MAC_OFFSET, MAC_SIZE));
}

void put_block_mac(KeyBlock& block, const crypto::MasterKey& master)
{
    std::ranges::copy(block_mac(block, master), block.begin() + MAC_OFFSET);
}

base::Result<KeyBlock> make_key_block(crypto::Random& random, crypto::Stretcher& stretcher,
    const crypto::PreparedSecret& secret, crypto::Preset preset, const SlotRecord& record,
    const crypto::MasterKey& master)
{
    KeyBlock block {};
    random.fill(block);
    auto salt = salt_of(block);
    crypto::put_preset(salt, preset);
    std::ranges::copy(salt, block.begin());

    crypto::RootKey root;
    TRY(crypto::derive_root(root, stretcher, secret, salt));

    SlotNonce nonce {};
    random.fill(nonce);
    const auto index = slot_index_of(record.type);
    seal_key_slot(slot_in(block, index), index, root, nonce, record, master);
    put_block_mac(block, master);
    return block;
}

} // namespace vault
