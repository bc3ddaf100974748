#pragma once

#include "app/models/key_file_model.hpp"

#include <functional>

namespace app {

/// What opens the vault now, asked for once more before its keys are changed: the passphrase, and
/// her key file if it opens with one (security-design.md 6.7).
class PresentKeysModel {
public:
    struct State {
        bool needs_key_file { false };
        std::string key_file; ///< its name
        bool reading { false };
        std::optional<base::ErrorCode> error; ///< of the key file
    };

    explicit PresentKeysModel(App& app) : m_app(app), m_key_file(app) { }
    const State& state();
    KeyFileModel& key_file() { return m_key_file; }

    /// `then` gets what opens, now or in a later turn; nothing comes when the key file cannot be
    /// read or is not chosen yet.
    void submit(crypto::Passphrase passphrase, std::function<void(vault::Credentials)> then);

private:
    App& m_app;
    KeyFileModel m_key_file;
    State m_state;
};

} // namespace app
