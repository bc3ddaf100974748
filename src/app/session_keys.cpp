#include "app/session.hpp"

#include "app/session_parts.hpp"
#include "base/assert.hpp"
#include "vault/document.hpp"

#include <utility>

// A new passphrase, a recovery code, an emergency passphrase (security-design.md 6.7). Each is
// slow and asks for the passphrase once more, although the vault is open.

namespace app {

void Session::change_keys(
    vault::Credentials current, vault::Credentials next, std::optional<crypto::Preset> preset)
{
    auto change = std::make_shared<KeyChange>();
    change->current = std::move(current);
    change->added = std::move(next);
    change->apply = [](domain::Workbook& workbook) { workbook.keys = {}; };
    change->work = [this, preset](KeyChange& it, vault::Vault& vault) -> base::Result<> {
        const auto cost = preset
            ? *preset
            : crypto::calibrate(m_tools.stretcher, m_tools.clock, m_tools.machine_memory());
        it.apply(it.stored);
        const auto bytes = TRY(vault::write_document(it.stored, m_tools.memory));
        return vault.change_keys(
            it.current, it.added, cost, bytes.sections(), vault::DOCUMENT_SCHEMA);
    };
    start_key_change(std::move(change));
}

void Session::add_key(vault::Credentials current, vault::Credentials added, vault::SlotType type)
{
    auto change = std::make_shared<KeyChange>();
    change->current = std::move(current);
    change->added = std::move(added);
    change->apply = [type, today = m_tools.clock.today()](domain::Workbook& workbook) {
        auto& made = type == vault::SlotType::Emergency ? workbook.keys.emergency_set
                                                        : workbook.keys.recovery_code_made;
        made = today;
    };
    change->work = [type](KeyChange& it, vault::Vault& vault) -> base::Result<> {
        return vault.add_key(it.current, it.added, type);
    };
    start_key_change(std::move(change));
}

void Session::start_key_change(std::shared_ptr<KeyChange> change)
{
    CEIBA_ASSERT(is_open() && !is_changing_keys());
    m_key_failure.reset();
    if (!is_writable()) {
        m_key_failure = base::ErrorCode::ReadOnlyPlace;
        return;
    }
    change->stored = m_workbook;
    domain::erase_session_answers(m_tools.method, change->stored.her_case.answers, m_kept);
    m_key_change = change;
    const std::weak_ptr<int> life = m_life;
    m_tools.jobs.post(
        [change, vault = m_vault.get()] {
            change->result = change->work(*change, *vault);
            change->sealer = vault->sealer();
            change->done = true;
            change->stored = {};
            change->current = {};
            change->added = {};
        },
        [this, change, life] {
            if (!life.expired() && m_key_change == change)
                finish_key_change(*change);
        });
}

void Session::finish_key_change(KeyChange& change)
{
    m_key_change.reset();
    m_facts = m_vault->facts();
    m_sealer = std::move(change.sealer);
    if (!change.result) {
        m_key_failure = change.result.error().code;
        // What could not be finished is finished by the next save.
        if (m_vault->keys_in_doubt())
            mark_dirty();
        return;
    }
    change.apply(m_workbook);
    ++m_revision;
    mark_dirty();
    save_now();
}

} // namespace app
