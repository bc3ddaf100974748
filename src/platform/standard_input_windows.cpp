#include "platform/standard_input.hpp"

#include "platform/windows.hpp"
#include "platform/windows_error.hpp"

#include <algorithm>
#include <array>

namespace platform {

namespace {

    HANDLE input() { return ::GetStdHandle(STD_INPUT_HANDLE); }

    /// Control C has to come as a character: a process that it ends would leave the
    /// console without echo.
    bool set_echo(bool shown)
    {
        DWORD mode = 0;
        if (::GetConsoleMode(input(), &mode) == 0)
            return false;
        constexpr DWORD FLAGS = ENABLE_ECHO_INPUT | ENABLE_PROCESSED_INPUT;
        mode = (shown ? mode | FLAGS : mode & ~FLAGS) | ENABLE_LINE_INPUT;
        return ::SetConsoleMode(input(), mode) != 0;
    }

    /// What is typed comes in the letters of Windows; UTF-8 takes three bytes for each at most.
    base::Result<std::size_t> read_console(base::MutableByteView into)
    {
        std::array<wchar_t, 256> typed {};
        const auto most = static_cast<DWORD>(std::min(typed.size(), into.size() / 3));
        if (most == 0)
            return base::fail(base::ErrorCode::Internal, "no room to read");
        DWORD count = 0;
        const bool done = ::ReadConsoleW(input(), typed.data(), most, &count, nullptr) != 0;
        const auto error = ::GetLastError();
        auto* const end = std::remove(typed.data(), typed.data() + count, L'\r');
        const int length = static_cast<int>(end - typed.data());
        int size = 0;
        if (done && length > 0)
            size = ::WideCharToMultiByte(CP_UTF8, 0, typed.data(), length,
                reinterpret_cast<char*>(into.data()), static_cast<int>(into.size()), nullptr,
                nullptr);
        ::SecureZeroMemory(typed.data(), sizeof typed);
        if (!done)
            return windows_failure(error, "read console");
        // Only half of the end of a line came: the rest is on its way.
        if (count > 0 && length == 0)
            return read_console(into);
        return static_cast<std::size_t>(size);
    }

} // namespace

base::Result<std::size_t> read_standard_input(base::MutableByteView into)
{
    if (standard_input_is_terminal())
        return read_console(into);
    DWORD count = 0;
    if (::ReadFile(input(), into.data(), static_cast<DWORD>(into.size()), &count, nullptr) != 0)
        return std::size_t { count };
    const auto error = ::GetLastError();
    // Whoever wrote has ended, or there was nobody.
    if (error == ERROR_BROKEN_PIPE || error == ERROR_HANDLE_EOF || error == ERROR_INVALID_HANDLE)
        return std::size_t { 0 };
    return windows_failure(error, "read");
}

bool standard_input_is_terminal()
{
    DWORD mode = 0;
    return ::GetConsoleMode(input(), &mode) != 0;
}

HiddenTyping::HiddenTyping() : m_hidden(standard_input_is_terminal() && set_echo(false)) { }

HiddenTyping::~HiddenTyping()
{
    if (m_hidden)
        set_echo(true);
}

} // namespace platform
