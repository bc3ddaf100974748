#pragma once

#include "app/analysis.hpp"
#include "app/capture_guard.hpp"
#include "app/content_folder.hpp"
#include "app/panic.hpp"
#include "app/paper_errand.hpp"
#include "app/ports.hpp"
#include "app/router.hpp"
#include "app/session.hpp"
#include "app/shelf.hpp"
#include "base/sticks.hpp"
#include "crypto/word_list.hpp"
#include "i18n/languages.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

class Searcher;

/// What the program was built with; all of it outlives the App.
struct AppTools {
    base::Disk& disk;
    const base::Clock& clock;
    Shelf& shelf;
    i18n::Languages& languages;
    Session& session;
    PaperMaker& paper;
    /// Where the program itself lies (empty: not to stay), and where she probably keeps things.
    std::string program_folder;
    std::string home_folder;
    crypto::WordList words;  ///< for six-word passphrases
    crypto::WordList common; ///< passphrases that are refused
    crypto::Random& random;
    /// For look-ups and papers in places she chose; the same as the session's.
    Jobs& errands;
    /// Tries out each protection, now.
    std::function<std::vector<ProtectionState>()> check_protections;
    /// What is given to other people, and the program that runs: where its bytes are read from and
    /// what it is called on a stick.
    base::Sticks& sticks;
    std::string program_file;
    std::string program_name;
    /// Where guides, cards and languages come from.
    ContentOrigin content {};
};

/// How the window looks and speaks at this moment: her settings while a vault is open, what
/// she chose on the start screen before.
struct Preferences {
    std::string language;
    int text_size { 100 };
    domain::Theme theme { domain::Theme::Light };
    domain::HideKey hide_key { domain::HideKey::Escape };
    /// Goes on while the vault is locked, until she leaves it.
    GlobalKey global_key { GlobalKey::Off };
};

/// The program without a window: where she is, what is open, and what the buttons around
/// every page do. Models of screens take it by reference.
class App {
public:
    explicit App(AppTools tools);
    ~App();

    const AppTools& tools() const { return m_tools; }
    Session& session() { return m_tools.session; }
    Router& router() { return m_router; }
    Analysis& analysis() { return m_analysis; }
    const base::Clock& clock() const { return m_tools.clock; }
    const domain::MethodIndex& method() { return m_tools.shelf.method(); }
    const content::MethodText& texts() { return m_tools.shelf.texts(); }
    const content::Library& library() { return m_tools.shelf.library(); }
    /// After she loaded a directory or went back: every page shows the one her file names from here
    /// on. A lock does it by itself.
    void follow_directory();
    /// The directory in her file does not go with this program; its own is shown.
    bool is_directory_refused() { return m_tools.shelf.is_directory_refused(); }
    /// Through everything that can be read; made when it is first asked for.
    Searcher& searcher();
    const domain::Workbook& workbook() const { return m_tools.session.workbook(); }
    /// The paper that is being written, or how the last one ended until she has read it.
    PaperErrand& paper() { return m_paper; }

    const Preferences& preferences() const { return m_preferences; }
    void set_language(std::string_view code);
    void set_text_size(int percent);
    void set_theme(domain::Theme theme);
    void set_hide_key(domain::HideKey key);
    void set_global_key(GlobalKey key);
    /// The window says what became of the wish.
    void global_key_is(GlobalKeyState state) { m_global_key_state = state; }
    GlobalKeyState global_key_state() const { return m_global_key_state; }

    /// Whether pictures of the screen show the window.
    CaptureGuard& captures() { return m_captures; }
    const CaptureGuard& captures() const { return m_captures; }

