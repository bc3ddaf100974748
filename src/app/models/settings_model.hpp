#pragma once

#include "app/app.hpp"

#include <string>
#include <vector>

namespace app {

/// How the program behaves for her, and the rehearsal of the destruction.
class SettingsModel {
public:
    enum class Step { Settings, DestroyText, Rehearsal };
    struct State {
        Step step { Step::Settings };
        std::vector<i18n::LanguageName> languages;
        std::string language;
        int text_size { 100 };
        domain::Theme theme { domain::Theme::Light };
        int auto_lock_minutes { 5 };
        domain::HideKey hide_key { domain::HideKey::Escape };
        GlobalKey global_key { GlobalKey::Off };
        GlobalKeyState global_key_state { GlobalKeyState::Off };
        bool destroy_enabled { false };
        bool text_read { false };
        bool rehearsed { false };
        /// The rehearsal has just gone through, or was let go, or failed.
        Panic::Outcome rehearsal { Panic::Outcome::Nothing };
        bool shared_computer { false };
        bool printing_allowed_on_shared { false };
        bool writable { true };
        /// What a destruction does not touch.
        std::vector<domain::CopyNote> copies;
    };

    explicit SettingsModel(App& app);
    ~SettingsModel();
    const State& state();

    void use_language(const std::string& code) { m_app.set_language(code); }
    void use_text_size(int percent) { m_app.set_text_size(percent); }
    void use_theme(domain::Theme theme) { m_app.set_theme(theme); }
    void use_hide_key(domain::HideKey key) { m_app.set_hide_key(key); }
    void use_global_key(GlobalKey key) { m_app.set_global_key(key); }
    void open_workshop_tools() { m_app.router().go({ Screen::WorkshopTools, {} }); }
    void open_diagnostics() { m_app.router().go({ Screen::Diagnostics, {} }); }
    void lock_after(int minutes);
    void allow_printing_on_shared(bool allowed);

    /// Switching destruction on: text first, then one rehearsal. Off: at once.
    void want_destroy();
    void switch_destroy_off();
    void text_was_read();
    void rehearse_again();
    void finish_rehearsal();
    void leave_step();
    void open_copies() { m_app.router().go({ Screen::Copies, {} }); }
    void open_keys() { m_app.router().go({ Screen::Keys, {} }); }
    void delete_vault() { m_app.router().go({ Screen::Deletion, {} }); }

private:
    App& m_app;
    State m_state;
};

/// Calm deletion: what it does, the word, and a receipt.
class DeletionModel {
public:
    struct State {
        bool receipt { false };
        bool word_typed { false };
        vault::WipeReport report;
        std::vector<domain::CopyNote> copies;
    };

    DeletionModel(App& app, const std::string& detail);
    const State& state();
    /// She types BORRAR (or DELETE), so that nobody does it by a slip.
    void type_word(const std::string& word);
    void destroy();
    void back();
    void to_the_start();

private:
    App& m_app;
    State m_state;
};

} // namespace app
