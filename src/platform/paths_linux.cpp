#include "platform/paths.hpp"

#include "platform/posix_error.hpp"

#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace platform {

base::Result<std::string> own_folder()
{
    std::array<char, PATH_MAX> buffer {};
    const auto length = ::readlink("/proc/self/exe", buffer.data(), buffer.size());
    if (length <= 0)
        return posix_failure(errno, "readlink");
    const std::string program(buffer.data(), static_cast<std::size_t>(length));
    const auto slash = program.rfind('/');
    if (slash == std::string::npos)
        return base::fail(base::ErrorCode::Internal, "program path");
    return slash == 0 ? "/" : program.substr(0, slash);
}

// Archive programs here do not start what is in an archive.
bool is_unpacked_for_a_moment() noexcept { return false; }

/// Also while another file has taken its place.
base::Result<std::string> own_program() { return std::string("/proc/self/exe"); }

std::string name_of_program() { return "ceiba"; }

base::Result<std::string> home_folder()
{
    if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/')
        return std::string(home);
    if (const auto* user = ::getpwuid(::getuid()); user != nullptr && user->pw_dir != nullptr)
        return std::string(user->pw_dir);
    return base::fail(base::ErrorCode::FileNotFound, "home folder");
}

base::Result<> create_folder(const std::string& path)
{
    if (::mkdir(path.c_str(), S_IRWXU) == 0)
        return {};
    struct ::stat there { };
    if (errno == EEXIST && ::stat(path.c_str(), &there) == 0 && S_ISDIR(there.st_mode))
        return {};
    return posix_failure(errno == EEXIST ? ENOTDIR : errno, "mkdir");
}

} // namespace platform