    /// "Necesito ayuda ya", from everywhere and without a passphrase.
    void help();
    /// Out of the emergency, to where she was.
    void leave_help();
    /// Panic stage 1: the next picture is the lock screen.
    void hide();
    /// The hide key and what holding it does.
    Panic& panic() { return m_panic; }
    /// A rehearsal of stage 2: until it ends the hide key works on a vault that exists only
    /// in memory. The button "Hide" goes on hiding.
    void begin_rehearsal();
    void end_rehearsal();
    bool is_rehearsing() const { return m_rehearsal != nullptr; }
    /// Without opening it: from here on holding the hide key, or a button, destroys this file
    /// (security-design.md 8.2). No vault is open. A short press of the key hides and ends it.
    void aim_at_file(std::string path, std::unique_ptr<vault::WipeHandle> handle);
    /// Nothing is destroyed any more; not while it is being destroyed, and not after a failure.
    void forget_file();
    bool is_aimed_at_file() const { return m_file != nullptr; }
    /// The same as the hide key, for a mouse: it goes down on a button and up again.
    void hold_button();
    void let_go_of_button();
    bool is_button_held() const { return m_button_held; }
    /// Calm deletion of the open vault; the receipt is shown by Screen::Deletion.
    void delete_vault();
    const vault::WipeReport& deletion_report() const { return m_deletion_report; }
    /// Her list of copies, which the deletion did not touch; until she leaves the receipt or
    /// hides it.
    const std::vector<domain::CopyNote>& copies_left() const { return m_copies_left; }
    /// Where a new plan begins instead of at its first page; nothing: there. Said again for each.
    void begin_new_plan_at(std::optional<Place> place) { m_new_plan_begins = std::move(place); }
    /// Home, or the assessment if she has not begun.
    void to_first_page();
    /// From the lock screen to the start, leaving the vault alone.
    void leave_vault();
    /// A shared computer (Q0.02), or not known yet on a computer that is not hers alone:
    /// no risk names in the top bar, printing asks first.
    bool is_shared_computer() const;
    /// There nothing leaves the file unencrypted until she allows it in the settings.
    bool is_paper_forbidden() const;

    /// The system or a person ends the program from outside: locks as hiding does, and ends as
    /// soon as everything is written.
    void leave_at_once();
    /// It ends although something she wrote, or the destruction she wanted, did not get through.
    bool ended_badly() const;
    /// That a content folder was refused; said until she has read it.
    bool refused_content_was_read() const { return m_refused_content_read; }
    void read_refused_content() { m_refused_content_read = true; }

    /// Ends the program; saves first. False when something is not saved: then
    /// wants_to_quit() stays false until quit_anyway().
    bool quit();
    void quit_anyway() { m_quit = true; }
    bool wants_to_quit() const { return m_quit; }
    bool quit_was_refused() const { return m_quit_refused; }
    void stay() { m_quit_refused = false; }

    /// Once per turn of the loop. True when something may look different now.
    bool tick();
    std::optional<std::int64_t> next_deadline_ms() const;

private:
    void change_settings(const std::function<void(domain::Settings&)>& change);
    void follow_session();
    void use_settings_of_vault();
    void note_written_file();
    void press_hide_key();
    void hide_key_was_tapped();
    void destroy_file_again();
    std::optional<vault::WipeReport> destroy();
    std::optional<vault::WipeReport> destroy_again();
    std::optional<vault::WipeReport> how_it_ended();

    struct Rehearsal;
    struct AimedFile;

    AppTools m_tools;
    Router m_router;
    Analysis m_analysis;
    PaperErrand m_paper;
    std::unique_ptr<Searcher> m_searcher;
    const content::Library* m_searched { nullptr }; ///< what it was made from
    std::shared_ptr<const base::Bytes> m_directory; ///< the loaded one that is shown
    Panic m_panic;
    Preferences m_preferences;
    CaptureGuard m_captures;
    GlobalKeyState m_global_key_state { GlobalKeyState::Off };
    bool m_leaving { false };
    std::optional<Place> m_before_help;
    std::optional<Place> m_new_plan_begins;
    VaultState m_seen_state { VaultState::None };
    unsigned m_seen_locks { 0 };
    unsigned m_seen_copies { 0 };
    std::unique_ptr<Rehearsal> m_rehearsal;
    std::unique_ptr<AimedFile> m_file;
    bool m_button_held { false };
    vault::WipeReport m_deletion_report;
    std::vector<domain::CopyNote> m_copies_left;
    bool m_refused_content_read { false };
    bool m_quit { false };
    bool m_quit_refused { false };
    bool m_left_paper_told { false };
};

} // namespace app
