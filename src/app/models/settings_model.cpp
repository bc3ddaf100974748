#include "app/models/settings_model.hpp"

#include "app/language_choices.hpp"
#include "app/word_to_delete.hpp"
#include "i18n/tr.hpp"

#include <algorithm>

namespace app {

namespace {
    constexpr int SHORTEST_LOCK = 1;
    constexpr int LONGEST_LOCK = 15;
} // namespace

SettingsModel::SettingsModel(App& app) : m_app(app)
{
    m_state.languages = language_choices(app.tools().languages);
}

SettingsModel::~SettingsModel() { m_app.end_rehearsal(); }

const SettingsModel::State& SettingsModel::state()
{
    const auto& settings = m_app.workbook().settings;
    const auto& preferences = m_app.preferences();
    m_state.language = preferences.language;
    m_state.text_size = preferences.text_size;
    m_state.theme = preferences.theme;
    m_state.hide_key = preferences.hide_key;
    m_state.global_key = preferences.global_key;
    m_state.global_key_state = m_app.global_key_state();
    m_state.auto_lock_minutes = settings.auto_lock_minutes;
    m_state.destroy_enabled = settings.destroy_enabled;
    m_state.text_read = settings.destroy_text_read.has_value();
    m_state.rehearsed = settings.destroy_rehearsed.has_value();
    m_state.rehearsal = m_app.is_rehearsing() ? m_app.panic().outcome() : Panic::Outcome::Nothing;
    m_state.shared_computer = m_app.is_shared_computer();
    m_state.printing_allowed_on_shared = settings.printing_allowed_on_shared;
    m_state.writable = m_app.session().is_writable();
    m_state.copies = m_app.workbook().copies;
    return m_state;
}

void SettingsModel::lock_after(int minutes)
{
    m_app.session().edit([minutes](domain::Workbook& workbook) {
        workbook.settings.auto_lock_minutes = std::clamp(minutes, SHORTEST_LOCK, LONGEST_LOCK);
    });
}

void SettingsModel::allow_printing_on_shared(bool allowed)
{
    m_app.session().edit([allowed](domain::Workbook& workbook) {
        workbook.settings.printing_allowed_on_shared = allowed;
    });
}

void SettingsModel::want_destroy() { m_state.step = Step::DestroyText; }

void SettingsModel::switch_destroy_off()
{
    m_app.session().edit(
        [](domain::Workbook& workbook) { workbook.settings.destroy_enabled = false; });
}

void SettingsModel::text_was_read()
{
    const auto today = m_app.clock().today();
    m_app.session().edit(
        [today](domain::Workbook& workbook) { workbook.settings.destroy_text_read = today; });
    rehearse_again();
}

void SettingsModel::rehearse_again()
{
    m_app.begin_rehearsal();
    m_state.step = Step::Rehearsal;
}

void SettingsModel::finish_rehearsal()
{
    if (m_app.is_rehearsing() && m_app.panic().outcome() == Panic::Outcome::Destroyed) {
        const auto today = m_app.clock().today();
        m_app.session().edit([today](domain::Workbook& workbook) {
            workbook.settings.destroy_rehearsed = today;
            workbook.settings.destroy_enabled = workbook.settings.destroy_text_read.has_value();
        });
    }
    leave_step();
}

void SettingsModel::leave_step()
{
    m_app.end_rehearsal();
    m_state.step = Step::Settings;
}

// --- Calm deletion -----------------------------------------------------------------------

DeletionModel::DeletionModel(App& app, const std::string& detail) : m_app(app)
{
    m_state.receipt = detail == "receipt";
}

const DeletionModel::State& DeletionModel::state()
{
    m_state.report = m_app.deletion_report();
    m_state.copies = m_state.receipt ? m_app.copies_left() : m_app.workbook().copies;
    return m_state;
}

void DeletionModel::type_word(const std::string& word)
{
    m_state.word_typed = word == word_to_delete();
}

void DeletionModel::destroy()
{
    if (m_state.word_typed || m_state.receipt)
        m_app.delete_vault();
}

void DeletionModel::back() { m_app.router().restart({ Screen::Settings, {} }); }

void DeletionModel::to_the_start() { m_app.leave_vault(); }

} // namespace app
