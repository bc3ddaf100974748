#pragma once

#include "base/clock.hpp"
#include "base/result.hpp"
#include "ui/application.hpp"
#include "ui/fonts.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

namespace shell {

/// Where Dear ImGui takes its memory from: the arena that is zeroed at each lock.
struct ImGuiMemory {
    void* (*allocate)(std::size_t size, void* user) { nullptr };
    void (*free)(void* block, void* user) { nullptr };
    void* user { nullptr };
    /// Called while no Dear ImGui context exists: nothing in the arena is its own then.
    std::function<void()> wipe {};
};

struct WindowTools {
    ui::Application& application;
    const base::Clock& clock;
    ui::FontFiles fonts;
    ImGuiMemory memory {};
};

/// The one window of the program: sleeps until something happens, draws, and hides
/// everything at one key. Its title and its icon say nothing but the name.
class Window {
public:
    /// NoDisplay when there is no screen, or none with OpenGL; the note says which.
    static base::Result<std::unique_ptr<Window>> create(const WindowTools& tools);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Until the program wants to end.
    void run();
    /// One turn of the loop, for tests; waits no longer than this.
    void turn(std::int64_t most_ms);

    std::uint64_t pictures_drawn() const;
    std::uint64_t wake_ups() const;

private:
    struct Parts;
    explicit Window(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

/// Ends the sleep of the loop, from any thread: a job has finished. Does nothing
/// while there is no window.
void wake();

/// Locks at once and ends the program as soon as everything is written; from any thread.
void ask_to_end();

} // namespace shell
