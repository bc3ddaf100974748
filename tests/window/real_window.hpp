#pragma once

#include "support/png.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace test {

/// Whether the system finds this program.
bool is_installed(std::string_view program);

/// The real program in a window of its own, on a display of its own (Xvfb), and hands for
/// it: xdotool moves the mouse and presses keys.
class RealWindow {
public:
    struct Options {
        std::string program;              ///< path of the executable
        std::string home;                 ///< its HOME
        std::vector<std::string> through; ///< started by this, as strace
        int width { 1366 };
        int height { 768 };
    };

    /// What is missing on this machine, as a sentence; empty when nothing is.
    static std::string missing();

    /// Throws when display or program do not start.
    explicit RealWindow(const Options& options);
    ~RealWindow();
    RealWindow(const RealWindow&) = delete;
    RealWindow& operator=(const RealWindow&) = delete;

    /// The process that was started.
    int process() const;
    /// Carries out a chain of xdotool commands.
    void act(const std::vector<std::string>& commands);
    /// What the display shows now.
    Picture picture() const;
    /// Another window, of this test, has the keyboard from now on.
    void give_keyboard_to_another_window();
    /// Asks the window to close, as its frame's button would.
    void ask_to_close();
    /// True when the program ended by itself within this time; `exit_code` says how.
    bool ends_within(int milliseconds);
    int exit_code() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace test
