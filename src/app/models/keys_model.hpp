#pragma once

#include "app/app.hpp"
#include "app/models/new_passphrase_model.hpp"
#include "app/models/present_keys_model.hpp"
#include "crypto/secret.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace app {

/// What opens the vault: another passphrase, a recovery code (security-design.md 6.6, 6.7).
/// Each change asks for the present passphrase once more.
class KeysModel {
public:
    enum class Step { Overview, NewPassphrase, Present, Code, TypeBack };
    enum class Task { ChangePassphrase, RecoveryCode };
    enum class Done { Nothing, PassphraseChanged, CodeMade };
    struct State {
        Step step { Step::Overview };
        Task task { Task::ChangePassphrase };
        Done done { Done::Nothing }; ///< the last thing that worked
        bool writable { true };
        bool uses_key_file { false };
        bool busy { false };
        bool covered { false };         ///< the code
        std::size_t groups_right { 0 }; ///< of the code, as she types it back
        std::size_t wrong_group { 0 };  ///< the first, from 1; 0: none
        std::optional<base::Date> recovery_code_made;
        std::optional<base::Date> emergency_set;
        std::optional<base::ErrorCode> error;
    };

    /// detail "new": at once a code for a plan that was just made.
    explicit KeysModel(App& app, std::string_view detail = {});
    const State& state();
    NewPassphraseModel& new_passphrase() { return *m_new_passphrase; }
    PresentKeysModel& present() { return m_present_keys; }
    /// The eight groups of the code, for drawing. They live until forget_code().
    std::vector<std::string_view> code() const;

    void change_passphrase();
    void make_code();
    void open_emergency() { m_app.router().go({ Screen::EmergencyKey, {} }); }
    void open_key_file() { m_app.router().go({ Screen::KeyFile, {} }); }
    /// The new one is chosen and typed once.
    void passphrase_chosen();
    /// The passphrase as it is now: the change begins.
    void submit_present(crypto::Passphrase passphrase);
    void cover(bool covered) { m_state.covered = covered; }
    /// She has written it down, and types it back from her paper.
    void code_written();
    void look_at_typed(const crypto::Passphrase& typed);
    bool is_typed_back() const;
    void see_code_again();
    /// With or without having typed it back: it is not shown any more.
    void forget_code();
    void back();

private:
    void follow_session();
    void begin(vault::Credentials present);
    void add_code();
    void leave();

    App& m_app;
    State m_state;
    std::optional<NewPassphraseModel> m_new_passphrase;
    PresentKeysModel m_present_keys;
    vault::Credentials m_present;
    crypto::NormalisedSecret m_code;
    bool m_working { false };
    bool m_new_plan { false };
    bool m_replacing { false }; ///< new keys first, then the code
};

} // namespace app
