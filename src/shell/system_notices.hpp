#pragma once

#include <functional>
#include <memory>

struct GLFWwindow;

namespace shell {

/// What the system says about the whole computer (security-design.md 10.1). Linux says nothing to a
/// program without a service of its own; there a long sleep is seen at its end.
class SystemNotices {
public:
    struct Hooks {
        /// The session is locked, another user comes, the lid is closed, the machine goes to
        /// sleep. Called while the system waits, for two seconds at most.
        std::function<void()> she_leaves;
        /// The session ends. When this returns, the process may be gone.
        std::function<void()> session_ends;
    };

    SystemNotices(GLFWwindow* window, Hooks hooks);
    ~SystemNotices();
    SystemNotices(const SystemNotices&) = delete;
    SystemNotices& operator=(const SystemNotices&) = delete;

private:
    struct Listener;
    std::unique_ptr<Listener> m_listener;
};

/// How many times larger than usual the system draws on the screen of the window; 1 where every
/// program decides that itself.
float system_scale(GLFWwindow* window);

} // namespace shell
