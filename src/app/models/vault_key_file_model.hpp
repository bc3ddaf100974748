#pragma once

#include "app/models/present_keys_model.hpp"

#include <optional>

namespace app {

/// A key file for the open vault, another one, or none: always new keys, and every other secret
/// goes with the old ones (security-design.md 6.5, 6.7).
class VaultKeyFileModel {
public:
    enum class Step { Overview, Present, Done };
    enum class Task { Use, Remove };
    struct State {
        Step step { Step::Overview };
        Task task { Task::Use };
        bool uses_key_file { false };
        bool has_others { false }; ///< a recovery code or an emergency passphrase
        bool writable { true };
        bool busy { false };
        std::string name; ///< of the new one
        Nearness nearness { Nearness::Elsewhere };
        std::optional<base::ErrorCode> error;
    };

    explicit VaultKeyFileModel(App& app);
    const State& state();
    KeyFileModel& key_file() { return m_key_file; }
    PresentKeysModel& present() { return m_present_keys; }

    /// The one that was chosen or made.
    void use_it();
    void remove();
    void submit_present(crypto::Passphrase passphrase);
    void back();

private:
    void begin(vault::Credentials present);
    void change(vault::Credentials next);
    void follow_session();

    App& m_app;
    State m_state;
    KeyFileModel m_key_file;
    PresentKeysModel m_present_keys;
    vault::Credentials m_present;
    bool m_working { false };
};

} // namespace app
