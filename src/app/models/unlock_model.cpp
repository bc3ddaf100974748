#include "app/models/unlock_model.hpp"

#include <utility>

namespace app {

UnlockModel::UnlockModel(App& app, std::string path) : m_app(app), m_path(std::move(path))
{
    m_app.session().forget_failure();
    if (m_path.empty())
        browse_for_vault();
}

UnlockModel::UnlockModel(App& app) : m_app(app), m_path(app.session().path())
{
    m_state.is_lock_screen = true;
}

const UnlockModel::State& UnlockModel::state()
{
    auto& session = m_app.session();
    m_state.name = m_state.is_lock_screen ? std::string() : shown_file_name(m_path);
    m_state.key_file = shown_file_name(m_key_file);
    m_state.busy = session.state() == VaultState::Opening;
    m_state.waiting = session.is_closing();
    m_state.error = m_key_file_error ? m_key_file_error : session.failure();
    m_state.has_sealed_content = session.has_sealed_content();
    m_state.nothing_to_open = m_state.is_lock_screen && session.state() == VaultState::None;
    return m_state;
}

void UnlockModel::browse_for_vault()
{
    m_browser.emplace(m_app, FileBrowserModel::Shows::Vaults);
    m_state.step = Step::ChooseVault;
}

void UnlockModel::choose_vault(const std::string& path)
{
    m_path = path;
    m_app.session().forget_failure();
    m_browser.reset();
    m_state.step = Step::Passphrase;
}

void UnlockModel::browse_for_key_file()
{
    m_browser.emplace(m_app, FileBrowserModel::Shows::Files);
    m_state.step = Step::ChooseKeyFile;
}

void UnlockModel::choose_key_file(const std::string& path)
{
    m_key_file = path;
    m_key_file_error.reset();
    leave_browser();
}

void UnlockModel::no_key_file()
{
    m_key_file.clear();
    m_key_file_error.reset();
}

void UnlockModel::leave_browser()
{
    m_browser.reset();
    m_state.step = Step::Passphrase;
}

void UnlockModel::submit(crypto::Passphrase passphrase)
{
    auto& session = m_app.session();
    if (passphrase.empty() || session.state() == VaultState::Opening || session.is_closing())
        return;
    session.forget_failure();
    m_key_file_error.reset();
    vault::Credentials credentials { std::move(passphrase), std::nullopt };
    if (!m_key_file.empty()) {
        auto key = vault::read_key_file(m_app.tools().disk, m_key_file);
        if (!key) {
            m_key_file_error = key.error().code;
            return;
        }
        credentials.key_file = std::move(*key);
    }
    if (m_state.is_lock_screen)
        session.unlock(std::move(credentials));
    else
        session.open(m_path, std::move(credentials));
}

void UnlockModel::back()
{
    m_app.session().forget_failure();
    if (m_state.is_lock_screen)
        m_app.leave_vault();
    else
        m_app.router().restart({ Screen::Start, {} });
}

} // namespace app
