#include "app/models/create_model.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

    constexpr const char* ENDING = ".vault";

} // namespace

CreateModel::CreateModel(App& app, const std::string& detail)
    : m_app(app)
    , m_browser(app, FileBrowserModel::Shows::Folders)
    , m_new_passphrase(app)
{
    m_state.copy = detail == "copy";
    // A name that says nothing to a stranger.
    m_state.name = m_state.copy ? "cuaderno-2" : "cuaderno";
    m_app.session().forget_failure();
}

const CreateModel::State& CreateModel::state()
{
    auto& session = m_app.session();
    m_state.busy = session.state() == VaultState::Opening || session.is_copying();
    m_state.error = session.failure();
    const auto& place = m_browser.state();
    m_state.looking = place.looking;
    m_state.storage = { place.storage.light, place.storage };
    m_state.name_is_bad = !is_good_file_name(m_state.name);
    m_state.name_is_taken = !m_state.busy && m_browser.holds(file_name());
    return m_state;
}

void CreateModel::passphrase_chosen()
{
    m_state.step = Step::Place;
    m_browser.look_again();
}

// --- The place ---------------------------------------------------------------------------

std::string CreateModel::file_name() const
{
    return m_state.name.ends_with(ENDING) ? m_state.name : m_state.name + ENDING;
}

std::string CreateModel::path() const { return joined_path(m_browser.state().folder, file_name()); }

void CreateModel::set_name(const std::string& name) { m_state.name = name; }

void CreateModel::create()
{
    auto& session = m_app.session();
    const auto& now = state();
    if (now.name_is_bad || now.name_is_taken || now.looking || now.busy)
        return;
    session.forget_failure();
    vault::Credentials credentials { m_new_passphrase.chosen().copy(), std::nullopt };
    if (m_state.copy) {
        // The page stays until it is made, so that a failure is read where it can be mended.
        session.save_elsewhere(path(), std::move(credentials));
        return;
    }
    domain::Workbook first;
    const auto& preferences = m_app.preferences();
    first.settings.language = preferences.language;
    first.settings.text_size = preferences.text_size;
    first.settings.theme = preferences.theme;
    session.create(path(), std::move(credentials), std::move(first));
}

void CreateModel::back()
{
    m_app.session().forget_failure();
    if (m_state.step == Step::Passphrase) {
        m_app.router().back();
        return;
    }
    m_new_passphrase.type_again();
    m_state.step = Step::Passphrase;
}

} // namespace app
