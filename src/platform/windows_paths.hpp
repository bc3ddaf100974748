#pragma once

#include "base/result.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace platform {

/// A path as the rest of the program writes it (UTF-8, "C:/Users/María" or relative), as Windows
/// takes it: "\\?\C:\Users\María", which may be longer than 260 letters. On the stack, because
/// who destroys allocates nothing.
class WidePath {
public:
    /// False when it is not a path to a file: not UTF-8, a device (CON, NUL), a second stream of
    /// a file (plan:hidden), or too long for Windows.
    bool set(std::string_view path) noexcept;
    const wchar_t* get() const noexcept { return m_path.data(); }

private:
    /// The longest that Windows knows, and our beginning.
    static constexpr std::size_t ROOM = 32'768 + 8;
    std::array<wchar_t, ROOM> m_path {};
};

/// "\\?\C:\Users" or "C:\Users" -> "C:/Users".
std::string own_path(std::wstring_view windows_path);

/// Nothing for what is not Unicode.
std::string utf8_of(std::wstring_view text);
std::wstring wide_of(std::string_view text);

} // namespace platform
