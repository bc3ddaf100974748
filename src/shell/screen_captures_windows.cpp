#include "platform/windows.hpp"
#include "shell/screen_captures.hpp"

#define GLFW_INCLUDE_NONE
#define GLFW_EXPOSE_NATIVE_WIN32
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>

namespace shell {

namespace {

    using SetAffinity = BOOL WINAPI(HWND, DWORD);
    using GetAffinity = BOOL WINAPI(HWND, DWORD*);

    constexpr DWORD SHOWN = 0;     // WDA_NONE
    constexpr DWORD BLACK = 1;     // WDA_MONITOR, since Windows 7
    constexpr DWORD LEFT_OUT = 17; // WDA_EXCLUDEFROMCAPTURE, since Windows 10 (2004)

    /// What Windows says afterwards counts.
    bool set(HWND window, DWORD affinity)
    {
        const auto ask = platform::newer<SetAffinity>(L"user32.dll", "SetWindowDisplayAffinity");
        const auto look = platform::newer<GetAffinity>(L"user32.dll", "GetWindowDisplayAffinity");
        DWORD now = SHOWN;
        return ask != nullptr && look != nullptr && ask(window, affinity) != 0
            && look(window, &now) != 0 && now == affinity;
    }

} // namespace

bool keep_out_of_captures(GLFWwindow* window, bool out)
{
    const HWND handle = glfwGetWin32Window(window);
    return out ? set(handle, LEFT_OUT) || set(handle, BLACK) : set(handle, SHOWN);
}

} // namespace shell
