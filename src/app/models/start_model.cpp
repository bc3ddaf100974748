#include "app/models/start_model.hpp"

#include "app/language_choices.hpp"
#include "app/models/diagnostics_model.hpp"
#include "base/utf8.hpp"

namespace app {

namespace {
    /// More are not offered on the start screen; the file browser shows all.
    constexpr std::size_t MOST_CANDIDATES = 4;
} // namespace

StartModel::StartModel(App& app) : m_app(app), m_look(app.tools().errands, app.tools().disk)
{
    m_state.languages = language_choices(app.tools().languages);
    follow_preferences();
    find_candidates();
}

void StartModel::find_candidates()
{
    if (m_app.tools().program_folder.empty())
        return;
    m_look.at(m_app.tools().program_folder, FolderLook::Storage::NotAsked,
        [this](const FolderLook::Answer& answer) {
            if (!answer.entries)
                return;
            for (const auto& entry : *answer.entries) {
                if (answer.vaults.contains(entry.name)
                    && m_state.candidates.size() < MOST_CANDIDATES)
                    m_state.candidates.push_back(
                        { base::without_invisible(entry.name), answer.folder + "/" + entry.name });
            }
        });
}

void StartModel::follow_preferences()
{
    const auto& preferences = m_app.preferences();
    m_state.missing = missing_essentials(m_app);
    m_state.language = preferences.language;
    m_state.text_size = preferences.text_size;
    m_state.theme = preferences.theme;
}

void StartModel::open()
{
    const auto& candidates = m_state.candidates;
    m_app.router().go(
        { Screen::Unlock, candidates.size() == 1 ? candidates.front().path : std::string() });
}

void StartModel::use_language(const std::string& code)
{
    m_app.set_language(code);
    follow_preferences();
}

void StartModel::use_text_size(int percent)
{
    m_app.set_text_size(percent);
    follow_preferences();
}

void StartModel::use_theme(domain::Theme theme)
{
    m_app.set_theme(theme);
    follow_preferences();
}

} // namespace app
