#pragma once

// The one way to the headers of Windows, as Windows 7 had them. What came later is looked up
// at run time (newer()).
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

namespace platform {

/// A function that this Windows may not have; null when it has not. `library` is one that is
/// loaded already, as kernel32 always is.
template <typename Function> Function* newer(const wchar_t* library, const char* name) noexcept
{
    const HMODULE module = ::GetModuleHandleW(library);
    return module == nullptr
        ? nullptr
        : reinterpret_cast<Function*>(reinterpret_cast<void*>(::GetProcAddress(module, name)));
}

/// Closes what a call of Windows gave, when it goes.
class Handle {
public:
    Handle() = default;
    explicit Handle(HANDLE handle) : m_handle(handle == INVALID_HANDLE_VALUE ? nullptr : handle) { }
    Handle(Handle&& other) noexcept : m_handle(other.m_handle) { other.m_handle = nullptr; }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    Handle& operator=(Handle&& other) noexcept
    {
        const HANDLE mine = m_handle;
        m_handle = other.m_handle;
        other.m_handle = mine;
        return *this;
    }
    ~Handle()
    {
        if (m_handle != nullptr)
            ::CloseHandle(m_handle);
    }

    bool is_open() const { return m_handle != nullptr; }
    HANDLE get() const { return m_handle; }

private:
    HANDLE m_handle { nullptr };
};

} // namespace platform
