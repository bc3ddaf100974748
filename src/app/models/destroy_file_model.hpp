#pragma once

#include "app/app.hpp"

#include <memory>
#include <optional>
#include <string>

namespace app {

/// "Borrar este archivo" from a fresh start, where the settings of the file are still sealed
/// (security-design.md 8.2): she picked the file, types the word and holds the key. Whoever can
/// do that could delete the file anyway.
class DestroyFileModel {
public:
    enum class Step { Looking, Refused, Question, Hold };
    struct State {
        Step step { Step::Looking };
        std::string name; ///< as it may be shown
        /// Refused: BadInput when it cannot be a file of this program. It was not touched.
        std::optional<base::ErrorCode> error;
        /// It has the right size, but something else is in it.
        bool doubtful { false };
        bool word_typed { false };
        bool let_go { false }; ///< in time: nothing was destroyed
        domain::HideKey key { domain::HideKey::Escape };
    };

    DestroyFileModel(App& app, std::string path);
    ~DestroyFileModel();
    DestroyFileModel(const DestroyFileModel&) = delete;
    DestroyFileModel& operator=(const DestroyFileModel&) = delete;
    const State& state();

    /// BORRAR (or DELETE), so that nobody does it by a slip.
    void type_word(const std::string& word);
    /// From here on holding destroys.
    void go_on();
    /// The button went down; App::let_go_of_button() when it is up again.
    void hold_button() { m_app.hold_button(); }
    void back();

private:
    struct Look;

    void look();

    App& m_app;
    std::string m_path;
    State m_state;
    std::shared_ptr<Look> m_look;
    std::unique_ptr<vault::WipeHandle> m_handle;
};

} // namespace app
