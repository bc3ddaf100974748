#include "vault/state.hpp"

#include <algorithm>

// New master key, everything sealed anew. The order is what makes it safe: at every moment
// one block opens whole content, and the block that opened is written last. FORMAT.md 9.4.

namespace vault {

base::Result<Rekey> Vault::State::prepare_rekey(const crypto::PreparedSecret& secret,
    crypto::Preset preset, SlotType type, std::uint8_t flags, std::uint8_t last_block)
{
    Rekey prepared;
    prepared.last_block = last_block;
    prepared.preset = preset;
    prepared.record.type = type;
    prepared.record.flags = flags;
    prepared.record.epoch = facts.epoch + 1;
    prepared.record.created = static_cast<std::uint64_t>(whole_day(tools.clock.now()));
    tools.random.fill(next_master.expose());
    // next_master means nothing until `rekey` is set; a failure here leaves noise in it.
    for (auto& block : prepared.blocks)
        block = TRY(make_key_block(
            tools.random, tools.stretcher, secret, preset, prepared.record, next_master));
    return prepared;
}

base::Result<> Vault::State::run_rekey(base::ByteView payload, std::uint32_t schema)
{
    while (rekey)
        TRY(step_rekey(payload, schema));
    return {};
}

base::Result<> Vault::State::finish_rekey(base::ByteView payload, std::uint32_t schema)
{
    if (payload.size() <= geometry.max_payload())
        return run_rekey(payload, schema);
    const auto saved = TRY(read_current());
    return run_rekey(saved.view(), facts.schema);
}

base::Result<> Vault::State::write_key_block(std::uint8_t index)
{
    if (abort.load(std::memory_order_acquire))
        return base::fail(base::ErrorCode::Cancelled);
    TRY(file->write_at(KEY_BLOCK_OFFSET[index], rekey->blocks[index]));
    return file->flush();
}

void Vault::State::take_new_keys()
{
    std::ranges::copy(next_master.expose(), master.expose().begin());
    next_master.wipe();
    blocks = rekey->blocks;
    facts.epoch = rekey->record.epoch;
    facts.created = static_cast<std::int64_t>(rekey->record.created);
    facts.preset = rekey->preset;
    facts.opened_with = rekey->record.type;
    facts.uses_key_file = (rekey->record.flags & SLOT_NEEDS_KEY_FILE) != 0;
}

base::Result<> Vault::State::step_rekey(base::ByteView payload, std::uint32_t schema)
{
    using Step = Rekey::Step;
    switch (rekey->step) {
    case Step::NewData: {
        auto content = next_content(payload, schema);
        content.peer_generation = 0; // the other slot is under a key that is about to die
        rekey->data_index = other();
        rekey->data_header = TRY(write_durably(rekey->data_index, next_master, content));
        rekey->data_content = content;
        rekey->data_content.payload = {};
        rekey->step = Step::FirstBlock;
        return {};
    }
    case Step::FirstBlock:
        TRY(write_key_block(static_cast<std::uint8_t>(1 - rekey->last_block)));
        rekey->step = Step::LastBlock;
        return {};
    case Step::LastBlock:
        TRY(write_key_block(rekey->last_block));
        take_new_keys();
        advance(rekey->data_index, rekey->data_header, rekey->data_content);
        rekey->step = Step::OtherData;
        return {};
    case Step::OtherData: {
        const auto target = other();
        const auto content = next_content(payload, schema);
        const auto header = TRY(write_durably(target, master, content));
        advance(target, header, content);
        rekey->step = Step::Filler;
        return {};
    }
    case Step::Filler:
        for (const auto offset : FILLER_OFFSET)
            TRY(fill_randomly(*file, tools.random, offset, FILLER_SIZE));
        TRY(file->flush());
        rekey.reset();
        return {};
    }
    return {};
}

} // namespace vault
