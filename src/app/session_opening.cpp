#include "app/session.hpp"
#include "base/assert.hpp"
#include "vault/document.hpp"

#include <algorithm>
#include <utility>

// How a vault comes to be open: made, opened, unlocked (security-design.md 7.1, 7.2).

namespace app {

namespace {

    base::Result<domain::Workbook> content_of(const vault::Opened& opened)
    {
        // What was sealed at the lock is newer than what the file holds.
        if (opened.pending)
            return vault::read_document(*opened.pending, vault::DOCUMENT_SCHEMA);
        return vault::read_document(opened.payload, opened.vault->facts().schema);
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

} // namespace app
