#include "app/session_parts.hpp"
#include "base/assert.hpp"
#include "vault/document.hpp"

// What she took out leaves the file (security-design.md 7.4): each save writes all tables anew,
// so after two of them neither data slot has it. What lies beyond a shorter content is sealed
// under a salt that was overwritten.

namespace app {

namespace {

    constexpr int SLOTS = 2;

} // namespace

void Session::erase_removed()
{
    CEIBA_ASSERT(is_open());
    if (!is_writable() || m_erasing == Erasing::Running)
        return;
    m_erasing = Erasing::Running;
    m_saves_to_erase = SLOTS;
    mark_dirty();
    // One that runs may hold what was taken out since it began: it does not count.
    if (!m_saving)
        start_save();
}

void Session::follow_erasing(const Saving& saving)
{
    if (m_erasing != Erasing::Running)
        return;
    if (!saving.result) {
        // The next save that succeeds is an ordinary one; she asks again.
        m_erasing = Erasing::Failed;
        m_saves_to_erase = 0;
        return;
    }
    if (saving.erases && --m_saves_to_erase == 0) {
        m_erasing = Erasing::Done;
        return;
    }
    mark_dirty();
    start_save();
}

void Session::forget_erasing()
{
    m_erasing = Erasing::No;
    m_saves_to_erase = 0;
}

bool Session::is_from_older_version() const
{
    return is_writable() && m_facts.schema < vault::DOCUMENT_SCHEMA && !m_newer_form_accepted;
}

} // namespace app
