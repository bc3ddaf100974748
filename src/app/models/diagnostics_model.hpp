#pragma once

#include "app/app.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace app {

/// What protects her on this machine, tried out when she looks (product.md 2.11): a protection
/// that silently is not there would be the worst fault.
class DiagnosticsModel {
public:
    struct Line {
        std::string_view id; ///< for tests and for the screen
        Granted granted { Granted::No };
        std::string_view words; ///< in the language in use
    };
    struct State {
        std::vector<Line> lines;
        /// Every line is a yes.
        bool all_granted { false };
    };

    explicit DiagnosticsModel(App& app);
    const State& state() const { return m_state; }
    void look_again();
    void back() { m_app.router().back(); }

private:
    struct FileLock;
    void add_captures();
    void add_global_key();
    void try_file_lock();
    void add(std::string_view id, Granted granted, std::string_view words);

    App& m_app;
    State m_state;
    /// While the disk is asked.
    std::shared_ptr<FileLock> m_file_lock;
};

/// What must not be missing anywhere and is: sentences for the start screen, in the language in
/// use. What some systems never grant is told on the page alone.
std::vector<std::string_view> missing_essentials(App& app);

} // namespace app
