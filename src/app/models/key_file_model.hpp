#pragma once

#include "app/app.hpp"
#include "app/credentials.hpp"
#include "app/models/file_browser_model.hpp"
#include "app/places.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace app {

/// A key file: chosen with our own browser, or made by the program (security-design.md 6.5).
/// Only its content counts; who loses it loses the vault.
class KeyFileModel {
public:
    enum class Step { Idle, Choose, NewPlace };
    struct State {
        Step step { Step::Idle };
        std::string name; ///< of the chosen one; empty: none
        bool made_now { false };
        /// Where it lies, or would lie, seen from the vault.
        Nearness nearness { Nearness::Elsewhere };
        std::string new_name;
        bool name_is_bad { false };
        bool name_is_taken { false };
        bool looking { false };
        bool busy { false }; ///< being made or read
        std::optional<base::ErrorCode> error;
    };

    explicit KeyFileModel(App& app) : m_app(app) { }
    KeyFileModel(const KeyFileModel&) = delete;
    KeyFileModel& operator=(const KeyFileModel&) = delete;
    const State& state();
    bool is_chosen() const { return !m_path.empty(); }
    FileBrowserModel& browser() { return *m_browser; }
    /// The folder of the vault it is for, for the warning.
    void beside(std::string vault_folder) { m_vault_folder = std::move(vault_folder); }

    void choose();
    void choose_this(const std::string& path);
    void make();
    void set_new_name(const std::string& name) { m_state.new_name = name; }
    /// In the folder the browser shows. A file that is there is never touched.
    void make_here();
    /// Back to what asked for it, with what was chosen before.
    void leave();
    void forget();

    using Tell = std::function<void(base::Result<crypto::KeyFileKey>)>;
    /// Reads the chosen one on a worker. `tell` comes in a later turn, and never once this is gone.
    void read(Tell tell);

private:
    struct Errand;
    void finish_making(Errand& errand);

    App& m_app;
    State m_state;
    std::string m_path;
    std::string m_vault_folder;
    std::optional<FileBrowserModel> m_browser;
    std::shared_ptr<Errand> m_errand;
};

} // namespace app
