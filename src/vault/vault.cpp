#include "vault/vault.hpp"

#include "base/assert.hpp"
#include "vault/opening.hpp"
#include "vault/sealer.hpp"
#include "vault/state.hpp"

#include <algorithm>
#include <utility>

namespace vault {

namespace {

    using base::ErrorCode;
    using base::fail;

    constexpr std::int64_t TICK_MS = 250;

} // namespace

std::int64_t answer_tick(std::int64_t monotonic_ms)
{
    return (monotonic_ms / TICK_MS + 1) * TICK_MS;
}

void SealedPayload::clear()
{
    m_key_block = {};
    m_slot = {};
    m_own_slots.clear();
    m_generation = 0;
    m_schema = 0;
}

Vault::Vault(std::unique_ptr<State> state) : m_state(std::move(state)) { }

Vault::~Vault() { crypto::wipe_stack(); }

base::Result<Opened> Vault::open(const Tools& tools, const std::string& path,
    const Credentials& credentials, const OpenOptions& options)
{
    Opening opening(tools, path, options);
    auto opened = opening.run(credentials);
    crypto::wipe_stack();
    return opened;
}

base::Result<Payload> Vault::open_pending(
    const Tools& tools, SealedPayload& pending, const Credentials& credentials)
{
    OpenOptions options;
    options.pending = &pending;
    Opening opening(tools, {}, options);
    auto payload = opening.run_without_file(credentials);
    crypto::wipe_stack();
    return payload;
}

base::Result<crypto::WipedBytes> Vault::complete_payload(std::span<const Section> sections) const
{
    std::vector<Section> all(sections.begin(), sections.end());
    all.insert(all.end(), m_state->foreign.begin(), m_state->foreign.end());
    return write_sections(all, m_state->tools.memory);
}

base::Result<> Vault::save(std::span<const Section> sections, std::uint32_t schema)
{
    if (!m_state->facts.writable)
        return fail(ErrorCode::ReadOnlyPlace);
    const auto payload = TRY(complete_payload(sections));
    auto saved = save_payload(payload.view(), schema);
    if (saved)
        m_state->failed_saves = 0;
    else
        ++m_state->failed_saves;
    crypto::wipe_stack();
    return saved;
}

base::Result<> Vault::save_payload(base::ByteView payload, std::uint32_t schema)
{
    auto& state = *m_state;
    if (!geometry_for_payload(payload.size()))
        return fail(ErrorCode::TooLarge);
    if (state.abort.load(std::memory_order_acquire))
        return fail(ErrorCode::Cancelled);
    TRY(state.check_unchanged());
    // An unfinished change of keys comes first: until it is through, the slot that is not
    // current may be the only one the new keys open.
    if (state.blocks_unwritten)
        TRY(state.write_blocks());
    if (state.rekey)
        TRY(state.finish_rekey(payload, schema));
    if (payload.size() > state.geometry.max_payload())
        TRY(state.grow(payload.size()));
    TRY(state.save_once(payload, schema));
    // In slot 1 of the larger file by now: until then slot 0 has the only content.
    if (state.grown_from && state.current == 1)
        TRY(state.finish_growth(payload, schema));
    return {};
}

/// While no key block was touched the old keys hold: a change that failed, or that an
/// exception ended, must not be finished by the next save.
struct Vault::DropUnlessBegun {
    explicit DropUnlessBegun(State& given) : state(given) { }
    ~DropUnlessBegun()
    {
        if (!state.rekey || state.rekey->step != Rekey::Step::NewData)
            return;
        state.rekey.reset();
        state.next_master.wipe();
    }
    DropUnlessBegun(const DropUnlessBegun&) = delete;
    DropUnlessBegun& operator=(const DropUnlessBegun&) = delete;

    State& state;
};

base::Result<> Vault::change_keys(const Credentials& current, const Credentials& next,
    crypto::Preset preset, std::span<const Section> sections, std::uint32_t schema)
{
    auto& state = *m_state;
    if (!state.facts.writable)
        return fail(ErrorCode::ReadOnlyPlace);
    const auto payload = TRY(complete_payload(sections));
    // What is unfinished is finished first: two changes at once have no order that is safe.
    if (state.rekey || state.blocks_unwritten || payload.size() > state.geometry.max_payload())
        TRY(save_payload(payload.view(), schema));

    const auto now = TRY(UnlockSecret::prepare(current));
    TRY(state.expect_opens(now));
    const auto later = TRY(UnlockSecret::prepare(next));
    constexpr std::uint8_t LAST_BLOCK = 0;
    TRY(state.check_unchanged());
    state.rekey
        = TRY(state.prepare_rekey(later.prepared, preset, later.type, later.flags, LAST_BLOCK));
    const DropUnlessBegun guard(state);
    auto changed = state.run_rekey(payload.view(), schema);
    crypto::wipe_stack();
    return changed;
}

bool Vault::keys_in_doubt() const { return m_state->rekey && m_state->rekey->in_doubt(); }

std::unique_ptr<Sealer> Vault::sealer() const
{
    const auto& state = *m_state;
    return std::make_unique<Sealer>(state.tools,
        Sealer::Parts { .key_block = state.blocks[0],
            .master = state.master,
            .saved_slot = slot_salt(state.current_header),
            .own_slots = state.attempts,
            .generation = state.facts.generation,
            .size_class = state.geometry.size_class,
            .foreign = state.foreign });
}

base::Result<SealedPayload> Vault::seal(
    std::span<const Section> sections, std::uint32_t schema) const
{
    return sealer()->seal(sections, schema);
}

int Vault::failed_saves_in_a_row() const { return m_state->failed_saves; }
const Facts& Vault::facts() const { return m_state->facts; }
const std::string& Vault::path() const { return m_state->path; }
void Vault::abort_saving() noexcept { m_state->abort.store(true, std::memory_order_release); }
WipeHandle& Vault::wipe_handle() { return *m_state->wipe; }

} // namespace vault
