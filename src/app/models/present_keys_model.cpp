#include "app/models/present_keys_model.hpp"

#include <memory>
#include <utility>

namespace app {

const PresentKeysModel::State& PresentKeysModel::state()
{
    const auto& file = m_key_file.state();
    m_state.needs_key_file = m_app.session().facts().uses_key_file;
    m_state.key_file = file.name;
    m_state.reading = file.busy;
    m_state.error = file.error;
    return m_state;
}

void PresentKeysModel::submit(
    crypto::Passphrase passphrase, std::function<void(vault::Credentials)> then)
{
    const auto& now = state();
    if (!now.needs_key_file) {
        then({ std::move(passphrase), std::nullopt });
        return;
    }
    if (!m_key_file.is_chosen() || now.reading)
        return;
    auto held = std::make_shared<crypto::Passphrase>(std::move(passphrase));
    m_key_file.read([held, then = std::move(then)](base::Result<crypto::KeyFileKey> key) {
        if (key)
            then({ std::move(*held), std::move(*key) });
    });
}

} // namespace app
