#include "platform/disk.hpp"

#include "base/utf8.hpp"
#include "platform/posix_error.hpp"
#include "platform/storage.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <climits>
#include <cstdio>
#include <filesystem>
#include <limits>
#include <system_error>
#include <thread>
#include <tuple>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace platform {

using base::ErrorCode;
using base::fail;

namespace {

    /// An open file descriptor, closed when it goes.
    class Descriptor {
    public:
        explicit Descriptor(int number) : m_number(number) { }
        Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) { }
        Descriptor(const Descriptor&) = delete;
        Descriptor& operator=(const Descriptor&) = delete;
        Descriptor& operator=(Descriptor&& other) noexcept
        {
            std::swap(m_number, other.m_number);
            return *this;
        }
        ~Descriptor()
        {
            if (m_number >= 0)
                ::close(m_number);
        }

        bool is_open() const { return m_number >= 0; }
        int number() const { return m_number; }

    private:
        int m_number;
    };

    /// Calls again when a signal came in between.
    template <typename Call> auto without_interruption(Call call)
    {
        auto result = call();
        while (result < 0 && errno == EINTR)
            result = call();
        return result;
    }

    /// That of a file could not be opened or made. FAT says of a name it does not take that a value
    /// is wrong.
    base::Failure refused_opening(int error, const char* what)
    {
        return posix_failure(error == EINVAL ? ENAMETOOLONG : error, what);
    }

    /// Whether the kernel took the device of a file away. Unknown is no.
    bool is_device_gone(const Descriptor& descriptor)
    {
        struct stat status { };
        if (::fstat(descriptor.number(), &status) != 0 || major(status.st_dev) == 0)
            return false;
        std::array<char, 64> path {};
        std::snprintf(path.data(), path.size(), "/sys/dev/block/%u:%u", major(status.st_dev),
            minor(status.st_dev));
        return ::access("/sys/dev/block", F_OK) == 0 && ::access(path.data(), F_OK) != 0;
    }

    /// Of a stick that was pulled out some calls say only that they failed, because the kernel
    /// hears of it a moment later. Asks for that long, so not for whoever is in a hurry.
    base::Failure device_failure(const Descriptor& descriptor, int error, const char* what)
    {
        constexpr int ASKED = 20;
        constexpr auto PAUSE = std::chrono::milliseconds(25);
        for (int i = 0; error == EIO && i < ASKED; ++i) {
            if (is_device_gone(descriptor))
                error = ENODEV;
            else
                std::this_thread::sleep_for(PAUSE);
        }
        return posix_failure(error, what);
    }

    base::Result<Descriptor> open_file(const char* path, int mode)
    {
        // O_NONBLOCK: opening a named pipe must not wait for its other end.
        Descriptor descriptor(without_interruption(
            [&] { return ::open(path, mode | O_CLOEXEC | O_NOCTTY | O_NONBLOCK); }));
        if (!descriptor.is_open())
            return refused_opening(errno, "open");
        struct stat status { };
        if (::fstat(descriptor.number(), &status) != 0)
            return posix_failure(errno, "fstat");
        if (!S_ISREG(status.st_mode))
            return fail(ErrorCode::NotPermitted, "open: not a file");
        return descriptor;
    }

    class SystemFile : public base::File {
    public:
        explicit SystemFile(Descriptor descriptor) : m_descriptor(std::move(descriptor)) { }
        /// Opened at its first use, for destroying.
        explicit SystemFile(std::string path) : m_descriptor(-1), m_path(std::move(path)) { }

        base::Result<std::uint64_t> size() override
        {
            TRY(be_open());
            struct stat status { };
            if (::fstat(m_descriptor.number(), &status) != 0)
                return posix_failure(errno, "fstat");
            return static_cast<std::uint64_t>(status.st_size);
        }

        base::Result<> read_at(std::uint64_t offset, base::MutableByteView into) override
        {
            TRY(be_open());
            while (!into.empty()) {
                const auto at = TRY(file_offset(offset, into.size()));
                const auto count = without_interruption(
                    [&] { return ::pread(m_descriptor.number(), into.data(), into.size(), at); });
                if (count < 0)
                    return failure_of(errno, "pread");
                if (count == 0)
                    return fail(ErrorCode::DiskFault, "pread: end of file");
                offset += static_cast<std::uint64_t>(count);
                into = into.subspan(static_cast<std::size_t>(count));
            }
            return {};
        }

        base::Result<> write_at(std::uint64_t offset, base::ByteView bytes) override
        {
            TRY(be_open());
            while (!bytes.empty()) {
                const auto at = TRY(file_offset(offset, bytes.size()));
                const auto count = without_interruption([&] {
                    return ::pwrite(m_descriptor.number(), bytes.data(), bytes.size(), at);
                });
                if (count < 0)
                    return failure_of(errno, "pwrite");
                if (count == 0)
                    return fail(ErrorCode::DiskFault, "pwrite: nothing written");
                offset += static_cast<std::uint64_t>(count);
                bytes = bytes.subspan(static_cast<std::size_t>(count));
            }
            return {};
        }

        base::Result<> flush() override
        {
            TRY(be_open());
            // Not called again after a failure: the kernel may have dropped the
            // pages and would answer that all is well.
            if (::fdatasync(m_descriptor.number()) != 0)
                return failure_of(errno, "fdatasync");
            return {};
        }

        base::Result<> truncate(std::uint64_t size) override
        {
            TRY(be_open());
            const auto length = TRY(file_offset(size, 0));
            const auto result
                = without_interruption([&] { return ::ftruncate(m_descriptor.number(), length); });
            if (result != 0)
                return failure_of(errno, "ftruncate");
            return {};
        }

    private:
        static base::Result<off_t> file_offset(std::uint64_t offset, std::size_t length)
        {
            constexpr auto LARGEST = static_cast<std::uint64_t>(std::numeric_limits<off_t>::max());
            if (offset > LARGEST || length > LARGEST - offset)
                return fail(ErrorCode::TooLarge, "file offset");
            return static_cast<off_t>(offset);
        }

        base::Failure failure_of(int error, const char* what) const
        {
            const bool destroys = !m_path.empty();
            return destroys ? posix_failure(error, what)
                            : device_failure(m_descriptor, error, what);
        }

        base::Result<> be_open()
        {
            if (m_descriptor.is_open())
                return {};
            m_descriptor = TRY(open_file(m_path.c_str(), O_RDWR | O_NOFOLLOW));
            return {};
        }

        Descriptor m_descriptor;
        std::string m_path;
    };

    base::Result<> lock(const Descriptor& descriptor)
    {
        const auto result
            = without_interruption([&] { return ::flock(descriptor.number(), LOCK_EX | LOCK_NB); });
        // Some file systems have no locks. The storage check has warned of them.
        if (result != 0 && errno != ENOLCK && errno != EOPNOTSUPP && errno != ENOSYS)
            return posix_failure(errno, "flock");

        // The one who held the lock may have removed the file just now.
        struct stat status { };
        if (::fstat(descriptor.number(), &status) != 0)
            return posix_failure(errno, "fstat");
        if (status.st_nlink == 0)
            return fail(ErrorCode::FileNotFound, "removed while opening");
        return {};
    }

    /// Overwriting in place is the whole point of deleting (security-design.md
    /// 3.3). Only an empty file can be changed; a refusal is in the storage report.
    void switch_off_copy_on_write(const Descriptor& descriptor)
    {
        if (!can_switch_off_copy_on_write(descriptor.number()))
            return;
        int flags = 0;
        if (::ioctl(descriptor.number(), FS_IOC_GETFLAGS, &flags) == 0) {
            flags |= FS_NOCOW_FL;
            ::ioctl(descriptor.number(), FS_IOC_SETFLAGS, &flags);
        }
    }

    class SystemDisk : public base::Disk {
    public:
        base::Result<std::unique_ptr<base::File>> open(
            const std::string& path, base::Access access) override
        {
            if (access == base::Access::Destroy)
                return std::unique_ptr<base::File>(std::make_unique<SystemFile>(path));
            const int mode = access == base::Access::ReadWrite ? O_RDWR | O_NOFOLLOW : O_RDONLY;
            auto descriptor = TRY(open_file(path.c_str(), mode));
            if (access == base::Access::ReadWrite)
                TRY(lock(descriptor));
            return std::make_unique<SystemFile>(std::move(descriptor));
        }

        base::Result<std::unique_ptr<base::File>> create(const std::string& path) override
        {
            Descriptor descriptor(without_interruption([&] {
                return ::open(path.c_str(),
                    O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY,
                    S_IRUSR | S_IWUSR);
            }));
            if (!descriptor.is_open())
                return refused_opening(errno, "create");
            TRY(lock(descriptor));
            switch_off_copy_on_write(descriptor);
            return std::make_unique<SystemFile>(std::move(descriptor));
        }

        base::Result<> remove(const std::string& path) override
        {
            if (::unlink(path.c_str()) != 0)
                return posix_failure(errno, "unlink");
            return {};
        }

        base::Result<> flush_folder_of(const std::string& path) override
        {
            // On the stack: who destroys allocates nothing.
            std::array<char, PATH_MAX> folder { '.' };
            if (const auto slash = path.rfind('/'); slash != std::string::npos) {
                if (slash >= folder.size())
                    return fail(ErrorCode::FileNotFound, "path too long");
                path.copy(folder.data(), std::max<std::size_t>(slash, 1));
            }
            const Descriptor descriptor(without_interruption(
                [&] { return ::open(folder.data(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
            if (!descriptor.is_open())
                return posix_failure(errno, "open folder");
            if (::fsync(descriptor.number()) == 0)
                return {};
            // Some drivers cannot flush a folder alone, but can flush everything.
            if ((errno == EINVAL || errno == EOPNOTSUPP) && ::syncfs(descriptor.number()) == 0)
                return {};
            return posix_failure(errno, "fsync folder");
        }

        base::StorageReport storage(const std::string& path) override { return storage_of(path); }

        base::Result<std::vector<base::FolderEntry>> list(const std::string& folder) override
        {
            namespace fs = std::filesystem;
            std::vector<base::FolderEntry> entries;
            std::error_code error;
            fs::directory_iterator at(folder, error);
            for (; !error && at != fs::directory_iterator(); at.increment(error)) {
                const auto& path = at->path();
                base::FolderEntry entry;
                entry.name = path.filename().string();
                // A name that is not text can be neither shown nor typed.
                if (!base::is_utf8(entry.name))
                    continue;
                std::error_code unreadable;
                entry.link = fs::is_symlink(at->symlink_status(unreadable));
                entry.folder = fs::is_directory(path, unreadable);
                if (!entry.folder) {
                    const auto size = fs::file_size(path, unreadable);
                    entry.size = unreadable ? 0 : static_cast<std::uint64_t>(size);
                }
                entries.push_back(std::move(entry));
            }
            if (error)
                return posix_failure(error.value(), "list");
            std::ranges::sort(entries, {}, [](const base::FolderEntry& entry) {
                return std::tuple(!entry.folder, std::string_view(entry.name));
            });
            return entries;
        }
    };

} // namespace

std::unique_ptr<base::Disk> system_disk() { return std::make_unique<SystemDisk>(); }

} // namespace platform
