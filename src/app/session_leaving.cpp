#include "app/session_parts.hpp"
#include "vault/document.hpp"

#include <utility>

// How everything goes: locked, or destroyed (security-design.md 8, 10.2).

namespace app {

void Session::drop_content()
{
    m_workbook = {};
    m_kept.clear();
    m_vault_notices.clear();
    m_why_read_only.reset();
    m_notices.clear();
    m_failure.reset();
    m_key_failure.reset();
    m_key_change.reset();
    m_backup.reset();
    forget_erasing();
    m_dirty = false;
    m_saving = false;
    m_minimised_ms.reset();
    ++m_revision;
}

void Session::lock()
{
    call_off_opening();
    if (!is_open())
        return;
    give_up_copy();
    auto closing = std::make_shared<Closing>();
    closing->keys = m_key_change;
    closing->unsaved = m_facts.writable && (m_dirty || m_saving || closing->keys);
    m_locked_may_destroy = m_workbook.settings.destroy_enabled;
    closing->workbook = std::move(m_workbook);
    domain::erase_session_answers(m_tools.method, closing->workbook.her_case.answers, m_kept);
    closing->vault = std::move(m_vault);
    closing->sealer = std::move(m_sealer);
    closing->began_ms = m_tools.clock.monotonic_ms();
    m_closing = closing;
    drop_content();
    m_state = VaultState::Locked;
    ++m_locks;

    const std::weak_ptr<int> life = m_life;
    m_tools.jobs.post(
        [this, closing, may_destroy = m_locked_may_destroy] {
            closing->save_or_seal(m_tools.memory);
            closing->close(m_tools.destroyer, m_tools.random, may_destroy);
            crypto::wipe_stack();
        },
        [this, closing, life] {
            if (!life.expired() && m_closing == closing)
                finish_closing(*closing);
        });
    crypto::wipe_stack();
}

/// Whatever is being opened or made is not shown any more (security-design.md 8.1).
void Session::call_off_opening()
{
    if (!m_opening || m_opening->called_off)
        return;
    m_opening->called_off = true;
    m_opening->credentials.passphrase.wipe();
    if (m_opening->credentials.key_file)
        m_opening->credentials.key_file->wipe();
    ++m_locks;
}

void Session::Closing::save_or_seal(std::pmr::memory_resource* memory)
{
    domain::Workbook content;
    {
        const std::lock_guard guard(mutex);
        begun = true;
        content = std::move(workbook);
        workbook = {};
        if (!unsaved)
            return;
    }
    if (keys && keys->done && keys->result)
        keys->apply(content);
    const auto bytes = vault::write_document(content, memory);
    content = {};
    const auto seal = [&] {
        if (!bytes)
            return;
        auto now = vault->seal(bytes->sections(), vault::DOCUMENT_SCHEMA);
        const std::lock_guard guard(mutex);
        if (now && !keys_gone)
            sealed = std::move(*now);
    };
    // First of all: the disk may never answer. A change of keys that is half done goes on
    // with the save, and with it the keys to seal under.
    const bool settled = !vault->keys_in_doubt();
    if (settled)
        seal();
    const auto saved = bytes ? vault->save(bytes->sections(), vault::DOCUMENT_SCHEMA)
                             : base::Result<>(base::fail(base::ErrorCode::OutOfMemory));
    // Again, with what that attempt left in the file: it is not to be taken for somebody else's.
    if (!saved)
        seal();
    const std::lock_guard guard(mutex);
    if (saved)
        sealed.reset();
    content_lost = !saved && !sealed;
}

void Session::Closing::close(Destroyer& destroyer, crypto::Random& random, bool may_destroy)
{
    if (auto prepared = vault->wipe_handle().for_closed(random))
        wipe = std::move(*prepared);
    // From here on the locked file is destroyed by its path; only then the vault may go.
    destroyer.aim_from_to(&vault->wipe_handle(), may_destroy ? wipe.get() : nullptr);
    std::unique_ptr<vault::Vault> last;
    const std::lock_guard guard(mutex);
    last = std::move(vault);
}

/// The worker waits for a disk that does not answer: the content is sealed here, and every
/// key goes. What the worker itself holds of an interrupted save goes when it comes back.
void Session::seal_without_worker()
{
    auto& closing = *m_closing;
    const std::lock_guard guard(closing.mutex);
    if (!closing.vault || closing.keys_gone)
        return;
    closing.vault->abort_saving();
    // Which keys hold is known when the change has ended.
    if (closing.keys)
        return;
    if (!closing.begun && closing.unsaved) {
        if (const auto bytes = vault::write_document(closing.workbook, m_tools.memory)) {
            if (auto sealed = closing.sealer->seal(bytes->sections(), vault::DOCUMENT_SCHEMA)) {
                closing.sealed = std::move(*sealed);
                closing.unsaved = false;
            }
        }
    }
    if (closing.unsaved && !closing.sealed)
        return;
    closing.workbook = {};
    closing.keys_gone = true;
    closing.sealer.reset();
    crypto::wipe_all_secrets();
}

std::optional<std::int64_t> Session::next_look_at_closing() const
{
    const auto first = m_closing->began_ms + LOCK_WAITS_MS;
    const auto now = m_tools.clock.monotonic_ms();
    if (now < first)
        return first;
    const std::lock_guard guard(m_closing->mutex);
    // Its end comes by itself.
    if (m_closing->keys_gone || m_closing->keys || !m_closing->vault)
        return std::nullopt;
    return now + LOCK_WAITS_MS / 4;
}

void Session::finish_closing(Closing& closing)
{
    // `closing` lives as long as the one who called.
    m_closing.reset();
    // She left it for good meanwhile.
    if (m_state != VaultState::Locked)
        return;
    m_sealed = std::move(closing.sealed);
    // There was no memory even to seal it: the worst case, and she has to know.
    if (closing.content_lost)
        m_failure = base::ErrorCode::OutOfMemory;
    m_locked_wipe = std::move(closing.wipe);
}

// --- Destroying --------------------------------------------------------------------------

/// Of what is open, closing or locked; null when there is none.
vault::WipeHandle* Session::wipe_handle() const
{
    if (m_vault)
        return &m_vault->wipe_handle();
    return m_locked_wipe.get();
}

/// Tells the destroyer what stage 2 means now. Not while a vault is being closed: the worker
/// hands over then.
void Session::aim() { m_tools.destroyer.aim_at(may_destroy() ? wipe_handle() : nullptr); }

bool Session::may_destroy() const
{
    if (is_open())
        return m_workbook.settings.destroy_enabled;
    return (m_state == VaultState::Locked || m_state == VaultState::Opening)
        && m_locked_may_destroy;
}

void Session::destroy_at_once()
{
    m_tools.destroyer.fire();
    // After her own vault: its keys come first.
    if (is_open())
        lock();
    call_off_opening();
    m_sealed.reset();
    ++m_locks;
    crypto::wipe_stack();
}

void Session::destroy_again()
{
    // What was found at the lock may be gone and back under the same name: a stick.
    if (m_state == VaultState::Locked && !m_closing && !m_vault) {
        auto found = vault::WipeHandle::prepare(m_tools.disk, m_path, m_tools.random);
        if (found) {
            m_tools.destroyer.aim_at(found->get());
            m_locked_wipe = std::move(*found);
        }
    }
    m_tools.destroyer.fire();
}

void Session::was_destroyed()
{
    m_tools.destroyer.aim_at(nullptr);
    // What still runs for this vault finds nobody waiting, and no disk to write to.
    m_closing.reset();
    m_opening.reset();
    m_life = std::make_shared<int>(0);
    m_vault.reset();
    m_locked_wipe.reset();
    m_locked_may_destroy = false;
    m_path.clear();
    m_state = VaultState::None;
}

vault::WipeReport Session::destroy()
{
    vault::WipeReport report;
    if (m_copying)
        m_copying->called_off = true;
    m_tools.destroyer.aim_at(nullptr);
    m_sealer.reset();
    if (m_vault) {
        // Whatever the worker has begun has ended before: it could write over the wipe.
        m_vault->abort_saving();
        drop_content();
        m_tools.jobs.wait();
        report = m_vault->wipe_handle().destroy();
        // After a failure the open file stays: trying again may need it even if the
        // name is already gone.
        if (report.complete())
            m_vault.reset();
    } else {
        if (m_closing) {
            m_tools.jobs.wait();
            m_tools.jobs.run_finished();
        }
        if (m_locked_wipe)
            report = m_locked_wipe->destroy();
    }
    give_up_copy();
    m_sealed.reset();
    m_state = report.complete() ? VaultState::None : VaultState::Locked;
    if (report.complete()) {
        m_locked_wipe.reset();
        m_path.clear();
    }
    ++m_locks;
    crypto::wipe_stack();
    return report;
}

} // namespace app
