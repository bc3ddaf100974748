#include "app/session.hpp"

#include "app/session_parts.hpp"
#include "base/assert.hpp"
#include "vault/document.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

namespace app {

namespace {

    constexpr std::int64_t LOCK_AFTER_MINIMISED_MS = 30'000;

    base::Result<domain::Workbook> content_of(const vault::Opened& opened)
    {
        // What was sealed at the lock is newer than what the file holds.
        if (opened.pending)
            return vault::read_document(*opened.pending, vault::DOCUMENT_SCHEMA);
        return vault::read_document(opened.payload, opened.vault->facts().schema);
    }

    base::Result<> save_content(
        vault::Vault& vault, const domain::Workbook& workbook, std::pmr::memory_resource* memory)
    {
        const auto bytes = TRY(vault::write_document(workbook, memory));
        return vault.save(bytes.sections(), vault::DOCUMENT_SCHEMA);
    }

} // namespace

/// A job that opens: filled on the worker, read on the main thread after it.
struct Session::Opening {
    vault::Credentials credentials;
    domain::Workbook workbook;
    std::optional<vault::SealedPayload> pending;
    /// When it did not open: what can destroy the locked file without its passphrase.
    std::unique_ptr<vault::WipeHandle> wipe;
    base::Result<vault::Opened> result { base::fail(base::ErrorCode::Internal) };
};

struct Session::Saving {
    domain::Workbook workbook;
    base::Result<> result;
};

/// The last job of a vault. The main thread may only stop its saving, under the mutex.
struct Session::Closing {
    std::mutex mutex;
    std::unique_ptr<vault::Vault> vault;
    domain::Workbook workbook;
    std::shared_ptr<KeyChange> keys; ///< one that still ran at the lock
    bool unsaved { false };
    std::int64_t began_ms { 0 };
    std::optional<vault::SealedPayload> sealed;
    std::unique_ptr<vault::WipeHandle> wipe;
    bool content_lost { false };
};

/// A copy elsewhere. The main thread may only call it off; what is ready is looked at and taken
/// away under the mutex.
struct Session::Copying {
    vault::Credentials credentials;
    std::string path;
    domain::Workbook workbook;
    unsigned revision { 0 };
    std::atomic<bool> called_off { false };
    std::mutex mutex;
    base::Result<vault::Opened> result { base::fail(base::ErrorCode::Internal) };

    void make(const vault::Tools& tools, crypto::Preset preset)
    {
        auto made = written(tools, preset);
        workbook = {};
        credentials = {};
        {
            const std::lock_guard guard(mutex);
            result = std::move(made);
            if (called_off)
                discard();
        }
        crypto::wipe_stack();
    }

    base::Result<vault::Opened> written(const vault::Tools& tools, crypto::Preset preset) const
    {
        const auto bytes = TRY(vault::write_document(workbook, tools.memory));
        return vault::Vault::create(tools, path, credentials, preset, bytes.sections(),
            vault::DOCUMENT_SCHEMA, &called_off);
    }

    /// Nobody would know of a vault that nobody waits for.
    void discard()
    {
        if (result)
            static_cast<void>(result->vault->wipe_handle().destroy());
        result = base::fail(base::ErrorCode::Cancelled);
    }
};

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
}

vault::Tools Session::vault_tools() const
{
    return { m_tools.disk, m_tools.clock, m_tools.random, m_tools.stretcher, m_tools.memory,
        m_tools.wait_until };
}

// --- Opening -----------------------------------------------------------------------------

void Session::create(std::string path, vault::Credentials credentials, domain::Workbook first,
    std::optional<crypto::Preset> preset)
{
    auto opening = std::make_shared<Opening>();
    opening->credentials = std::move(credentials);
    opening->workbook = std::move(first);
    const auto before = m_state;
    m_state = VaultState::Opening;
    m_failure.reset();
    const std::weak_ptr<int> life = m_life;
    m_tools.jobs.post(
        [this, opening, path, preset] {
            const auto cost = preset
                ? *preset
                : crypto::calibrate(m_tools.stretcher, m_tools.clock, m_tools.machine_memory());
            auto bytes = vault::write_document(opening->workbook, m_tools.memory);
            if (!bytes) {
                opening->result = base::Failure(bytes.error());
                return;
            }
            opening->result = vault::Vault::create(vault_tools(), path, opening->credentials, cost,
                bytes->sections(), vault::DOCUMENT_SCHEMA);
        },
        [this, opening, life, path, before] {
            if (life.expired())
                return;
            if (opening->result)
                m_path = path;
            finish(*opening, before);
        });
}

