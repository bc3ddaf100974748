#include "support/vault_world.hpp"

#include "crypto/normalise.hpp"

#include <stdexcept>

namespace test {

namespace {

    crypto::RootKey root_of(
        crypto::Stretcher& stretcher, std::string_view typed, const crypto::Salt& salt)
    {
        const auto secret = crypto::read_typed(crypto::Passphrase(typed));
        crypto::PreparedSecret prepared;
        crypto::prepare(prepared, secret->secret, nullptr);
        crypto::RootKey root;
        if (!crypto::derive_root(root, stretcher, prepared, salt))
            throw std::runtime_error("no root");
        return root;
    }

    constexpr std::size_t SLOTS_OFFSET = 0x20;

} // namespace

std::optional<vault::OpenedSlot> VaultWorld::keyslot(
    std::uint64_t offset, std::string_view typed, vault::SlotType type)
{
    vault::KeyBlock block {};
    if (!image().read(offset, block))
        throw std::runtime_error("no block");
    const auto index = vault::slot_index_of(type);
    return vault::open_key_slot(
        vault::slot_in(block, index), index, root_of(stretcher, typed, vault::salt_of(block)));
}

void VaultWorld::add_slot(std::string_view by, std::string_view typed, vault::SlotType type,
    std::uint8_t index, std::uint16_t format, std::uint32_t min_reader)
{
    disk.change(VAULT_PATH, [&](DiskImage& image) {
        for (const auto offset : vault::KEY_BLOCK_OFFSET) {
            vault::KeyBlock block {};
            if (!image.read(offset, block))
                throw std::runtime_error("no block");
            const auto salt = vault::salt_of(block);
            const auto opened = vault::try_block(block, root_of(stretcher, by, salt));
            if (!opened.slot)
                throw std::runtime_error("no slot");
            vault::SlotRecord record;
            record.format = format;
            record.type = type;
            record.min_reader = min_reader;
            record.epoch = opened.slot->record.epoch + 1;
            vault::SlotNonce nonce {};
            random.fill(nonce);
            crypto::MasterKey unused;
            random.fill(unused.expose());
            const bool emergency = type == vault::SlotType::Emergency;
            vault::seal_key_slot(std::span<base::Byte, vault::KEY_SLOT_SIZE>(
                                     block.data() + SLOTS_OFFSET + index * vault::KEY_SLOT_SIZE,
                                     vault::KEY_SLOT_SIZE),
                index, root_of(stretcher, typed, salt), nonce, record,
                emergency ? unused : opened.slot->master);
            vault::put_block_mac(block, opened.slot->master);
            image.write(offset, block);
        }
    });
}

} // namespace test
