#include "shell/global_key.hpp"

#include <X11/Xlib.h>
#include <X11/keysym.h>
#undef None // A word of ours, too.

#include <atomic>
#include <thread>
#include <utility>

#include <dlfcn.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace shell {

namespace {

    /// The library of X, looked up at run time as GLFW does, so that the program starts where
    /// there is none.
    struct X11 {
        decltype(&XOpenDisplay) open_display { nullptr };
        decltype(&XCloseDisplay) close_display { nullptr };
        decltype(&XConnectionNumber) connection_number { nullptr };
        decltype(&XDefaultRootWindow) root_window { nullptr };
        decltype(&XKeysymToKeycode) key_code { nullptr };
        decltype(&XGrabKey) grab_key { nullptr };
        decltype(&XSync) sync { nullptr };
        decltype(&XPending) pending { nullptr };
        decltype(&XNextEvent) next_event { nullptr };
        decltype(&XSetErrorHandler) set_error_handler { nullptr };
        int (*set_detectable_repeat)(Display*, int, int*) { nullptr };

        bool look_up()
        {
            void* library = ::dlopen("libX11.so.6", RTLD_LAZY | RTLD_LOCAL);
            if (library == nullptr)
                return false;
            const auto find = [library](auto& function, const char* name) {
                function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(
                    ::dlsym(library, name));
                return function != nullptr;
            };
            return find(open_display, "XOpenDisplay") && find(close_display, "XCloseDisplay")
                && find(connection_number, "XConnectionNumber")
                && find(root_window, "XDefaultRootWindow") && find(key_code, "XKeysymToKeycode")
                && find(grab_key, "XGrabKey") && find(sync, "XSync") && find(pending, "XPending")
                && find(next_event, "XNextEvent") && find(set_error_handler, "XSetErrorHandler")
                && find(set_detectable_repeat, "XkbSetDetectableAutoRepeat");
        }
    };

    struct Chord {
        KeySym key;
        unsigned modifiers;
    };

    Chord chord_for(app::GlobalKey key)
    {
        switch (key) {
        case app::GlobalKey::Off:
            break;
        case app::GlobalKey::CtrlShiftF12:
            return { XK_F12, ControlMask | ShiftMask };
        case app::GlobalKey::CtrlShiftF9:
            return { XK_F9, ControlMask | ShiftMask };
        case app::GlobalKey::CtrlAltHome:
            return { XK_Home, ControlMask | Mod1Mask };
        }
        return { NoSymbol, 0 };
    }

    // Handed to X as a function without an argument; only the main thread uses it.
    bool refused = false;
    int note_refusal(Display*, XErrorEvent*)
    {
        refused = true;
        return 0;
    }

} // namespace

struct GlobalKeyGrab::Listener {
    explicit Listener(const std::function<void()>& given_wake) : wake(given_wake) { }
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    app::GlobalKeyState grab(app::GlobalKey key);
    void listen();

    X11 x11;
    Display* display { nullptr };
    int end { -1 };
    const std::function<void()>& wake;
    /// Downs and ups, one after the other: an odd number is down.
    std::atomic<unsigned> changes { 0 };
    unsigned taken { 0 };
    std::thread thread;
};

app::GlobalKeyState GlobalKeyGrab::Listener::grab(app::GlobalKey key)
{
    using app::GlobalKeyState;
    if (!x11.look_up() || (display = x11.open_display(nullptr)) == nullptr)
        return GlobalKeyState::OnlyWhenActive;
    const auto [symbol, modifiers] = chord_for(key);
    const auto code = x11.key_code(display, symbol);
    // A key that is held does not count as let go and pressed again.
    x11.set_detectable_repeat(display, True, nullptr);
    refused = code == 0;
    const auto handler = x11.set_error_handler(note_refusal);
    // Each state of the locks is another combination for X: capitals, numbers, scrolling.
    constexpr unsigned LOCKS[] { LockMask, Mod2Mask, Mod3Mask };
    for (unsigned which = 0; which < 8 && code != 0; ++which) {
        unsigned with = modifiers;
        for (unsigned i = 0; i < 3; ++i)
            with |= (which >> i & 1U) != 0 ? LOCKS[i] : 0;
        x11.grab_key(
            display, code, with, x11.root_window(display), False, GrabModeAsync, GrabModeAsync);
    }
    x11.sync(display, False);
    x11.set_error_handler(handler);
    if (refused)
        return GlobalKeyState::Taken;
    end = ::eventfd(0, EFD_CLOEXEC);
    thread = std::thread([this] { listen(); });
    return GlobalKeyState::Works;
}

void GlobalKeyGrab::Listener::listen()
{
    pollfd waits[] { { x11.connection_number(display), POLLIN, 0 }, { end, POLLIN, 0 } };
    for (;;) {
        while (x11.pending(display) > 0) {
            XEvent event {};
            x11.next_event(display, &event);
            const bool is_down = (changes.load() & 1U) != 0;
            if ((event.type == KeyPress && !is_down) || (event.type == KeyRelease && is_down)) {
                changes.fetch_add(1);
                wake();
            }
        }
        if (::poll(waits, 2, -1) > 0 && waits[1].revents != 0)
            return;
    }
}

GlobalKeyGrab::Listener::~Listener()
{
    if (thread.joinable()) {
        const std::uint64_t one = 1;
        static_cast<void>(::write(end, &one, sizeof one));
        thread.join();
    }
    if (end >= 0)
        ::close(end);
    if (display != nullptr)
        x11.close_display(display);
}

GlobalKeyGrab::GlobalKeyGrab(std::function<void()> wake) : m_wake(std::move(wake)) { }

GlobalKeyGrab::~GlobalKeyGrab() = default;

app::GlobalKeyState GlobalKeyGrab::want(app::GlobalKey key, bool possible)
{
    m_listener.reset();
    if (key == app::GlobalKey::Off)
        return app::GlobalKeyState::Off;
    if (!possible)
        return app::GlobalKeyState::OnlyWhenActive;
    auto listener = std::make_unique<Listener>(m_wake);
    const auto state = listener->grab(key);
    if (state == app::GlobalKeyState::Works)
        m_listener = std::move(listener);
    return state;
}

GlobalKeyGrab::Event GlobalKeyGrab::take()
{
    if (!m_listener || m_listener->taken == m_listener->changes.load())
        return Event::None;
    return (++m_listener->taken & 1U) != 0 ? Event::Down : Event::Up;
}

} // namespace shell
