#include "vault/opening.hpp"

#include "crypto/normalise.hpp"
#include "vault/state.hpp"

#include <algorithm>
#include <utility>

namespace vault {

using base::ErrorCode;
using base::fail;

base::Result<UnlockSecret> UnlockSecret::prepare(const Credentials& credentials)
{
    const auto typed = TRY(crypto::read_typed(credentials.passphrase));
    UnlockSecret secret;
    // A recovery code stands alone: it is for the day when everything else is lost.
    const bool with_key_file = credentials.key_file && !typed.recovery_code;
    crypto::prepare(
        secret.prepared, typed.secret, with_key_file ? &*credentials.key_file : nullptr);
    secret.type = typed.recovery_code ? SlotType::RecoveryCode : SlotType::Passphrase;
    secret.flags = with_key_file ? SLOT_NEEDS_KEY_FILE : std::uint8_t { 0 };
    return secret;
}

Opening::Opening(const Tools& tools, const std::string& path, const OpenOptions& options)
    : m_tools(tools)
    , m_path(path)
    , m_options(options)
{
}

base::Result<Opened> Opening::run(const Credentials& credentials)
{
    const auto secret = TRY(UnlockSecret::prepare(credentials));
    TRY(open_file());
    const auto geometry = geometry_of(m_file_size);
    if (!geometry)
        return cannot_open("too small for a vault");
    m_geometry = *geometry;
    TRY(read_blocks());

    std::optional<base::Error> damaged;
    for (std::uint8_t index = 0; index < m_blocks.size(); ++index) {
        auto answer = TRY(try_block_number(index, secret));
        if (answer.emergency) {
            // Always the same work: two runs, whichever block it was.
            if (index == 0)
                static_cast<void>(try_block_number(1, secret));
            return destroy_quietly();
        }
        TRY(go_on());
        if (answer.slot) {
            auto opened = open_with(index, std::move(*answer.slot), secret);
            if (opened || opened.error().code != ErrorCode::VaultDamaged)
                return opened;
            // The other block may belong to keys that do have content.
            damaged = opened.error();
        } else if (answer.newer_format) {
            return fail(ErrorCode::NewerFormat, "keyslot");
        }
    }
    if (damaged)
        return fail(damaged->code, damaged->note);
    return cannot_open("no keyslot");
}

base::Result<> Opening::go_on() const
{
    if (m_options.called_off != nullptr && m_options.called_off->load(std::memory_order_acquire))
        return fail(ErrorCode::Cancelled);
    return {};
}

base::Result<> Opening::open_file()
{
    auto opened = m_tools.disk.open(m_path, base::Access::ReadWrite);
    if (!opened
        && (opened.error().code == ErrorCode::ReadOnlyPlace
            || opened.error().code == ErrorCode::NotPermitted)) {
        opened = m_tools.disk.open(m_path, base::Access::ReadOnly);
        m_read_only = true;
    }
    m_file = TRY(std::move(opened));
    m_file_size = TRY(m_file->size());
    return {};
}

base::Result<> Opening::read_blocks()
{
    std::optional<base::Error> first_error;
    int unreadable = 0;
    for (std::size_t index = 0; index < m_blocks.size(); ++index) {
        const auto read = m_file->read_at(KEY_BLOCK_OFFSET[index], m_blocks[index]);
        if (read)
            continue;
        // A sector that cannot be read is damage, and damage is what the other block is for.
        m_blocks[index].fill(0);
        first_error = read.error();
        ++unreadable;
    }
    if (first_error && (unreadable == 2 || first_error->code == ErrorCode::DeviceGone))
        return fail(first_error->code, first_error->note);
    return {};
}

base::Result<BlockAnswer> Opening::try_block_number(std::uint8_t index, const UnlockSecret& secret)
{
    crypto::RootKey root;
    TRY(crypto::derive_root(root, m_tools.stretcher, secret.prepared, salt_of(m_blocks[index])));
    return try_block(m_blocks[index], root);
}

void Opening::touch_attempt_page()
{
    // Only on what can be a vault: a file chosen by mistake must not be harmed.
    if (m_read_only || m_file_size < SMALLEST_FILE || m_geometry.file_size() != m_file_size)
        return;
    std::array<base::Byte, ATTEMPT_PAGE_SIZE> page {};
    if (!m_file->read_at(ATTEMPT_PAGE_OFFSET, page) || !looks_random(page))
        return;
    m_tools.random.fill(page);
    if (m_file->write_at(ATTEMPT_PAGE_OFFSET, page))
        static_cast<void>(m_file->flush());
}

base::Failure Opening::cannot_open(const char* note)
{
    if (m_file)
        touch_attempt_page();
    if (m_tools.wait_until)
        m_tools.wait_until(answer_tick(m_tools.clock.monotonic_ms()));
    return fail(ErrorCode::CannotOpen, note);
}

base::Failure Opening::destroy_quietly()
{
    if (m_file)
        wipe_quietly(*m_file, m_geometry, m_tools.random);
    if (m_options.pending != nullptr)
        m_options.pending->clear();
    if (m_tools.wait_until)
        m_tools.wait_until(answer_tick(m_tools.clock.monotonic_ms()));
    return fail(ErrorCode::CannotOpen, "no keyslot");
}

Opening::SlotOnDisk Opening::read_slot_header(std::uint8_t index, const crypto::MasterKey& master)
{
    SlotOnDisk slot;
    if (!m_file->read_at(m_geometry.slot_offset(index), slot.header))
        return slot;
    slot.keys.emplace(master, index, slot.header);
    const auto metadata = open_slot_header(slot.header, *slot.keys, m_geometry.slot_size());
    if (metadata)
        slot.metadata = *metadata;
    else
        slot.newer_format = metadata.error().code == ErrorCode::NewerFormat;
    return slot;
}

std::optional<base::Bytes> Opening::read_whole_body(const SlotOnDisk& slot)
{
    if (!slot.metadata)
        return std::nullopt;
    base::Bytes body(static_cast<std::size_t>(slot.metadata->body_size));
    if (!m_file->read_at(m_geometry.slot_offset(slot.keys->index()) + SLOT_HEADER_SIZE, body))
        return std::nullopt;
    if (!slot_body_holds(slot.header, *slot.keys, body))
        return std::nullopt;
    return body;
}

base::Result<Opening::Content> Opening::choose_content(const crypto::MasterKey& master)
{
    const std::array<SlotOnDisk, 2> slots { read_slot_header(0, master),
        read_slot_header(1, master) };
    const auto generation = [&](std::uint8_t index) {
        return slots[index].metadata ? slots[index].metadata->generation : 0;
    };
    const std::uint8_t newest = generation(1) > generation(0) ? 1 : 0;
    for (const auto index : { newest, static_cast<std::uint8_t>(1 - newest) }) {
        const auto body = read_whole_body(slots[index]);
        if (!body)
            continue;
        Content content;
        content.index = index;
        content.header = slots[index].header;
        content.metadata = *slots[index].metadata;
        content.payload
            = TRY(open_slot_body(content.metadata, *slots[index].keys, *body, m_tools.memory));

        const auto peer = static_cast<std::uint8_t>(1 - index);
        const auto& metadata = content.metadata;
        content.newest_lost = index != newest && slots[peer].metadata.has_value();
        // A file that was about to grow has its second slot elsewhere (FORMAT.md 9.5).
        const bool expected
            = metadata.peer_generation != 0 && metadata.size_class == m_geometry.size_class;
        content.peer_as_expected = !expected || generation(peer) == metadata.peer_generation;
        for (const auto& slot : slots) {
            if (slot.metadata && slot.metadata->size_class < m_geometry.size_class)
                content.grown_from = Geometry { slot.metadata->size_class };
        }
        content.peer_whole
            = !slots[peer].metadata || index != newest || read_whole_body(slots[peer]).has_value();
        return content;
    }
    if (slots[0].newer_format || slots[1].newer_format)
        return fail(ErrorCode::NewerFormat, "slot");
    return fail(ErrorCode::VaultDamaged, "no slot holds");
}

void Opening::note_state_of_copies(const Content& content, bool other_block_holds)
{
    // While keys were being changed the other slot is under other keys: its not opening
    // says nothing then.
    if (content.newest_lost || (!content.peer_as_expected && other_block_holds))
        note(Notice::PreviousCopyOpened);
    else if (!content.peer_whole)
        note(Notice::OtherCopyDamaged);
}

std::unique_ptr<Vault::State> Opening::make_state(
    OpenedSlot& slot, const Content& content, std::uint8_t block)
{
    auto state = std::make_unique<Vault::State>(m_tools, m_path);
    state->geometry = m_geometry;
    std::ranges::copy(slot.master.expose(), state->master.expose().begin());
    state->blocks = m_blocks;
    state->current = content.index;
    state->current_header = content.header;
    state->grown_from = content.grown_from;

    auto& facts = state->facts;
    facts.size_class = m_geometry.size_class;
    facts.file_size = m_file_size;
    facts.max_payload = m_geometry.max_payload();
    facts.generation = content.metadata.generation;
    facts.saved_at = content.metadata.saved_at;
    facts.schema = content.metadata.schema;
    facts.epoch = slot.record.epoch;
    facts.created = static_cast<std::int64_t>(slot.record.created);
    facts.preset = crypto::preset_of(salt_of(m_blocks[block]));
    facts.opened_with = slot.record.type;
    facts.uses_key_file = (slot.record.flags & SLOT_NEEDS_KEY_FILE) != 0;
    facts.writable = !m_read_only && slot.record.min_reader <= READER_VERSION;
    return state;
}

void Opening::keep_foreign_sections(Vault::State& state, const Payload& payload)
{
    std::size_t total = 0;
    for (const auto& section : payload.sections()) {
        if (is_known(section.type))
            continue;
        if ((section.flags & SECTION_MUST_BE_KNOWN) != 0)
            state.facts.writable = false;
        state.foreign.push_back(section);
        total += section.bytes.size();
    }
    state.foreign_bytes = crypto::WipedBytes(total, m_tools.memory);
    std::size_t at = 0;
    for (auto& section : state.foreign) {
        const auto to = state.foreign_bytes.bytes().subspan(at, section.bytes.size());
        std::ranges::copy(section.bytes, to.begin());
        section.bytes = to;
        at += to.size();
    }
}

base::Result<Opened> Opening::open_with(
    std::uint8_t block, OpenedSlot slot, const UnlockSecret& secret)
{
    auto content = TRY(choose_content(slot.master));
    auto payload = TRY(Payload::parse(std::move(content.payload)));
    const bool other_block_holds = block_mac_holds(m_blocks[1 - block], slot.master);

    auto state = make_state(slot, content, block);
    keep_foreign_sections(*state, payload);
    if (m_read_only)
        note(Notice::ReadOnlyPlace);
    else if (!state->facts.writable)
        note(Notice::NewerVersionMustWrite);
    note_state_of_copies(content, other_block_holds);

    Opened opened;
    opened.pending = TRY(open_pending_with(slot.master, secret));
    TRY(go_on());
    if (opened.pending)
        opened.pending_is_older
            = std::ranges::count(m_options.pending->m_own_slots, slot_salt(content.header)) == 0;
    state->file = std::move(m_file);
    state->wipe = std::make_unique<WipeHandle>(m_tools.disk, m_path, m_geometry, m_tools.random,
        WipeHandle::OpenVault { *state->file, state->master, state->next_master, state->abort });
    if (!other_block_holds)
        repair(*state, secret, block, payload);

    opened.vault = std::unique_ptr<Vault>(new Vault(std::move(state)));
    opened.payload = std::move(payload);
    opened.notices = std::move(m_notices);
    return opened;
}

void Opening::repair(
    Vault::State& state, const UnlockSecret& secret, std::uint8_t block, const Payload& payload)
{
    bool repaired = false;
    if (state.facts.writable && m_options.mode == OpenMode::Normal) {
        auto rekey = state.prepare_rekey(
            secret.prepared, state.facts.preset, secret.type, secret.flags, block);
        if (rekey) {
            state.rekey = std::move(*rekey);
            repaired = state.run_rekey(payload.bytes(), state.facts.schema).has_value();
        } else {
            // Saving now could bury the only content of a half-changed key.
            state.next_master.wipe();
            state.facts.writable = false;
        }
    }
    note(repaired ? Notice::KeysRepaired : Notice::KeysStillDamaged);
    if (block == 0)
        note(Notice::PassphraseChangeDidNotHappen);
    if (repaired && secret.type == SlotType::RecoveryCode)
        note(Notice::PassphraseMustBeSetAgain);
}

base::Result<std::optional<Payload>> Opening::open_pending_with(
    const crypto::MasterKey& master, const UnlockSecret& secret)
{
    const auto* pending = m_options.pending;
    if (pending == nullptr || pending->empty())
        return std::optional<Payload> {};
    if (block_mac_holds(pending->m_key_block, master))
        return std::optional<Payload> { TRY(open_memory_slot(master)) };
    // Keys were changed since: what was typed may still open the block of that time.
    crypto::RootKey root;
    TRY(crypto::derive_root(
        root, m_tools.stretcher, secret.prepared, salt_of(pending->m_key_block)));
    const auto answer = try_block(pending->m_key_block, root);
    if (!answer.slot)
        return std::optional<Payload> {};
    return std::optional<Payload> { TRY(open_memory_slot(answer.slot->master)) };
}

base::Result<Payload> Opening::open_memory_slot(const crypto::MasterKey& master)
{
    const base::ByteView bytes(m_options.pending->m_slot);
    if (bytes.size() < SLOT_HEADER_SIZE)
        return fail(ErrorCode::VaultDamaged, "pending");
    SlotHeader header {};
    std::ranges::copy(bytes.first(SLOT_HEADER_SIZE), header.begin());
    const auto body = bytes.subspan(SLOT_HEADER_SIZE);
    const SlotKeys keys(master, MEMORY_SLOT, header);
    const auto metadata = TRY(open_slot_header(header, keys, bytes.size()));
    if (metadata.body_size != body.size() || !slot_body_holds(header, keys, body))
        return fail(ErrorCode::VaultDamaged, "pending");
    return Payload::parse(TRY(open_slot_body(metadata, keys, body, m_tools.memory)));
}

base::Result<Payload> Opening::run_without_file(const Credentials& credentials)
{
    const auto secret = TRY(UnlockSecret::prepare(credentials));
    if (m_options.pending->empty())
        return fail(ErrorCode::Internal, "nothing pending");
    m_blocks[0] = m_options.pending->m_key_block;
    const auto answer = TRY(try_block_number(0, secret));
    if (answer.emergency)
        return destroy_quietly();
    if (!answer.slot)
        return cannot_open("no keyslot");
    return open_memory_slot(answer.slot->master);
}

} // namespace vault
