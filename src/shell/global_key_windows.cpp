#include "platform/windows.hpp"
#include "shell/global_key.hpp"

#include <atomic>
#include <future>
#include <thread>
#include <utility>

namespace shell {

namespace {

    /// Windows says when the combination goes down, and not when it is let go.
    constexpr UINT LOOK_EVERY_MS = 30;
    constexpr int ID = 1;
    /// Repeats of a held key are not presses.
    constexpr UINT ONCE = 0x4000;

    struct Chord {
        UINT key;
        UINT modifiers;
    };

    Chord chord_for(app::GlobalKey key)
    {
        switch (key) {
        case app::GlobalKey::Off:
            break;
        case app::GlobalKey::CtrlShiftF12:
            return { VK_F12, MOD_CONTROL | MOD_SHIFT };
        case app::GlobalKey::CtrlShiftF9:
            return { VK_F9, MOD_CONTROL | MOD_SHIFT };
        case app::GlobalKey::CtrlAltHome:
            return { VK_HOME, MOD_CONTROL | MOD_ALT };
        }
        return { 0, 0 };
    }

} // namespace

struct GlobalKeyGrab::Listener {
    Listener(Chord given_chord, const std::function<void()>& given_wake)
        : chord(given_chord)
        , wake(given_wake)
    {
    }
    ~Listener()
    {
        if (thread.joinable()) {
            ::PostThreadMessageW(thread_id, WM_QUIT, 0, 0);
            thread.join();
        }
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    bool grab()
    {
        std::promise<bool> registered;
        auto answer = registered.get_future();
        thread = std::thread([this, &registered] { listen(registered); });
        return answer.get();
    }

    /// The combination belongs to the thread that registered it.
    void listen(std::promise<bool>& registered)
    {
        MSG message {};
        // Makes the queue that the end is posted to.
        ::PeekMessageW(&message, nullptr, 0, 0, PM_NOREMOVE);
        thread_id = ::GetCurrentThreadId();
        const bool done = ::RegisterHotKey(nullptr, ID, chord.modifiers | ONCE, chord.key) != 0;
        registered.set_value(done);
        while (done && ::GetMessageW(&message, nullptr, 0, 0) > 0) {
            if (message.message == WM_HOTKEY && !is_down()) {
                changed();
                ::SetTimer(nullptr, 0, LOOK_EVERY_MS, nullptr);
            } else if (message.message == WM_TIMER && is_let_go()) {
                ::KillTimer(nullptr, message.wParam);
                if (is_down())
                    changed();
            }
        }
        if (done)
            ::UnregisterHotKey(nullptr, ID);
    }

    bool is_down() const { return (changes.load() & 1U) != 0; }
    bool is_let_go() const
    {
        return (::GetAsyncKeyState(static_cast<int>(chord.key)) & 0x8000) == 0;
    }
    void changed()
    {
        changes.fetch_add(1);
        wake();
    }

    const Chord chord;
    const std::function<void()>& wake;
    /// Downs and ups, one after the other: an odd number is down.
    std::atomic<unsigned> changes { 0 };
    unsigned taken { 0 };
    std::atomic<DWORD> thread_id { 0 };
    std::thread thread;
};

GlobalKeyGrab::GlobalKeyGrab(std::function<void()> wake) : m_wake(std::move(wake)) { }

GlobalKeyGrab::~GlobalKeyGrab() = default;

app::GlobalKeyState GlobalKeyGrab::want(app::GlobalKey key, bool possible)
{
    m_listener.reset();
    if (key == app::GlobalKey::Off)
        return app::GlobalKeyState::Off;
    if (!possible)
        return app::GlobalKeyState::OnlyWhenActive;
    auto listener = std::make_unique<Listener>(chord_for(key), m_wake);
    if (!listener->grab())
        return app::GlobalKeyState::Taken;
    m_listener = std::move(listener);
    return app::GlobalKeyState::Works;
}

GlobalKeyGrab::Event GlobalKeyGrab::take()
{
    if (!m_listener || m_listener->taken == m_listener->changes.load())
        return Event::None;
    return (++m_listener->taken & 1U) != 0 ? Event::Down : Event::Up;
}

} // namespace shell
