#include "vault/opening.hpp"
#include "vault/state.hpp"

#include <algorithm>

// One more secret for the same file: a recovery code, or a passphrase that destroys it.
// The master key and the other keyslots stay as they are. FORMAT.md 9.7.

namespace vault {

using base::ErrorCode;
using base::fail;

namespace {

    /// The second block first: whichever of them the power spares, it opens by everything it
    /// opened by before.
    constexpr std::array<std::uint8_t, 2> LAST_TO_FIRST { 1, 0 };

} // namespace

base::Result<> Vault::State::expect_opens(const UnlockSecret& secret)
{
    crypto::RootKey root;
    TRY(crypto::derive_root(root, tools.stretcher, secret.prepared, salt_of(blocks[0])));
    const auto answer = try_block(blocks[0], root);
    if (answer.emergency || !answer.slot
        || !crypto::equal(answer.slot->master.expose(), master.expose()))
        return fail(ErrorCode::CannotOpen);
    return {};
}

base::Result<KeyBlock> Vault::State::block_with(
    KeyBlock block, const UnlockSecret& secret, const SlotRecord& record)
{
    crypto::RootKey root;
    TRY(crypto::derive_root(root, tools.stretcher, secret.prepared, salt_of(block)));
    // A secret that already opens must not come to mean something else: an emergency
    // passphrase that is her passphrase would destroy the file at the next opening.
    const auto answer = try_block(block, root);
    if (answer.slot || answer.emergency)
        return fail(ErrorCode::BadInput, "this secret is in use");

    crypto::MasterKey sealed;
    if (record.type == SlotType::Emergency)
        tools.random.fill(sealed.expose());
    else
        std::ranges::copy(master.expose(), sealed.expose().begin());
    SlotNonce nonce {};
    tools.random.fill(nonce);
    const auto index = slot_index_of(record.type);
    seal_key_slot(slot_in(block, index), index, root, nonce, record, sealed);
    put_block_mac(block, master);
    return block;
}

base::Result<> Vault::State::write_blocks()
{
    for (const auto index : LAST_TO_FIRST) {
        if (abort.load(std::memory_order_acquire))
            return fail(ErrorCode::Cancelled);
        TRY(file->write_at(KEY_BLOCK_OFFSET[index], blocks[index]));
        TRY(file->flush());
    }
    blocks_unwritten = false;
    return {};
}

base::Result<> Vault::add_key(const Credentials& current, const Credentials& added, SlotType type)
{
    auto& state = *m_state;
    if (!state.facts.writable)
        return fail(ErrorCode::ReadOnlyPlace);
    // What is unfinished is finished by the next save.
    if (state.rekey)
        return fail(ErrorCode::DiskFault, "a change of keys is not finished");
    const auto secret = TRY(UnlockSecret::prepare(added));
    const bool is_code = secret.type == SlotType::RecoveryCode;
    if (type == SlotType::Passphrase || is_code != (type == SlotType::RecoveryCode))
        return fail(ErrorCode::BadInput, "not this kind of secret");
    const auto now = TRY(UnlockSecret::prepare(current));
    TRY(state.expect_opens(now));
    if (!state.blocks_unwritten)
        TRY(state.check_unchanged());

    SlotRecord record;
    record.type = type;
    record.flags = secret.flags;
    record.epoch = state.facts.epoch + 1;
    record.created = static_cast<std::uint64_t>(whole_day(state.tools.clock.now()));
    std::array<KeyBlock, 2> next {};
    for (const auto index : LAST_TO_FIRST)
        next[index] = TRY(state.block_with(state.blocks[index], secret, record));
    state.blocks = next;
    state.blocks_unwritten = true;
    state.facts.epoch = record.epoch;
    auto written = state.write_blocks();
    crypto::wipe_stack();
    return written;
}

} // namespace vault
