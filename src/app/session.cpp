#include "app/session.hpp"

#include "app/session_parts.hpp"
#include "base/assert.hpp"
#include "vault/document.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

namespace app {

namespace {

    constexpr std::int64_t LOCK_AFTER_MINIMISED_MS = 30'000;

} // namespace

base::Result<> Session::Saving::save(vault::Vault& vault, std::pmr::memory_resource* memory)
{
    const auto bytes = TRY(vault::write_document(workbook, memory));
    // Before the disk, which may never answer.
    workbook = {};
    TRY(vault.save(bytes.sections(), vault::DOCUMENT_SCHEMA));
    sealer = vault.sealer();
    return {};
}

Session::Session(SessionTools tools) : m_tools(std::move(tools)), m_life(std::make_shared<int>(0))
{
    touch();
}

Session::~Session()
{
    give_up_copy();
    if (is_open())
        lock();
    // A program that ends waits for the disk: nothing it holds would survive.
    m_tools.jobs.wait();
    m_life.reset();
    m_tools.destroyer.aim_at(nullptr);
}

vault::Tools Session::vault_tools() const
{
    return { m_tools.disk, m_tools.clock, m_tools.random, m_tools.stretcher, m_tools.memory,
        m_tools.wait_until };
}

// --- Content and saving ------------------------------------------------------------------

void Session::edit(const std::function<void(domain::Workbook&)>& change)
{
    if (!is_writable()) {
        ++m_refused_edits;
        return;
    }
    const bool could_destroy = m_workbook.settings.destroy_enabled;
    change(m_workbook);
    ++m_revision;
    mark_dirty();
    if (could_destroy != m_workbook.settings.destroy_enabled)
        aim();
}

void Session::mark_dirty()
{
    if (!m_dirty)
        m_first_change_ms = m_tools.clock.monotonic_ms();
    m_dirty = true;
    if (m_save.state == SaveState::Saved)
        set_save_state(SaveState::Waiting);
}

void Session::set_save_state(SaveState state)
{
    m_save.state = state;
    m_save.since_ms = m_tools.clock.monotonic_ms();
}

void Session::save_now()
{
    if (is_writable() && m_dirty && !m_saving && !is_from_older_version())
        start_save();
}

void Session::wait_for_save()
{
    m_tools.jobs.wait();
    m_tools.jobs.run_finished();
}

void Session::start_save()
{
    auto saving = std::make_shared<Saving>();
    saving->workbook = m_workbook;
    saving->erases = m_erasing == Erasing::Running;
    domain::erase_session_answers(m_tools.method, saving->workbook.her_case.answers, m_kept);
    m_dirty = false;
    m_saving = true;
    m_save_began_ms = m_tools.clock.monotonic_ms();
    if (m_save.state != SaveState::NotSaved)
        set_save_state(SaveState::Saving);
    const std::weak_ptr<int> life = m_life;
    m_tools.jobs.post(
        [this, saving, vault = m_vault.get()] {
            saving->result = saving->save(*vault, m_tools.memory);
            saving->workbook = {};
        },
        [this, saving, life, vault = m_vault.get()] {
            // After a lock the vault is another one, or none.
            if (!life.expired() && vault == m_vault.get())
                finish_save(*saving);
        });
}

void Session::finish_save(Saving& saving)
{
    m_saving = false;
    m_save_took_ms = m_tools.clock.monotonic_ms() - m_save_began_ms;
    if (saving.result) {
        m_facts = m_vault->facts();
        m_sealer = std::move(saving.sealer);
        m_save.saved_at = m_facts.saved_at;
        m_save.failures = 0;
        set_save_state(m_dirty ? SaveState::Waiting : SaveState::Saved);
        follow_erasing(saving);
        return;
    }
    // What failed is still unsaved, with everything that came after it.
    if (!m_dirty)
        m_first_change_ms = m_tools.clock.monotonic_ms();
    m_dirty = true;
    m_save.reason = saving.result.error().code;
    ++m_save.failures;
    set_save_state(SaveState::NotSaved);
    follow_erasing(saving);
}

// --- Time --------------------------------------------------------------------------------

void Session::touch() { m_last_activity_ms = m_tools.clock.monotonic_ms(); }

void Session::set_minimised(bool minimised)
{
    if (minimised && !m_minimised_ms)
        m_minimised_ms = m_tools.clock.monotonic_ms();
    if (!minimised)
        m_minimised_ms.reset();
}

std::int64_t Session::auto_lock_at() const
{
    const std::int64_t idle
        = m_last_activity_ms + std::int64_t { m_workbook.settings.auto_lock_minutes } * 60'000;
    return m_minimised_ms ? std::min(idle, *m_minimised_ms + LOCK_AFTER_MINIMISED_MS) : idle;
}

std::int64_t Session::save_due_at() const
{
    return m_first_change_ms
        + std::clamp(REST_AFTER_SAVE * m_save_took_ms, SAVE_AFTER_MS, SAVE_AT_LATEST_MS);
}

void Session::tick()
{
    m_tools.jobs.run_finished();
    const auto now = m_tools.clock.monotonic_ms();
    if (m_closing && now - m_closing->began_ms >= LOCK_WAITS_MS)
        seal_without_worker();
    if (!is_open())
        return;
    if (now >= auto_lock_at()) {
        lock();
        return;
    }
    if (!m_dirty || m_saving || !m_facts.writable || is_from_older_version())
        return;
    if (m_save.state == SaveState::NotSaved) {
        if (now >= m_save.since_ms + RETRY_AFTER_MS)
            start_save();
    } else if (now >= save_due_at()) {
        start_save();
    }
}

std::optional<std::int64_t> Session::next_deadline_ms() const
{
    if (m_closing)
        return next_look_at_closing();
    if (!is_open())
        return std::nullopt;
    auto next = auto_lock_at();
    if (m_dirty && !m_saving && m_facts.writable && !is_from_older_version()) {
        next = std::min(next,
            m_save.state == SaveState::NotSaved ? m_save.since_ms + RETRY_AFTER_MS : save_due_at());
    }
    return next;
}

} // namespace app
