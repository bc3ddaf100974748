#include "app/app_parts.hpp"

#include <utility>

// What the hide key destroys: the open or locked vault, a practice file, or a file that she
// picked without opening it; and the calm deletion (security-design.md 8.2).

namespace app {

void App::press_hide_key()
{
    // Where it is to be held, what stands on the page goes when the ring comes or it is let go.
    if (!is_rehearsing() && !is_aimed_at_file())
        hide();
}

/// Pressed for a moment it means what it means everywhere.
void App::hide_key_was_tapped()
{
    if (is_aimed_at_file() && !m_button_held)
        hide();
}

std::optional<vault::WipeReport> App::destroy()
{
    if (is_aimed_at_file()) {
        m_tools.session.destroyer().fire();
        return how_it_ended();
    }
    if (!is_rehearsing()) {
        m_tools.session.destroy_at_once();
        m_paper.give_up();
        return how_it_ended();
    }
    auto report = m_rehearsal->wipe->destroy();
    report.removed = report.removed && !m_rehearsal->disk.exists(Rehearsal::PATH);
    return report;
}

std::optional<vault::WipeReport> App::destroy_again()
{
    if (is_rehearsing())
        return destroy();
    if (is_aimed_at_file())
        destroy_file_again();
    else
        m_tools.session.destroy_again();
    return how_it_ended();
}

/// Nothing while it goes on.
std::optional<vault::WipeReport> App::how_it_ended()
{
    auto& destroyer = m_tools.session.destroyer();
    switch (destroyer.state()) {
    case Destroyer::State::Destroyed:
        m_tools.session.was_destroyed();
        m_file.reset();
        return destroyer.report();
    case Destroyer::State::Failed:
        return destroyer.report();
    case Destroyer::State::Ready:
    case Destroyer::State::Working:
        break;
    }
    return std::nullopt;
}

void App::begin_rehearsal()
{
    constexpr std::size_t SMALLEST_VAULT = std::size_t { 4 } << 20;
    auto rehearsal = std::make_unique<Rehearsal>();
    base::Bytes bytes(SMALLEST_VAULT);
    m_tools.random.fill(bytes);
    rehearsal->disk.put(Rehearsal::PATH, std::move(bytes));
    auto handle = vault::WipeHandle::prepare(rehearsal->disk, Rehearsal::PATH, m_tools.random);
    if (!handle)
        return;
    rehearsal->wipe = std::move(*handle);
    m_rehearsal = std::move(rehearsal);
    m_panic.forget_outcome();
}

void App::end_rehearsal()
{
    // What became of her own file stays said.
    if (!m_rehearsal)
        return;
    m_rehearsal.reset();
    m_panic.forget_outcome();
}

// --- A file that is not open -------------------------------------------------------------

void App::aim_at_file(std::string path, std::unique_ptr<vault::WipeHandle> handle)
{
    forget_file();
    m_panic.forget_outcome();
    m_tools.session.destroyer().aim_at(handle.get());
    m_file = std::make_unique<AimedFile>(AimedFile { std::move(path), std::move(handle) });
}

void App::forget_file()
{
    // What was begun, or could not be done, stays what "try again" means.
    if (!m_file || m_panic.outcome() == Panic::Outcome::Working
        || m_panic.outcome() == Panic::Outcome::Failed)
        return;
    m_tools.session.destroyer().aim_at(nullptr);
    m_file.reset();
    m_panic.forget_outcome();
}

/// What was found first may be gone and back under the same name: a stick.
void App::destroy_file_again()
{
    auto found = vault::WipeHandle::prepare(m_tools.disk, m_file->path, m_tools.random);
    if (found) {
        m_tools.session.destroyer().aim_at(found->get());
        m_file->handle = std::move(*found);
    }
    m_tools.session.destroyer().fire();
}

void App::hold_button()
{
    m_button_held = true;
    m_panic.press(m_tools.clock.monotonic_ms());
}

void App::let_go_of_button()
{
    m_panic.release(m_tools.clock.monotonic_ms());
    m_button_held = false;
}

// --- Calm deletion -----------------------------------------------------------------------

void App::delete_vault()
{
    m_paper.give_up();
    // A second try after a failure finds the content gone already.
    if (m_tools.session.is_open())
        m_copies_left = m_tools.session.workbook().copies;
    m_deletion_report = m_tools.session.destroy();
    m_seen_locks = m_tools.session.locks();
    m_seen_state = m_tools.session.state();
    m_analysis.forget();
    m_router.restart({ Screen::Deletion, "receipt" });
}

} // namespace app