void Session::open(std::string path, vault::Credentials credentials)
{
    auto opening = std::make_shared<Opening>();
    opening->credentials = std::move(credentials);
    opening->pending = std::exchange(m_sealed, std::nullopt);
    // The handle that could destroy the locked file holds no lock, but it must not
    // outlive the state it was made for.
    m_locked_wipe.reset();
    const auto before = m_state;
    m_state = VaultState::Opening;
    m_failure.reset();
    const std::weak_ptr<int> life = m_life;
    m_tools.jobs.post(
        [this, opening, path, before] {
            vault::OpenOptions options;
            options.pending = opening->pending ? &*opening->pending : nullptr;
            opening->result
                = vault::Vault::open(vault_tools(), path, opening->credentials, options);
            if (opening->result) {
                auto content = content_of(*opening->result);
                if (content)
                    opening->workbook = std::move(*content);
                else
                    opening->result = base::Failure(content.error());
            }
            if (opening->result || before != VaultState::Locked)
                return;
            auto wipe = vault::WipeHandle::prepare(m_tools.disk, path, m_tools.random);
            if (wipe)
                opening->wipe = std::move(*wipe);
        },
        [this, opening, life, path, before] {
            if (life.expired())
                return;
            if (opening->result || before == VaultState::None)
                m_path = path;
            finish(*opening, before);
        });
}

void Session::unlock(vault::Credentials credentials)
{
    CEIBA_ASSERT(m_state == VaultState::Locked);
    open(m_path, std::move(credentials));
}

void Session::finish(Opening& opening, VaultState before)
{
    if (!opening.result) {
        m_failure = opening.result.error().code;
        m_state = before;
        m_sealed = std::move(opening.pending);
        m_locked_wipe = std::move(opening.wipe);
        return;
    }
    auto& opened = *opening.result;
    m_vault = std::move(opened.vault);
    m_facts = m_vault->facts();
    take_notices(std::move(opened.notices));
    m_notices.clear();
    m_workbook = std::move(opening.workbook);
    m_kept.clear();
    m_save = {};
    m_save.saved_at = m_facts.saved_at;
    m_dirty = false;
    m_saving = false;
    m_state = VaultState::Open;
    ++m_revision;
    touch();
    // A repair keeps only the secret that opened.
    if (std::ranges::count(m_vault_notices, vault::Notice::KeysRepaired) > 0
        && m_workbook.keys != domain::Keys {}) {
        m_workbook.keys = {};
        mark_dirty();
    }
    if (opened.pending) {
        m_notices.push_back(opened.pending_is_older ? SessionNotice::FileChangedWhileLocked
                                                    : SessionNotice::RestoredAfterLock);
        mark_dirty();
        save_now();
    }
}

void Session::take_notices(std::vector<vault::Notice> notices)
{
    m_vault_notices = std::move(notices);
    m_why_read_only.reset();
    for (const auto notice : m_vault_notices) {
        if (notice == vault::Notice::ReadOnlyPlace
            || notice == vault::Notice::NewerVersionMustWrite)
            m_why_read_only = notice;
    }
}

void Session::forget_notices()
{
    m_vault_notices.clear();
    m_notices.clear();
}

void Session::forget()
{
    CEIBA_ASSERT(m_state == VaultState::Locked || m_state == VaultState::None);
    m_state = VaultState::None;
    m_path.clear();
    m_sealed.reset();
    m_vault.reset();
    m_locked_wipe.reset();
    m_locked_may_destroy = false;
    m_failure.reset();
}

// --- Content and saving ------------------------------------------------------------------

void Session::edit(const std::function<void(domain::Workbook&)>& change)
{
    if (!is_writable()) {
        ++m_refused_edits;
        return;
    }
    change(m_workbook);
    ++m_revision;
    mark_dirty();
}

