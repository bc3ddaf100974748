#include "app/session_parts.hpp"
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

void Session::create(std::string path, vault::Credentials credentials, domain::Workbook first,
    std::optional<crypto::Preset> preset)
{
    auto opening = std::make_shared<Opening>();
    opening->credentials = std::move(credentials);
    opening->workbook = std::move(first);
    const auto before = m_state;
    begin(opening);
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
                bytes->sections(), vault::DOCUMENT_SCHEMA, &opening->called_off);
            if (opening->result)
                opening->sealer = opening->result->vault->sealer();
        },
        [this, opening, life, path, before] {
            if (life.expired())
                return;
            if (opening->result && !opening->called_off)
                m_path = path;
            finish(*opening, before);
        });
}

void Session::open(std::string path, vault::Credentials credentials)
{
    auto opening = std::make_shared<Opening>();
    opening->credentials = std::move(credentials);
    opening->pending = std::exchange(m_sealed, std::nullopt);
    const auto before = m_state;
    begin(opening);
    const std::weak_ptr<int> life = m_life;
    m_tools.jobs.post(
        [this, opening, path, can_destroy = before != VaultState::Locked || m_locked_wipe] {
            vault::OpenOptions options;
            options.called_off = &opening->called_off;
            options.pending = opening->pending ? &*opening->pending : nullptr;
            opening->result
                = vault::Vault::open(vault_tools(), path, opening->credentials, options);
            if (opening->result) {
                auto content = content_of(*opening->result);
                if (content) {
                    opening->workbook = std::move(*content);
                    opening->sealer = opening->result->vault->sealer();
                } else {
                    opening->result = base::Failure(content.error());
                }
            }
            if (opening->result || can_destroy)
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

void Session::begin(const std::shared_ptr<Opening>& opening)
{
    m_opening = opening;
    m_state = VaultState::Opening;
    m_failure.reset();
}

void Session::finish(Opening& opening, VaultState before)
{
    // `opening` lives as long as the one who called.
    m_opening.reset();
    if (opening.called_off)
        leave_closed(opening);
    if (!opening.result) {
        if (!opening.called_off)
            m_failure = opening.result.error().code;
        m_state = before;
        m_sealed = std::move(opening.pending);
        if (opening.wipe) {
            m_locked_wipe = std::move(opening.wipe);
            aim();
        }
        return;
    }
    auto& opened = *opening.result;
    m_tools.destroyer.aim_at(nullptr);
    m_locked_wipe.reset();
    m_vault = std::move(opened.vault);
    m_sealer = std::move(opening.sealer);
    m_facts = m_vault->facts();
    take_notices(std::move(opened.notices));
    m_notices.clear();
    m_workbook = std::move(opening.workbook);
    m_kept.clear();
    m_save = {};
    m_save.saved_at = m_facts.saved_at;
    m_dirty = false;
    m_saving = false;
    m_backup.reset();
    m_newer_form_accepted = false;
    forget_erasing();
    m_state = VaultState::Open;
    aim();
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

/// It was open before it could be called off: it is closed again, and what she hid stays hidden.
void Session::leave_closed(Opening& opening)
{
    opening.workbook = {};
    opening.sealer.reset();
    if (opening.result)
        m_tools.jobs.post([vault = std::shared_ptr<vault::Vault>(
                               std::move(opening.result->vault))]() mutable { vault.reset(); },
            {});
    opening.result = base::fail(base::ErrorCode::Cancelled);
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
    m_tools.destroyer.aim_at(nullptr);
    m_state = VaultState::None;
    m_path.clear();
    m_sealed.reset();
    m_vault.reset();
    m_locked_wipe.reset();
    m_locked_may_destroy = false;
    m_failure.reset();
}

} // namespace app
