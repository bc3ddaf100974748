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
    m_dirty = false;
    m_saving = false;
    m_minimised_ms.reset();
    ++m_revision;
}

void Session::lock()
{
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
    closing->began_ms = m_tools.clock.monotonic_ms();
    m_closing = closing;
    drop_content();
    m_state = VaultState::Locked;
    ++m_locks;

    const std::weak_ptr<int> life = m_life;
    m_tools.jobs.post(
        [this, closing, path = m_path] {
            if (closing->keys && closing->keys->done && closing->keys->result)
                closing->keys->apply(closing->workbook);
            if (closing->unsaved) {
                const auto saved = save_content(*closing->vault, closing->workbook, m_tools.memory);
                if (!saved) {
                    auto bytes = vault::write_document(closing->workbook, m_tools.memory);
                    if (bytes) {
                        auto sealed
                            = closing->vault->seal(bytes->sections(), vault::DOCUMENT_SCHEMA);
                        if (sealed)
                            closing->sealed = std::move(*sealed);
                    }
                    closing->content_lost = !closing->sealed.has_value();
                }
            }
            closing->workbook = {};
            {
                const std::lock_guard guard(closing->mutex);
                closing->vault.reset();
            }
            auto wipe = vault::WipeHandle::prepare(m_tools.disk, path, m_tools.random);
            if (wipe)
                closing->wipe = std::move(*wipe);
            crypto::wipe_stack();
        },
        [this, closing, life] {
            if (!life.expired() && m_closing == closing)
                finish_closing(*closing);
        });
    crypto::wipe_stack();
}

void Session::finish_closing(Closing& closing)
{
    m_sealed = std::move(closing.sealed);
    // There was no memory even to seal it: the worst case, and she has to know.
    if (closing.content_lost)
        m_failure = base::ErrorCode::OutOfMemory;
    m_locked_wipe = std::move(closing.wipe);
    m_closing.reset();
}

bool Session::may_destroy() const
{
    if (is_open())
        return m_workbook.settings.destroy_enabled;
    return m_state == VaultState::Locked && m_locked_may_destroy;
}

vault::WipeReport Session::destroy()
{
    vault::WipeReport report;
    if (m_copying)
        m_copying->called_off = true;
    if (m_vault) {
        // A save that runs is stopped by the handle itself; it only has to have left
        // the vault before the vault goes.
        report = m_vault->wipe_handle().destroy();
        drop_content();
        m_tools.jobs.wait();
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
    // After her own vault: its keys come first.
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
