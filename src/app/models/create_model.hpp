#pragma once

#include "app/app.hpp"
#include "app/models/file_browser_model.hpp"
#include "app/models/new_passphrase_model.hpp"

#include <optional>
#include <string>

namespace app {

/// A new vault in three steps: the passphrase, typing it once, where it is kept. The same
/// steps make a copy elsewhere of a vault that could not be saved.
class CreateModel {
public:
    enum class Step { Passphrase, Place };
    struct Storage {
        base::StorageLight light { base::StorageLight::Yellow };
        base::StorageReport report;
    };
    struct State {
        Step step { Step::Passphrase };
        bool copy { false }; ///< a copy of the open vault, elsewhere
        std::string name;    ///< of the new file
        bool name_is_taken { false };
        bool name_is_bad { false };
        Storage storage;
        bool looking { false }; ///< the disk has not answered yet what the place is like
        bool busy { false };
        std::optional<base::ErrorCode> error;
    };

    /// detail "copy": the open vault is saved elsewhere.
    CreateModel(App& app, const std::string& detail);
    const State& state();
    FileBrowserModel& browser() { return m_browser; }

    NewPassphraseModel& new_passphrase() { return m_new_passphrase; }

    /// The passphrase is chosen and typed once: now the place.
    void passphrase_chosen();
    void set_name(const std::string& name);
    void create();
    void back();

private:
    std::string path() const;
    std::string file_name() const;

    App& m_app;
    FileBrowserModel m_browser;
    State m_state;
    NewPassphraseModel m_new_passphrase;
};

} // namespace app
