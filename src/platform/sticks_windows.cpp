#include "platform/sticks.hpp"

#include "platform/storage.hpp"
#include "platform/windows.hpp"
#include "platform/windows_error.hpp"
#include "platform/windows_paths.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace platform {

namespace {

    using base::ErrorCode;
    using base::fail;

    base::Failure bad_path() { return fail(ErrorCode::FileNotFound, "not a path to a file"); }

    /// Memory that begins where a sector may begin, as reading past the cache demands.
    class Pages {
    public:
        static constexpr DWORD SIZE = DWORD { 1 } << 20;
        Pages() : m_memory(::VirtualAlloc(nullptr, SIZE, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE))
        {
        }
        ~Pages()
        {
            if (m_memory != nullptr)
                ::VirtualFree(m_memory, 0, MEM_RELEASE);
        }
        Pages(const Pages&) = delete;
        Pages& operator=(const Pages&) = delete;
        base::Byte* get() const { return static_cast<base::Byte*>(m_memory); }

    private:
        void* m_memory;
    };

    /// The name she gave the drive; empty when it has none, or when nothing is in it.
    bool label_of(const std::wstring& root, std::string& label)
    {
        std::array<wchar_t, MAX_PATH + 1> name {};
        if (::GetVolumeInformationW(root.c_str(), name.data(), static_cast<DWORD>(name.size()),
                nullptr, nullptr, nullptr, nullptr, 0)
            == 0)
            return false;
        label = utf8_of(name.data());
        return true;
    }

    class SystemSticks final : public base::Sticks {
    public:
        std::vector<base::Drive> drives() override
        {
            std::vector<base::Drive> drives;
            const DWORD present = ::GetLogicalDrives();
            // A and B are disk drives of old, which take seconds to answer.
            for (char letter = 'C'; letter <= 'Z'; ++letter) {
                if ((present >> (letter - 'A') & 1U) == 0)
                    continue;
                const std::string folder = std::string { letter } + ":/";
                const auto root = wide_of(std::string { letter } + ":\\");
                const UINT type = ::GetDriveTypeW(root.c_str());
                std::string label;
                if ((type == DRIVE_REMOVABLE || type == DRIVE_FIXED) && label_of(root, label)
                    && storage_of(folder).removable)
                    drives.push_back({ folder, label });
            }
            return drives;
        }

        base::Result<> create_folder(const std::string& path) override
        {
            WidePath wide;
            if (!wide.set(path))
                return bad_path();
            if (::CreateDirectoryW(wide.get(), nullptr) != 0)
                return {};
            const auto error = ::GetLastError();
            if (error != ERROR_ALREADY_EXISTS)
                return windows_failure(error, "new folder");
            const DWORD there = ::GetFileAttributesW(wide.get());
            if (there != INVALID_FILE_ATTRIBUTES && (there & FILE_ATTRIBUTE_DIRECTORY) != 0)
                return {};
            return fail(ErrorCode::FileExists, "a file has the name of the folder");
        }

        /// With the rights that the folder hands down: whoever gets the stick has to read it.
        base::Result<> create_file(const std::string& path, What) override
        {
            WidePath wide;
            if (!wide.set(path))
                return bad_path();
            const Handle file(::CreateFileW(
                wide.get(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr));
            if (!file.is_open())
                return windows_failure(::GetLastError(), "create");
            return {};
        }

        base::Result<base::Bytes> read_back(const std::string& path, std::uint64_t most) override
        {
            WidePath wide;
            if (!wide.set(path))
                return bad_path();
            const Handle file(::CreateFileW(wide.get(), GENERIC_READ,
                FILE_SHARE_READ | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                FILE_FLAG_NO_BUFFERING | FILE_FLAG_SEQUENTIAL_SCAN, nullptr));
            LARGE_INTEGER size {};
            if (!file.is_open() || ::GetFileSizeEx(file.get(), &size) == 0)
                return windows_failure(::GetLastError(), "open");
            if (static_cast<std::uint64_t>(size.QuadPart) > most)
                return fail(ErrorCode::TooLarge, "file");
            return all_of(file, static_cast<std::size_t>(size.QuadPart));
        }

    private:
        static base::Result<base::Bytes> all_of(const Handle& file, std::size_t size)
        {
            const Pages pages;
            if (pages.get() == nullptr)
                return fail(ErrorCode::OutOfMemory, "reading back");
            base::Bytes bytes;
            bytes.reserve(size);
            while (bytes.size() < size) {
                DWORD count = 0;
                if (::ReadFile(file.get(), pages.get(), Pages::SIZE, &count, nullptr) == 0)
                    return windows_failure(::GetLastError(), "read");
                if (count == 0)
                    return fail(ErrorCode::DiskFault, "read: end of file");
                const auto wanted = std::min<std::size_t>(count, size - bytes.size());
                bytes.insert(bytes.end(), pages.get(), pages.get() + wanted);
            }
            return bytes;
        }
    };

} // namespace

std::unique_ptr<base::Sticks> system_sticks() { return std::make_unique<SystemSticks>(); }

} // namespace platform
