#pragma once

#include "app/app.hpp"
#include "app/models/file_browser_model.hpp"

#include <memory>
#include <optional>
#include <string>

namespace app {

/// Opening a vault, and opening the locked one again.
class UnlockModel {
public:
    enum class Step { ChooseVault, ChooseKeyFile, Passphrase };
    struct State {
        Step step { Step::Passphrase };
        /// Name of the chosen file; empty on the lock screen, which names nothing.
        std::string name;
        std::string key_file;   ///< its name, empty when none is used
        bool busy { false };    ///< opening
        bool waiting { false }; ///< the lock before is still being finished
        std::optional<base::ErrorCode> error;
        /// Something waits, sealed in memory, because it could not be saved before.
        bool has_sealed_content { false };
        bool is_lock_screen { false };
        /// The lock screen with nothing behind it: hidden before anything was opened.
        bool nothing_to_open { false };
    };

    /// `path` empty: she chooses a file first.
    UnlockModel(App& app, std::string path);
    /// The lock screen.
    explicit UnlockModel(App& app);

    const State& state();
    FileBrowserModel& browser() { return *m_browser; }

    void choose_vault(const std::string& path);
    void browse_for_vault();
    void browse_for_key_file();
    void choose_key_file(const std::string& path);
    void no_key_file();
    /// Leaves choosing a key file without one.
    void leave_browser();
    void submit(crypto::Passphrase passphrase);
    /// The chosen file, without opening it. Not on the lock screen: there the key does it.
    void destroy_file();
    void back();

private:
    struct Attempt;
    void open_with(vault::Credentials credentials);

    App& m_app;
    std::string m_path;
    std::string m_key_file;
    std::optional<base::ErrorCode> m_key_file_error;
    std::optional<FileBrowserModel> m_browser;
    /// While the key file is read.
    std::shared_ptr<Attempt> m_attempt;
    State m_state;
};

} // namespace app
