#pragma once

#include "app/app.hpp"
#include "app/folder_look.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// The first screen: no vault is open.
class StartModel {
public:
    struct Candidate {
        std::string name; ///< as it is called on the disk, without invisible characters
        std::string path;
    };
    struct State {
        /// Files of a vault's size in the program's own folder, once the disk has answered.
        /// There is no recent list.
        std::vector<Candidate> candidates;
        /// What she must know before she writes anything here: a protection that is missing.
        std::vector<std::string_view> missing;
        std::vector<i18n::LanguageName> languages;
        std::string language;
        int text_size { 100 };
        domain::Theme theme { domain::Theme::Light };
    };

    explicit StartModel(App& app);
    StartModel(const StartModel&) = delete;
    StartModel& operator=(const StartModel&) = delete;
    const State& state() const { return m_state; }

    void help() { m_app.help(); }
    /// Straight to the passphrase when there is one candidate, otherwise to choosing a file.
    void open();
    void create() { m_app.router().go({ Screen::Create, {} }); }
    void see_contacts() { m_app.router().go({ Screen::Contacts, {} }); }
    void open_workshop_tools() { m_app.router().go({ Screen::WorkshopTools, {} }); }
    void read_guides() { m_app.router().go({ Screen::Guides, {} }); }
    void use_language(const std::string& code);
    void use_text_size(int percent);
    void use_theme(domain::Theme theme);

private:
    void follow_preferences();
    void find_candidates();

    App& m_app;
    State m_state;
    FolderLook m_look;
};

} // namespace app
