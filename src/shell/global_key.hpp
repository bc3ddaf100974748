#pragma once

#include "app/ports.hpp"

#include <functional>
#include <memory>

namespace shell {

/// A combination that reaches the program from behind every other window, or minimised
/// (security-design.md 8.4). On X11 it is grabbed on a connection of its own, on Windows registered
/// with the system; a thread of its own listens. Wayland has no such thing.
class GlobalKeyGrab {
public:
    /// `wake` is called from the other thread when a key went down or up.
    explicit GlobalKeyGrab(std::function<void()> wake);
    ~GlobalKeyGrab();
    GlobalKeyGrab(const GlobalKeyGrab&) = delete;
    GlobalKeyGrab& operator=(const GlobalKeyGrab&) = delete;

    /// Lets go of the one before. `possible`: the window is on X11 or on Windows. On the main
    /// thread, which alone makes calls that X may refuse.
    app::GlobalKeyState want(app::GlobalKey key, bool possible);

    enum class Event { None, Down, Up };
    /// The next thing that happened, in order.
    Event take();

private:
    struct Listener;
    std::function<void()> m_wake;
    std::unique_ptr<Listener> m_listener;
};

} // namespace shell
