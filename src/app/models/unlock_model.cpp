#include "app/models/unlock_model.hpp"

#include <utility>

namespace app {

/// A passphrase that waits for its key file.
struct UnlockModel::Attempt {
    crypto::Passphrase passphrase;
    std::string key_file;
    base::Result<crypto::KeyFileKey> key { base::fail(base::ErrorCode::Internal) };
};

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
    m_state.busy = m_attempt || session.state() == VaultState::Opening;
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
    if (passphrase.empty() || m_attempt || session.state() == VaultState::Opening
        || session.is_closing())
        return;
    session.forget_failure();
    m_key_file_error.reset();
    if (m_key_file.empty()) {
        open_with({ std::move(passphrase), std::nullopt });
        return;
    }
    m_attempt = std::make_shared<Attempt>();
    m_attempt->passphrase = std::move(passphrase);
    m_attempt->key_file = m_key_file;
    const std::weak_ptr<Attempt> waited_for = m_attempt;
    m_app.tools().errands.post(
        [attempt = m_attempt, &disk = m_app.tools().disk] {
            attempt->key = vault::read_key_file(disk, attempt->key_file);
        },
        [this, waited_for] {
            // Gone when she has left the page.
            const auto attempt = waited_for.lock();
            if (!attempt)
                return;
            m_attempt.reset();
            if (!attempt->key)
                m_key_file_error = attempt->key.error().code;
            else
                open_with({ std::move(attempt->passphrase), std::move(*attempt->key) });
        });
}

void UnlockModel::open_with(vault::Credentials credentials)
{
    auto& session = m_app.session();
    if (m_state.is_lock_screen)
        session.unlock(std::move(credentials));
    else
        session.open(m_path, std::move(credentials));
}

void UnlockModel::destroy_file()
{
    auto& session = m_app.session();
    if (m_state.is_lock_screen || m_attempt || session.state() == VaultState::Opening)
        return;
    session.forget_failure();
    // Coming back leads to this file, not to choosing one.
    m_app.router().replace({ Screen::Unlock, m_path });
    m_app.router().go({ Screen::DestroyFile, m_path });
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
