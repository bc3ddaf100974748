#include "platform/windows.hpp"
#include "shell/system_clipboard.hpp"

#define GLFW_INCLUDE_NONE
#define GLFW_EXPOSE_NATIVE_WIN32
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>

namespace shell {

namespace {

    /// Windows takes the memory over with SetClipboardData; what it refuses is given back.
    void put(UINT format, HGLOBAL memory)
    {
        if (memory != nullptr && ::SetClipboardData(format, memory) == nullptr)
            ::GlobalFree(memory);
    }

    HGLOBAL letters_of(const char* text)
    {
        const int count = ::MultiByteToWideChar(CP_UTF8, 0, text, -1, nullptr, 0);
        if (count <= 0)
            return nullptr;
        HGLOBAL memory
            = ::GlobalAlloc(GMEM_MOVEABLE, static_cast<std::size_t>(count) * sizeof(wchar_t));
        auto* const letters
            = memory == nullptr ? nullptr : static_cast<wchar_t*>(::GlobalLock(memory));
        if (letters == nullptr)
            return memory;
        ::MultiByteToWideChar(CP_UTF8, 0, text, -1, letters, count);
        ::GlobalUnlock(memory);
        return memory;
    }

    /// A mark: a format of its own name, with a number in it.
    void mark(const wchar_t* name, DWORD number)
    {
        HGLOBAL memory = ::GlobalAlloc(GMEM_MOVEABLE, sizeof number);
        if (memory == nullptr)
            return;
        if (auto* const place = static_cast<DWORD*>(::GlobalLock(memory))) {
            *place = number;
            ::GlobalUnlock(memory);
        }
        put(::RegisterClipboardFormatW(name), memory);
    }

    void set_text(HWND window, const char* text)
    {
        // Another program may have it open for a moment.
        bool opened = false;
        for (int tries = 0; tries < 5 && !opened; ++tries) {
            opened = ::OpenClipboard(window) != 0;
            if (!opened)
                ::Sleep(5);
        }
        if (!opened)
            return;
        ::EmptyClipboard();
        if (*text != 0) {
            mark(L"ExcludeClipboardContentFromMonitorProcessing", 0);
            mark(L"CanIncludeInClipboardHistory", 0);
            mark(L"CanUploadToCloudClipboard", 0);
            mark(L"Clipboard Viewer Ignore", 0);
            put(CF_UNICODETEXT, letters_of(text));
        }
        ::CloseClipboard();
    }

} // namespace

Clipboard::System system_clipboard(GLFWwindow* window)
{
    const HWND handle = glfwGetWin32Window(window);
    return { [window] { return glfwGetClipboardString(window); },
        [handle](const char* text) { set_text(handle, text); } };
}

} // namespace shell
