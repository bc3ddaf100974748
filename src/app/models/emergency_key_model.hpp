#pragma once

#include "app/emergency_rehearsal.hpp"
#include "app/models/new_passphrase_model.hpp"
#include "app/models/present_keys_model.hpp"

#include <optional>

namespace app {

/// The passphrase that destroys: what it does, choosing it, trying it on a practice vault, and
/// only then setting it. Taking it away is a change of keys (security-design.md 6.7, 9, 14.2).
class EmergencyKeyModel {
public:
    enum class Step { Text, Choose, Rehearsal, Present, Done };
    enum class Task { Set, Remove };
    struct State {
        Step step { Step::Text };
        Task task { Task::Set };
        std::optional<base::Date> set_on;
        bool has_recovery_code { false };
        bool writable { true };
        bool busy { false };
        bool too_similar { false };
        std::optional<base::ErrorCode> error;
        EmergencyRehearsal::Step rehearsal { EmergencyRehearsal::Step::Preparing };
        /// Of the last try: the practice vault is gone, as hers would be.
        bool destroyed { false };
        base::ErrorCode answer { base::ErrorCode::CannotOpen };
    };

    explicit EmergencyKeyModel(App& app);
    const State& state();
    NewPassphraseModel& new_passphrase() { return *m_new_passphrase; }
    PresentKeysModel& present() { return m_present_keys; }

    /// She has read the text.
    void choose();
    void remove();
    void passphrase_chosen();
    void rehearse(crypto::Passphrase typed);
    void rehearse_again();
    /// After a rehearsal that destroyed the practice vault.
    void rehearsed();
    void submit_present(crypto::Passphrase passphrase);
    void back();

private:
    void begin(vault::Credentials present);
    void add();
    void follow_session();

    App& m_app;
    State m_state;
    PresentKeysModel m_present_keys;
    std::optional<NewPassphraseModel> m_new_passphrase;
    std::optional<EmergencyRehearsal> m_rehearsal;
    vault::Credentials m_present;
    bool m_working { false };
    bool m_replacing { false }; ///< new keys first: an old one would go on destroying copies
};

} // namespace app
