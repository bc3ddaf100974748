#pragma once

#include "support/person.hpp"
#include "window/real_window.hpp"
#include "window/same_picture.hpp"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace test {

/// A stick with the program on it and an empty home, in a folder that goes afterwards.
class Stick {
public:
    Stick();
    ~Stick();
    Stick(const Stick&) = delete;
    Stick& operator=(const Stick&) = delete;

    std::filesystem::path folder() const { return m_folder / "usb"; }
    std::filesystem::path on_it(std::string_view name) const { return folder() / name; }
    /// Fresh files for what a test wants to look at, outside the stick.
    std::filesystem::path beside(std::string_view name) const { return m_folder / name; }

    /// For a program in memory that finds the same stick; files are copied by copy_to().
    AppOptions app_options() const;
    void copy_to(base::MemoryDisk& disk) const;
    RealWindow::Options window_options() const;

private:
    std::filesystem::path m_folder;
};

/// Uses the real window and, in step with it, the same program in memory, which knows where
/// things are. After each act the window has to look as the other does; until it does so, she
/// waits. Pictures stay in the folder of the build.
class WindowPerson final : public Person, private InputFollower {
public:
    /// `name` is the first part of the names of her pictures.
    WindowPerson(WholeProgram& program, RealWindow& window, Means means, std::string name);
    ~WindowPerson() override;

    void press_hide_key() override;
    /// Keeps what the window shows now.
    void photograph(std::string_view what);
    /// Waits until the window looks as the program in memory does; fails when it never does.
    void look() override;
    /// Moves the clock of the program in memory as far as the real one has gone.
    void let_time_pass();
    /// The largest difference of all looks.
    float most_different() const { return m_most; }

private:
    void moved(ui::Point to) override;
    void button(bool down) override;
    void wheel(float notches) override;
    void pressed(Key key) override;
    void typed(std::string_view text) override;

    std::vector<ui::Rect> blind_places() const;

    RealWindow& m_window;
    std::string m_name;
    std::vector<std::string> m_waiting; ///< commands for the hands
    std::chrono::steady_clock::time_point m_then;
    int m_pictures { 0 };
    float m_most { 0 };
};

/// Of CEIBA_PROGRAM in the environment, otherwise of this build.
std::string program_under_test();

} // namespace test
