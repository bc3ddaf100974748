#include "app/places.hpp"
#include "app/session_parts.hpp"
#include "base/assert.hpp"
#include "vault/document.hpp"

#include <utility>

// The same content in a new vault: "Guardar en otro lugar", which is then the open one
// (security-design.md 7.3), and a backup, which is not (7.7).

namespace app {

namespace {

    /// What destroying the new file will not touch (7.7).
    void note_left_file(domain::Workbook& workbook, base::Date today, const std::string& path)
    {
        workbook.copies.push_back(
            { domain::take_id(workbook.plan), today, domain::CopyKind::Backup, noted_place(path) });
    }

} // namespace

void Session::Copying::make(const vault::Tools& tools, crypto::Preset preset)
{
    auto made = written(tools, preset);
    workbook = {};
    credentials = {};
    if (made)
        sealer = made->vault->sealer();
    result = std::move(made);
    // Called off after this moment: take_away() is on its way, on this same worker.
    if (called_off)
        take_away();
    crypto::wipe_stack();
}

base::Result<vault::Opened> Session::Copying::written(
    const vault::Tools& tools, crypto::Preset preset) const
{
    const auto bytes = TRY(vault::write_document(workbook, tools.memory));
    return vault::Vault::create(
        tools, path, credentials, preset, bytes.sections(), vault::DOCUMENT_SCHEMA, &called_off);
}

void Session::Copying::take_away()
{
    const base::StoppableDisk::Destroying here;
    if (result)
        static_cast<void>(result->vault->wipe_handle().destroy());
    result = base::fail(base::ErrorCode::Cancelled);
}

void Session::save_elsewhere(std::string path, vault::Credentials credentials)
{
    auto copying = std::make_shared<Copying>();
    copying->credentials = std::move(credentials);
    copying->path = std::move(path);
    copying->left = m_path;
    start_copy(std::move(copying));
}

void Session::back_up(std::string path, vault::Credentials credentials, std::string place)
{
    auto copying = std::make_shared<Copying>();
    copying->credentials = std::move(credentials);
    copying->path = std::move(path);
    copying->place = std::move(place);
    start_copy(std::move(copying));
}

void Session::start_copy(std::shared_ptr<Copying> copying)
{
    CEIBA_ASSERT(is_open());
    if (m_copying)
        return;
    copying->workbook = m_workbook;
    domain::erase_session_answers(m_tools.method, copying->workbook.her_case.answers, m_kept);
    copying->workbook.keys = {};
    if (!copying->left.empty())
        note_left_file(copying->workbook, m_tools.clock.today(), copying->left);
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
    if (copying.place)
        note_backup(copying);
    else
        move_to(copying);
}

void Session::note_backup(Copying& copying)
{
    // What was compared is closed where a slow stick holds up nothing.
    m_tools.errands.post([made = std::shared_ptr<vault::Vault>(
                              std::move(copying.result->vault))]() mutable { made.reset(); },
        {});
    const bool has_all = m_revision == copying.revision;
    if (is_writable())
        edit([&](domain::Workbook& workbook) {
            workbook.copies.push_back({ domain::take_id(workbook.plan), m_tools.clock.today(),
                domain::CopyKind::Backup, *copying.place });
        });
    // What she wrote while it was made is not in it.
    m_backup = Backup { copying.path, has_all ? m_revision : copying.revision };
}

void Session::move_to(Copying& copying)
{
    // A save that still runs there ends first; then the old file is closed, as it is.
    m_tools.destroyer.aim_at(nullptr);
    m_tools.jobs.post(
        [old = std::shared_ptr<vault::Vault>(std::move(m_vault))]() mutable { old.reset(); }, {});
    auto& opened = *copying.result;
    m_vault = std::move(opened.vault);
    m_sealer = std::move(copying.sealer);
    m_facts = m_vault->facts();
    m_path = copying.path;
    take_notices(std::move(opened.notices));
    m_notices = { SessionNotice::SavedElsewhere };
    // Other keys were made for the old file; none of them opens this one.
    m_key_change.reset();
    m_key_failure.reset();
    m_workbook.keys = {};
    // As it already stands in the new file.
    note_left_file(m_workbook, m_tools.clock.today(), copying.left);
    m_backup.reset();
    m_newer_form_accepted = true;
    forget_erasing();
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
    aim();
}

void Session::give_up_copy()
{
    if (!m_copying)
        return;
    m_copying->called_off = true;
    // Not here: a slow stick would hold up hiding.
    m_tools.errands.post([copying = std::move(m_copying)] { copying->take_away(); }, {});
    m_copying.reset();
}

} // namespace app
