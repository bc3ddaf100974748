#include "app/models/vault_key_file_model.hpp"

#include <utility>

namespace app {

VaultKeyFileModel::VaultKeyFileModel(App& app) : m_app(app), m_key_file(app), m_present_keys(app)
{
    m_key_file.beside(folder_above(app.session().path()));
}

const VaultKeyFileModel::State& VaultKeyFileModel::state()
{
    follow_session();
    const auto& session = m_app.session();
    const auto& file = m_key_file.state();
    m_state.uses_key_file = session.facts().uses_key_file;
    m_state.has_others = m_app.workbook().keys != domain::Keys {};
    m_state.writable = session.is_writable();
    m_state.busy = m_working || file.busy || m_present_keys.state().reading;
    m_state.name = file.name;
    m_state.nearness = file.nearness;
    if (!m_state.error && file.error)
        m_state.error = file.error;
    return m_state;
}

void VaultKeyFileModel::use_it()
{
    if (!m_key_file.is_chosen())
        return;
    m_state.task = Task::Use;
    m_state.error.reset();
    m_state.step = Step::Present;
}

void VaultKeyFileModel::remove()
{
    m_state.task = Task::Remove;
    m_state.error.reset();
    m_state.step = Step::Present;
}

void VaultKeyFileModel::submit_present(crypto::Passphrase passphrase)
{
    const auto& session = m_app.session();
    if (passphrase.empty() || m_working || session.is_changing_keys() || !session.is_writable())
        return;
    m_state.error.reset();
    m_present_keys.submit(
        std::move(passphrase), [this](vault::Credentials present) { begin(std::move(present)); });
}

void VaultKeyFileModel::begin(vault::Credentials present)
{
    m_present = std::move(present);
    vault::Credentials next { m_present.passphrase.copy(), std::nullopt };
    if (m_state.task == Task::Remove) {
        change(std::move(next));
        return;
    }
    m_key_file.read([this](base::Result<crypto::KeyFileKey> key) {
        if (!key) {
            m_state.error = key.error().code;
            m_present = {};
            return;
        }
        change({ m_present.passphrase.copy(), std::move(*key) });
    });
}

void VaultKeyFileModel::change(vault::Credentials next)
{
    auto& session = m_app.session();
    m_working = true;
    session.change_keys(std::move(m_present), std::move(next), session.facts().preset);
    m_present = {};
}

void VaultKeyFileModel::follow_session()
{
    auto& session = m_app.session();
    if (!m_working || session.is_changing_keys())
        return;
    m_working = false;
    if (const auto failure = session.key_failure()) {
        m_state.error = failure;
        return;
    }
    m_state.step = Step::Done;
}

void VaultKeyFileModel::back()
{
    m_state.error.reset();
    if (m_working)
        return;
    if (m_state.step == Step::Present)
        m_state.step = Step::Overview;
    else
        m_app.router().back();
}

} // namespace app
