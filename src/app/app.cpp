#include "app/app_parts.hpp"
#include "app/copy_notes.hpp"
#include "app/places.hpp"
#include "app/searcher.hpp"
#include "domain/circumstances.hpp"

#include <algorithm>
#include <utility>

namespace app {

App::App(AppTools tools)
    : m_tools(std::move(tools))
    , m_analysis(m_tools.shelf.method(), m_tools.session, m_tools.clock)
    , m_paper(m_tools.errands, m_tools.disk, m_tools.paper)
    , m_panic({ [this] { press_hide_key(); }, [this] { return destroy(); },
          [this] { return is_rehearsing() || is_aimed_at_file() || m_tools.session.may_destroy(); },
          [this] { return destroy_again(); }, [this] { hide_key_was_tapped(); } })
    , m_captures(m_tools.clock)
{
    m_preferences.language = m_tools.languages.current();
    m_tools.shelf.use_language(m_preferences.language);
}

App::~App() = default;

Searcher& App::searcher()
{
    const auto& present = library();
    if (!m_searcher || m_searched != &present) {
        m_searcher = std::make_unique<Searcher>(present, texts());
        m_searched = &present;
    }
    return *m_searcher;
}

void App::follow_directory()
{
    const auto wanted = m_tools.session.is_open() ? workbook().directory
                                                  : std::optional<domain::LoadedDirectory>();
    const auto file = wanted ? wanted->file : nullptr;
    if (file == m_directory)
        return;
    m_directory = file;
    m_tools.shelf.use_directory(wanted);
    // What it found points to bodies that may be gone.
    m_searcher.reset();
}

// --- Preferences -------------------------------------------------------------------------

void App::change_settings(const std::function<void(domain::Settings&)>& change)
{
    // In a file that is only read they hold until it is closed.
    if (m_tools.session.is_writable())
        m_tools.session.edit([&change](domain::Workbook& workbook) { change(workbook.settings); });
}

void App::set_language(std::string_view code)
{
    if (!m_tools.languages.use(code))
        return;
    m_preferences.language = code;
    m_tools.shelf.use_language(code);
    change_settings([code](domain::Settings& settings) { settings.language = code; });
}

void App::set_text_size(int percent)
{
    m_preferences.text_size = percent;
    change_settings([percent](domain::Settings& settings) { settings.text_size = percent; });
}

void App::set_theme(domain::Theme theme)
{
    m_preferences.theme = theme;
    change_settings([theme](domain::Settings& settings) { settings.theme = theme; });
}

void App::set_hide_key(domain::HideKey key)
{
    m_preferences.hide_key = key;
    change_settings([key](domain::Settings& settings) { settings.hide_key = key; });
}

void App::set_global_key(GlobalKey key)
{
    m_preferences.global_key = key;
    change_settings([key](domain::Settings& settings) { settings.global_key = key; });
}

void App::use_settings_of_vault()
{
    const auto settings = m_tools.session.workbook().settings;
    if (!settings.language.empty() && m_tools.languages.use(settings.language)) {
        m_preferences.language = settings.language;
        m_tools.shelf.use_language(settings.language);
    }
    m_preferences.text_size = settings.text_size;
    m_preferences.theme = settings.theme;
    m_preferences.hide_key = settings.hide_key;
    m_preferences.global_key = settings.global_key;
}

// --- Help and hiding ---------------------------------------------------------------------

void App::help()
{
    const auto screen = m_router.place().screen;
    if (screen == Screen::EmergencyMenu || screen == Screen::EmergencyCard)
        return;
    m_before_help = m_router.place();
    m_router.go({ Screen::EmergencyMenu, {} });
}

void App::leave_help()
{
    auto place = std::exchange(m_before_help, std::nullopt).value_or(Place {});
    if (needs_vault(place.screen) && !m_tools.session.is_open())
        place = { Screen::Start, {} };
    m_router.restart(std::move(place));
}

void App::hide()
{
    m_before_help.reset();
    m_captures.end();
    end_rehearsal();
    forget_file();
    m_copies_left.clear();
    m_paper.give_up();
    m_tools.session.lock();
    m_analysis.forget();
    m_seen_locks = m_tools.session.locks();
    m_seen_state = m_tools.session.state();
    follow_directory();
    m_router.restart({ Screen::Lock, {} });
}

void App::leave_vault()
{
    if (m_tools.session.state() == VaultState::Locked)
        m_tools.session.forget();
    m_preferences.global_key = GlobalKey::Off;
    // Whoever opens another vault next is not told what became of this one's paper.
    m_paper.forget();
    m_copies_left.clear();
    m_router.restart({ Screen::Start, {} });
}

void App::to_first_page()
{
    const bool begun = m_tools.session.workbook().assessment.begun;
    m_router.restart({ begun ? Screen::Home : Screen::Assessment, {} });
}

bool App::is_shared_computer() const
{
    return domain::is_shared_computer(m_tools.session.workbook().her_case.answers);
}

bool App::is_paper_forbidden() const { return domain::is_paper_forbidden(workbook()); }

// --- Ending ------------------------------------------------------------------------------

void App::leave_at_once()
{
    m_leaving = true;
    if (m_panic.outcome() != Panic::Outcome::Working)
        hide();
}

bool App::ended_badly() const
{
    const auto outcome = m_panic.outcome();
    return outcome == Panic::Outcome::Failed || outcome == Panic::Outcome::Working
        || (m_leaving && m_tools.session.has_sealed_content());
}

bool App::quit()
{
    auto& session = m_tools.session;
    // The end comes from the other side, or "Error de disco" does.
    if (m_panic.outcome() == Panic::Outcome::Working)
        return false;
    // The window is going anyway: waiting here freezes nothing she needs. A paper that is half
    // written is not finished behind her back.
    if (m_paper.is_writing() || session.is_copying()) {
        m_paper.give_up();
        m_tools.errands.wait();
        m_tools.errands.run_finished();
    }
    const bool paper_left = m_paper.state().left_behind && !m_left_paper_told;
    m_left_paper_told = m_paper.state().left_behind;
    if (session.is_open() && session.is_writable() && session.has_unsaved_changes()) {
        session.save_now();
        for (int turn = 0; turn < 3 && session.has_unsaved_changes(); ++turn) {
            session.wait_for_save();
            session.save_now();
        }
    }
    const bool unsaved
        = (session.is_open() && session.is_writable() && session.has_unsaved_changes())
        || session.has_sealed_content();
    m_quit_refused = unsaved;
    m_quit = !unsaved && !paper_left;
    return m_quit;
}

// --- Time --------------------------------------------------------------------------------

void App::follow_session()
{
    auto& session = m_tools.session;
    follow_directory();
    if (session.locks() != m_seen_locks) {
        // Locked by itself: time, minimised, or the end of a destruction.
        m_seen_locks = session.locks();
        m_paper.give_up();
        m_analysis.forget();
        m_captures.end();
        m_before_help.reset();
        m_router.restart(
            { session.state() == VaultState::None ? Screen::Start : Screen::Lock, {} });
    }
    if (session.state() == VaultState::Open && m_seen_state != VaultState::Open) {
        use_settings_of_vault();
        const auto begins = std::exchange(m_new_plan_begins, std::nullopt);
        if (session.is_from_older_version())
            m_router.restart({ Screen::OldFile, {} });
        else if (begins)
            m_router.restart(*begins);
        else
            to_first_page();
    }
    m_seen_state = session.state();
    if (session.copies() != m_seen_copies) {
        m_seen_copies = session.copies();
        if (m_router.place().screen == Screen::Create)
            m_router.can_go_back() ? m_router.back() : m_router.restart({ Screen::Home, {} });
    }
    if (m_leaving && !session.is_open() && !session.is_closing()
        && session.state() != VaultState::Opening)
        m_quit = true;
    // A completed destruction says nothing and leaves (security-design.md 8.2).
    if (m_panic.outcome() == Panic::Outcome::Destroyed && !is_rehearsing())
        m_quit = true;
}

/// Every file that leaves the program is one more that a wipe does not reach (7.7). Not where
/// others use the computer: there she decides by herself what to write down.
void App::note_written_file()
{
    const auto& paper = m_paper.state();
    if (paper.step != PaperErrand::Step::Done || paper.copy_decided || !m_tools.session.is_open())
        return;
    // A guide on paper tells nothing of her: it is no copy of hers.
    const auto hers = paper.what != PaperErrand::What::Handout;
    m_paper.decide_copy(hers && may_note_copies(*this)
            ? std::optional(note_copy(*this, copy_kind(paper.what), noted_place(paper.path)))
            : std::nullopt);
}

std::optional<std::int64_t> App::next_deadline_ms() const
{
    const auto session = m_tools.session.next_deadline_ms();
    const auto guard = m_captures.deadline_ms();
    return session && guard ? std::min(*session, *guard) : (guard ? guard : session);
}

bool App::tick()
{
    auto& session = m_tools.session;
    if (m_panic.outcome() == Panic::Outcome::Working) {
        // While the other thread destroys, nothing here may wait for what it holds.
        const auto ended = how_it_ended();
        if (!ended)
            return m_panic.shows_failure(m_tools.clock.monotonic_ms());
        m_panic.tell(*ended);
    }
    const auto state = session.state();
    const auto save = session.save_status().state;
    const auto revision = session.revision();
    const auto failure = session.failure();
    const auto moves = m_router.revision();
    const bool closing = session.is_closing();
    const bool errand_done = m_tools.errands.run_finished();
    const bool guarded_again = m_captures.has_just_ended();
    session.tick();
    follow_session();
    note_written_file();
    return errand_done || guarded_again || state != session.state()
        || save != session.save_status().state || revision != session.revision()
        || failure != session.failure() || moves != m_router.revision()
        || closing != session.is_closing();
}

} // namespace app
