#include "platform/paths.hpp"

#include "platform/user_only.hpp"
#include "platform/windows.hpp"
#include "platform/windows_error.hpp"
#include "platform/windows_paths.hpp"

#include <array>
#include <cstdlib>

#include <shlobj.h>

namespace platform {

base::Result<std::string> own_program()
{
    std::wstring program(32'768, L'\0');
    const DWORD length
        = ::GetModuleFileNameW(nullptr, program.data(), static_cast<DWORD>(program.size()));
    if (length == 0 || length >= program.size())
        return windows_failure(::GetLastError(), "program path");
    program.resize(length);
    return own_path(program);
}

std::string name_of_program() { return "ceiba.exe"; }

base::Result<std::string> own_folder()
{
    auto folder = TRY(own_program());
    folder.resize(folder.find_last_of('/') + 1);
    // "E:/" is a folder, "E:" is not.
    if (folder.size() > 3)
        folder.pop_back();
    return folder;
}

bool is_unpacked_for_a_moment() noexcept
{
    // Both of them may be in the short form of old times, "MARIAN~1".
    std::array<wchar_t, MAX_PATH + 1> temporary {};
    std::array<wchar_t, 4096> folder {};
    std::array<wchar_t, 4096> program {};
    std::array<wchar_t, 4096> whole {};
    const DWORD named = ::GetTempPathW(static_cast<DWORD>(temporary.size()), temporary.data());
    const DWORD length
        = ::GetModuleFileNameW(nullptr, program.data(), static_cast<DWORD>(program.size()));
    if (named == 0 || named >= temporary.size() || length == 0 || length >= program.size())
        return false;
    const auto size
        = ::GetLongPathNameW(temporary.data(), folder.data(), static_cast<DWORD>(folder.size()));
    const auto full
        = ::GetLongPathNameW(program.data(), whole.data(), static_cast<DWORD>(whole.size()));
    return size > 3 && size < folder.size() && full < whole.size() && full > size
        && ::CompareStringOrdinal(
               folder.data(), static_cast<int>(size), whole.data(), static_cast<int>(size), TRUE)
        == CSTR_EQUAL;
}

base::Result<std::string> home_folder()
{
    std::array<wchar_t, MAX_PATH> folder {};
    if (const auto answer
        = ::SHGetFolderPathW(nullptr, CSIDL_PROFILE, nullptr, SHGFP_TYPE_CURRENT, folder.data());
        answer != S_OK)
        return base::fail(base::ErrorCode::FileNotFound, "home folder");
    return own_path(folder.data());
}

base::Result<> create_folder(const std::string& path)
{
    WidePath wide;
    if (!wide.set(path))
        return base::fail(base::ErrorCode::FileNotFound, "not a path to a folder");
    UserOnly user_only(FILE_ALL_ACCESS, UserOnly::Inherit::ToWhatIsInside);
    if (::CreateDirectoryW(wide.get(), user_only.attributes()) != 0)
        return {};
    const auto error = ::GetLastError();
    const DWORD there = ::GetFileAttributesW(wide.get());
    if (error == ERROR_ALREADY_EXISTS && there != INVALID_FILE_ATTRIBUTES
        && (there & FILE_ATTRIBUTE_DIRECTORY) != 0)
        return {};
    return windows_failure(error == ERROR_ALREADY_EXISTS ? ERROR_DIRECTORY : error, "new folder");
}

} // namespace platform
