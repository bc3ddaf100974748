#include "platform/sticks.hpp"

#include "platform/posix_error.hpp"
#include "platform/storage.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <sstream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace platform {

namespace {

    using base::ErrorCode;
    using base::fail;

    constexpr ::mode_t FOLDER_OR_PROGRAM = S_IRWXU | S_IRGRP | S_IXGRP | S_IROTH | S_IXOTH;
    constexpr ::mode_t TEXT = S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;

    class Descriptor {
    public:
        explicit Descriptor(int number) : m_number(number) { }
        ~Descriptor()
        {
            if (m_number >= 0)
                ::close(m_number);
        }
        Descriptor(const Descriptor&) = delete;
        Descriptor& operator=(const Descriptor&) = delete;
        bool is_open() const { return m_number >= 0; }
        int get() const { return m_number; }

    private:
        int m_number;
    };

    /// "/media/ana/Mi\040memoria"
    std::string without_escapes(std::string_view text)
    {
        constexpr std::size_t DIGITS = 3;
        std::string plain;
        while (!text.empty()) {
            const bool escape = text.size() > DIGITS && text[0] == '\\'
                && std::all_of(text.begin() + 1, text.begin() + 1 + DIGITS,
                    [](char digit) { return digit >= '0' && digit <= '7'; });
            if (escape) {
                plain += static_cast<char>(
                    (text[1] - '0') * 64 + (text[2] - '0') * 8 + text[3] - '0');
                text.remove_prefix(1 + DIGITS);
            } else {
                plain += text[0];
                text.remove_prefix(1);
            }
        }
        return plain;
    }

    bool is_where_sticks_are(std::string_view folder)
    {
        constexpr std::array<std::string_view, 3> BEGINNINGS { "/media/", "/run/media/", "/mnt/" };
        return folder == "/mnt" || std::ranges::any_of(BEGINNINGS, [&](std::string_view begins) {
            return folder.starts_with(begins);
        });
    }

    class SystemSticks final : public base::Sticks {
    public:
        std::vector<base::Drive> drives() override
        {
            std::ifstream stream("/proc/self/mountinfo");
            const std::string mountinfo { std::istreambuf_iterator<char>(stream), {} };
            std::vector<base::Drive> drives;
            for (auto& folder : mounts_for_sticks(mountinfo)) {
                if (storage_of(folder).removable)
                    drives.push_back({ folder, folder.substr(folder.rfind('/') + 1) });
            }
            return drives;
        }

        base::Result<> create_folder(const std::string& path) override
        {
            if (::mkdir(path.c_str(), FOLDER_OR_PROGRAM) == 0) {
                // FAT knows no rights and says so.
                static_cast<void>(::chmod(path.c_str(), FOLDER_OR_PROGRAM));
                return {};
            }
            const int error = errno;
            struct ::stat there { };
            if (error != EEXIST)
                return posix_failure(error, "mkdir");
            if (::stat(path.c_str(), &there) == 0 && S_ISDIR(there.st_mode))
                return {};
            return fail(ErrorCode::FileExists, "a file has the name of the folder");
        }

        base::Result<> create_file(const std::string& path, What what) override
        {
            const auto mode = what == What::Program ? FOLDER_OR_PROGRAM : TEXT;
            const Descriptor file(::open(path.c_str(),
                O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, mode));
            if (!file.is_open())
                return posix_failure(errno, "create");
            static_cast<void>(::fchmod(file.get(), mode));
            return {};
        }

        base::Result<base::Bytes> read_back(const std::string& path, std::uint64_t most) override
        {
            const Descriptor file(
                ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
            struct ::stat status { };
            if (!file.is_open() || ::fstat(file.get(), &status) != 0)
                return posix_failure(errno, "open");
            if (!S_ISREG(status.st_mode))
                return fail(ErrorCode::NotPermitted, "open: not a file");
            if (static_cast<std::uint64_t>(status.st_size) > most)
                return fail(ErrorCode::TooLarge, "file");
            // What was flushed is let go of, and then comes from the device.
            static_cast<void>(::posix_fadvise(file.get(), 0, 0, POSIX_FADV_DONTNEED));
            base::Bytes bytes(static_cast<std::size_t>(status.st_size));
            for (std::size_t done = 0; done < bytes.size();) {
                const auto count = ::pread(
                    file.get(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
                if (count < 0 && errno == EINTR)
                    continue;
                if (count < 0)
                    return posix_failure(errno, "pread");
                if (count == 0)
                    return fail(ErrorCode::DiskFault, "pread: end of file");
                done += static_cast<std::size_t>(count);
            }
            return bytes;
        }
    };

} // namespace

std::vector<std::string> mounts_for_sticks(std::string_view mountinfo)
{
    // 36 35 98:0 /root /mount/point options fields - type source options of the file system
    constexpr int BEFORE_POINT = 4;
    std::vector<std::string> folders;
    while (!mountinfo.empty()) {
        const auto end = std::min(mountinfo.find('\n'), mountinfo.size());
        std::istringstream line { std::string(mountinfo.substr(0, end)) };
        mountinfo.remove_prefix(std::min(end + 1, mountinfo.size()));
        std::string word;
        for (int field = 0; field < BEFORE_POINT; ++field)
            line >> word;
        std::string point;
        line >> point;
        while (line >> word && word != "-") { }
        std::string type;
        std::string source;
        line >> type >> source;
        auto folder = without_escapes(point);
        if (source.starts_with("/dev/") && is_where_sticks_are(folder)
            && std::ranges::find(folders, folder) == folders.end())
            folders.push_back(std::move(folder));
    }
    return folders;
}

std::unique_ptr<base::Sticks> system_sticks() { return std::make_unique<SystemSticks>(); }

} // namespace platform