void Session::mark_dirty()
{
    m_last_change_ms = m_tools.clock.monotonic_ms();
    if (!m_dirty)
        m_first_change_ms = m_last_change_ms;
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
    if (is_writable() && m_dirty && !m_saving)
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
    domain::erase_session_answers(m_tools.method, saving->workbook.her_case.answers, m_kept);
    m_dirty = false;
    m_saving = true;
    if (m_save.state != SaveState::NotSaved)
        set_save_state(SaveState::Saving);
    const std::weak_ptr<int> life = m_life;
    m_tools.jobs.post(
        [this, saving, vault = m_vault.get()] {
            saving->result = save_content(*vault, saving->workbook, m_tools.memory);
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
    if (saving.result) {
        m_facts = m_vault->facts();
        m_save.saved_at = m_facts.saved_at;
        m_save.failures = 0;
        set_save_state(m_dirty ? SaveState::Waiting : SaveState::Saved);
        return;
    }
    // What failed is still unsaved, with everything that came after it.
    if (!m_dirty)
        m_first_change_ms = m_tools.clock.monotonic_ms();
    m_dirty = true;
    m_save.reason = saving.result.error().code;
    ++m_save.failures;
    set_save_state(SaveState::NotSaved);
}

void Session::save_elsewhere(std::string path, vault::Credentials credentials)
{
    CEIBA_ASSERT(is_open());
    if (m_copying)
        return;
    auto copying = std::make_shared<Copying>();
    copying->credentials = std::move(credentials);
    copying->path = std::move(path);
    copying->workbook = m_workbook;
    domain::erase_session_answers(m_tools.method, copying->workbook.her_case.answers, m_kept);
    copying->workbook.keys = {};
    copying->revision = m_revision;
    m_copying = copying;
    m_failure.reset();
    const std::weak_ptr<int> life = m_life;
    m_tools.errands.post(
        // May outlive the session: everything it uses is its own.
        [copying, tools = vault_tools(), preset = m_facts.preset] { copying->make(tools, preset); },
        [this, copying, life] {
            if (!life.expired() && m_copying == copying)
                finish_copy(*copying);
        });
}

void Session::finish_copy(Copying& copying)
{
    // `copying` lives as long as the one who called.
    m_copying.reset();
    if (!copying.result) {
        m_failure = copying.result.error().code;
        return;
    }
    // A save that still runs there ends first; then the old file is closed, as it is.
    m_tools.jobs.post(
        [old = std::shared_ptr<vault::Vault>(std::move(m_vault))]() mutable { old.reset(); }, {});
    auto& opened = *copying.result;
    m_vault = std::move(opened.vault);
    m_facts = m_vault->facts();
    m_path = copying.path;
    take_notices(std::move(opened.notices));
    m_notices = { SessionNotice::SavedElsewhere };
    // Other keys were made for the old file; none of them opens this one.
    m_key_change.reset();
    m_key_failure.reset();
    m_workbook.keys = {};
    m_save = {};
    m_save.saved_at = m_facts.saved_at;
    m_dirty = false;
    m_saving = false;
    set_save_state(SaveState::Saved);
    // What she wrote while the copy was made is here and not in it.
    if (m_revision != copying.revision)
        mark_dirty();
    ++m_revision;
    ++m_copies;
}

void Session::give_up_copy()
{
    if (!m_copying)
        return;
    m_copying->called_off = true;
    const std::lock_guard guard(m_copying->mutex);
    m_copying->discard();
    m_copying.reset();
}

// --- Leaving -----------------------------------------------------------------------------

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

void Session::tick()
{
    m_tools.jobs.run_finished();
    const auto now = m_tools.clock.monotonic_ms();
    if (m_closing && now - m_closing->began_ms >= LOCK_WAITS_MS) {
        const std::lock_guard guard(m_closing->mutex);
        if (m_closing->vault)
            m_closing->vault->abort_saving();
    }
    if (!is_open())
        return;
    if (now >= auto_lock_at()) {
        lock();
        return;
    }
    if (!m_dirty || m_saving || !m_facts.writable)
        return;
    if (m_save.state == SaveState::NotSaved) {
        if (now >= m_save.since_ms + RETRY_AFTER_MS)
            start_save();
    } else if (now >= m_last_change_ms + SAVE_AFTER_MS
        || now >= m_first_change_ms + SAVE_AT_LATEST_MS) {
        start_save();
    }
}

std::optional<std::int64_t> Session::next_deadline_ms() const
{
    if (m_closing)
        return m_closing->began_ms + LOCK_WAITS_MS;
    if (!is_open())
        return std::nullopt;
    auto next = auto_lock_at();
    if (m_dirty && !m_saving && m_facts.writable) {
        next = std::min(next,
            m_save.state == SaveState::NotSaved ? m_save.since_ms + RETRY_AFTER_MS
                                                : std::min(m_last_change_ms + SAVE_AFTER_MS,
                                                    m_first_change_ms + SAVE_AT_LATEST_MS));
    }
    return next;
}

} // namespace app
