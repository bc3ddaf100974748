#include "platform/windows_paths.hpp"

#include "platform/windows.hpp"

#include <algorithm>
#include <limits>

namespace platform {

namespace {

    constexpr std::wstring_view LONG = L"\\\\?\\";
    constexpr std::wstring_view LONG_NETWORK = L"\\\\?\\UNC\\";
    constexpr std::wstring_view DEVICE = L"\\\\.\\";

    bool is_whole_path(const wchar_t* path) { return path[0] != 0 && path[1] == L':'; }

    int as_int(std::size_t size)
    {
        return size > static_cast<std::size_t>(std::numeric_limits<int>::max())
            ? 0
            : static_cast<int>(size);
    }

} // namespace

bool WidePath::set(std::string_view path) noexcept
{
    // Half of it for what she named; the other half is filled by what Windows makes of it.
    std::array<wchar_t, ROOM / 2> named {};
    if (path.empty() || path.size() >= named.size() || path.find('\0') != std::string_view::npos)
        return false;
    const int length = ::MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, path.data(),
        as_int(path.size()), named.data(), static_cast<int>(named.size() - 1));
    if (length <= 0)
        return false;
    std::replace(named.begin(), named.begin() + length, L'/', L'\\');

    const wchar_t* from = named.data();
    if (std::wstring_view(from).starts_with(LONG))
        from += LONG.size();
    // Room for the beginning is left free in front.
    auto* const whole = m_path.data() + LONG_NETWORK.size();
    const auto room = static_cast<DWORD>(m_path.size() - LONG_NETWORK.size());
    const DWORD written = ::GetFullPathNameW(from, room, whole, nullptr);
    if (written == 0 || written >= room)
        return false;
    const std::wstring_view answer(whole, written);
    std::size_t begin = 0;
    if (is_whole_path(whole)) {
        if (answer.find(L':', 2) != std::wstring_view::npos)
            return false;
        begin = LONG_NETWORK.size() - LONG.size();
        std::copy(LONG.begin(), LONG.end(), m_path.begin() + static_cast<std::ptrdiff_t>(begin));
    } else if (answer.starts_with(L"\\\\") && !answer.starts_with(DEVICE)) {
        // "\\server\share": its two strokes give way to the last one of the beginning.
        begin = 2;
        std::copy(LONG_NETWORK.begin(), LONG_NETWORK.end(), m_path.begin() + 2);
    } else {
        return false;
    }
    std::copy(m_path.begin() + static_cast<std::ptrdiff_t>(begin), m_path.end(), m_path.begin());
    return true;
}

std::string own_path(std::wstring_view windows_path)
{
    std::wstring path;
    if (windows_path.starts_with(LONG_NETWORK)) {
        path = L"\\\\";
        windows_path.remove_prefix(LONG_NETWORK.size());
    } else if (windows_path.starts_with(LONG)) {
        windows_path.remove_prefix(LONG.size());
    }
    path += windows_path;
    std::ranges::replace(path, L'\\', L'/');
    return utf8_of(path);
}

std::string utf8_of(std::wstring_view text)
{
    const int length = as_int(text.size());
    const int size = length == 0 ? 0
                                 : ::WideCharToMultiByte(CP_UTF8, WC_ERR_INVALID_CHARS, text.data(),
                                     length, nullptr, 0, nullptr, nullptr);
    std::string utf8(static_cast<std::size_t>(std::max(size, 0)), '\0');
    if (size > 0)
        ::WideCharToMultiByte(CP_UTF8, 0, text.data(), length, utf8.data(), size, nullptr, nullptr);
    return utf8;
}

std::wstring wide_of(std::string_view text)
{
    const int length = as_int(text.size());
    const int size = length == 0
        ? 0
        : ::MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text.data(), length, nullptr, 0);
    std::wstring wide(static_cast<std::size_t>(std::max(size, 0)), L'\0');
    if (size > 0)
        ::MultiByteToWideChar(CP_UTF8, 0, text.data(), length, wide.data(), size);
    return wide;
}

} // namespace platform
