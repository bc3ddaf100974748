#include "platform/windows.hpp"
#include "shell/system_notices.hpp"

#define GLFW_INCLUDE_NONE
#define GLFW_EXPOSE_NATIVE_WIN32
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>

#include <algorithm>
#include <utility>

namespace shell {

namespace {

    // Of wtsapi32.h, whose library is not there on every Windows and is looked up.
    constexpr DWORD THIS_SESSION = 0;
    using RegisterSession = BOOL WINAPI(HWND, DWORD);
    using UnregisterSession = BOOL WINAPI(HWND);

    /// GUID_LIDSWITCH_STATE_CHANGE
    constexpr GUID LID { 0xBA3E0F4D, 0xB817, 0x4094,
        { 0xA2, 0xD1, 0xD5, 0x63, 0x79, 0xE6, 0xA0, 0xF3 } };

    constexpr const wchar_t* PROPERTY = L"ceiba notices";

    bool is_lid_closed(LPARAM setting)
    {
        const auto& change = *reinterpret_cast<const POWERBROADCAST_SETTING*>(setting);
        return IsEqualGUID(change.PowerSetting, LID) && change.DataLength >= 1
            && change.Data[0] == 0;
    }

    bool does_she_leave(UINT message, WPARAM what, LPARAM more)
    {
        if (message == WM_WTSSESSION_CHANGE)
            return what == WTS_SESSION_LOCK || what == WTS_CONSOLE_DISCONNECT
                || what == WTS_REMOTE_DISCONNECT || what == WTS_SESSION_LOGOFF;
        if (message != WM_POWERBROADCAST)
            return false;
        return what == PBT_APMSUSPEND || (what == PBT_POWERSETTINGCHANGE && is_lid_closed(more));
    }

} // namespace

struct SystemNotices::Listener {
    static LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM what, LPARAM more)
    {
        auto& self = *static_cast<Listener*>(::GetPropW(window, PROPERTY));
        if (does_she_leave(message, what, more))
            self.hooks.she_leaves();
        if (message == WM_QUERYENDSESSION)
            return TRUE; // Nobody is asked: what is open is saved when it really ends.
        if (message == WM_ENDSESSION && what != 0)
            self.hooks.session_ends();
        return ::CallWindowProcW(self.before, window, message, what, more);
    }

    HWND window { nullptr };
    Hooks hooks;
    WNDPROC before { nullptr };
    HMODULE sessions { nullptr };
    HPOWERNOTIFY lid { nullptr };
};

SystemNotices::SystemNotices(GLFWwindow* window, Hooks hooks)
    : m_listener(std::make_unique<Listener>())
{
    auto& mine = *m_listener;
    mine.window = glfwGetWin32Window(window);
    mine.hooks = std::move(hooks);
    ::SetPropW(mine.window, PROPERTY, &mine);
    mine.before = reinterpret_cast<WNDPROC>(::SetWindowLongPtrW(
        mine.window, GWLP_WNDPROC, reinterpret_cast<LONG_PTR>(&Listener::procedure)));
    mine.lid = ::RegisterPowerSettingNotification(mine.window, &LID, DEVICE_NOTIFY_WINDOW_HANDLE);
    mine.sessions = ::LoadLibraryW(L"wtsapi32.dll");
    if (const auto ask
        = platform::newer<RegisterSession>(L"wtsapi32.dll", "WTSRegisterSessionNotification"))
        ask(mine.window, THIS_SESSION);
}

SystemNotices::~SystemNotices()
{
    auto& mine = *m_listener;
    if (const auto stop
        = platform::newer<UnregisterSession>(L"wtsapi32.dll", "WTSUnRegisterSessionNotification"))
        stop(mine.window);
    if (mine.lid != nullptr)
        ::UnregisterPowerSettingNotification(mine.lid);
    ::SetWindowLongPtrW(mine.window, GWLP_WNDPROC, reinterpret_cast<LONG_PTR>(mine.before));
    ::RemovePropW(mine.window, PROPERTY);
    if (mine.sessions != nullptr)
        ::FreeLibrary(mine.sessions);
}

float system_scale(GLFWwindow* window)
{
    float across = 1;
    float down = 1;
    glfwGetWindowContentScale(window, &across, &down);
    return std::max(across, 1.0F);
}

} // namespace shell
