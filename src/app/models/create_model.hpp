#pragma once

#include "app/app.hpp"
#include "app/models/file_browser_model.hpp"
#include "app/models/key_file_model.hpp"
#include "app/models/new_passphrase_model.hpp"

#include <optional>
#include <string>

namespace app {

/// A new vault in three steps: the passphrase, typing it once, where it is kept. The same
/// steps make a copy of the open vault: one that it goes on in, or a backup.
class CreateModel {
public:
    enum class Step { Passphrase, Place, Done };
    enum class Purpose {
        New,
        Elsewhere, ///< of a vault that could not be saved; it goes on there
        Backup,
        Travel, ///< a backup, after which the file here is emptied
    };
    struct Storage {
        base::StorageLight light { base::StorageLight::Yellow };
        base::StorageReport report;
    };
    struct State {
        Step step { Step::Passphrase };
        Purpose purpose { Purpose::New };
        std::string name; ///< of the new file
        bool name_is_taken { false };
        bool name_is_bad { false };
        Storage storage;
        bool looking { false }; ///< the disk has not answered yet what the place is like
        bool busy { false };
        std::string key_file; ///< its name; empty: none
        Nearness key_file_nearness { Nearness::Elsewhere };
        /// Only for a backup: how far it is from the file it is made of.
        Nearness nearness { Nearness::Elsewhere };
        std::string place_words; ///< of a backup, for "mis copias"
        std::string made;        ///< where the finished backup is
        std::optional<base::ErrorCode> error;
        bool may_create { false };
        bool wants_code { false }; ///< a recovery code as soon as the plan is made
    };

    /// detail: "" a new vault, "copy" the open one goes on elsewhere, "backup", "travel".
    CreateModel(App& app, const std::string& detail);
    ~CreateModel();
    CreateModel(const CreateModel&) = delete;
    CreateModel& operator=(const CreateModel&) = delete;
    const State& state();
    FileBrowserModel& browser() { return m_browser; }
    KeyFileModel& key_file() { return m_key_file; }

    NewPassphraseModel& new_passphrase() { return m_new_passphrase; }

    /// The passphrase is chosen and typed once: now the place.
    void passphrase_chosen();
    void set_name(const std::string& name);
    void set_place_words(const std::string& words) { m_state.place_words = words; }
    void want_code(bool wanted) { m_state.wants_code = wanted; }
    void create();
    void back();
    /// After a backup: on to emptying, or back to where she came from.
    void finish();

private:
    std::string path() const;
    std::string file_name() const;
    bool is_backup() const;
    void create_with(vault::Credentials credentials);

    App& m_app;
    FileBrowserModel m_browser;
    State m_state;
    NewPassphraseModel m_new_passphrase;
    KeyFileModel m_key_file;
    bool m_backing_up { false };
};

} // namespace app
