#include "platform/disk.hpp"

#include "platform/open_files.hpp"
#include "platform/storage.hpp"
#include "platform/user_only.hpp"
#include "platform/windows.hpp"
#include "platform/windows_error.hpp"
#include "platform/windows_paths.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include <winioctl.h>

namespace platform {

using base::ErrorCode;
using base::fail;

namespace {

    constexpr DWORD READ = GENERIC_READ;
    constexpr DWORD WRITE = GENERIC_READ | GENERIC_WRITE;
    constexpr DWORD SHARE_ALL = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    constexpr DWORD SHARE_NOTHING = 0;

    // A virus scanner looks at what was just closed.
    constexpr int TRIES = 5;
    constexpr DWORD BETWEEN_TRIES_MS = 100;

    base::Failure bad_path() { return fail(ErrorCode::FileNotFound, "not a path to a file"); }

    /// A link to another file, as opposed to a file that a service keeps elsewhere.
    bool is_link(HANDLE file)
    {
        FILE_ATTRIBUTE_TAG_INFO info {};
        return ::GetFileInformationByHandleEx(file, FileAttributeTagInfo, &info, sizeof info) != 0
            && (info.FileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0
            && IsReparseTagNameSurrogate(info.ReparseTag);
    }

    bool is_folder(const wchar_t* path)
    {
        const DWORD attributes = ::GetFileAttributesW(path);
        return attributes != INVALID_FILE_ATTRIBUTES
            && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    }

    Handle open_at(const wchar_t* path, DWORD access, DWORD share, DWORD flags)
    {
        return Handle(::CreateFileW(path, access, share, nullptr, OPEN_EXISTING, flags, nullptr));
    }

    /// With the right to delete, where that is given: an open file that nobody else may open
    /// can only be removed through its own handle.
    Handle open_for_writing(const wchar_t* path, DWORD share, DWORD flags)
    {
        auto file = open_at(path, WRITE | DELETE, share, flags);
        if (!file.is_open() && ::GetLastError() == ERROR_ACCESS_DENIED)
            file = open_at(path, WRITE, share, flags);
        return file;
    }

    base::Result<Handle> checked(Handle file, const wchar_t* path)
    {
        if (!file.is_open()) {
            const auto error = ::GetLastError();
            if (error == ERROR_ACCESS_DENIED && is_folder(path))
                return fail(ErrorCode::NotPermitted, "open: not a file");
            return windows_failure(error, "open");
        }
        if (::GetFileType(file.get()) != FILE_TYPE_DISK)
            return fail(ErrorCode::NotPermitted, "open: not a file");
        return file;
    }

    /// Never through a link: deleting would remove the link and leave the file.
    base::Result<Handle> open_writable(const wchar_t* path, DWORD share)
    {
        auto file = TRY(checked(open_for_writing(path, share, FILE_FLAG_OPEN_REPARSE_POINT), path));
        if (is_link(file.get()))
            return fail(ErrorCode::NotPermitted, "open: a link");
        BY_HANDLE_FILE_INFORMATION info {};
        if (::GetFileInformationByHandle(file.get(), &info) == 0)
            return windows_failure(::GetLastError(), "file information");
        if ((info.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) == 0)
            return file;
        // Kept elsewhere by a service, which brings its bytes only to who asks without the flag.
        file = Handle();
        return checked(open_for_writing(path, share, FILE_ATTRIBUTE_NORMAL), path);
    }

    base::Result<Handle> open_locked(const wchar_t* path)
    {
        for (int tries = 1;; ++tries) {
            auto file = open_writable(path, SHARE_NOTHING);
            if (file || file.error().code != ErrorCode::AlreadyOpen || tries == TRIES)
                return file;
            ::Sleep(BETWEEN_TRIES_MS);
        }
    }

    class SystemFile : public base::File {
    public:
        SystemFile(OpenFiles& open_files, const WidePath& path, Handle file)
            : m_file(std::move(file))
            , m_open_files(open_files)
            , m_path(path)
        {
            m_open_files.add(m_path.get(), m_file.get());
        }
        /// Opened at its first use, for destroying.
        SystemFile(OpenFiles& open_files, const WidePath& path)
            : m_open_files(open_files)
            , m_path(path)
        {
        }
        ~SystemFile() override { m_open_files.take_away(m_file.get()); }
        SystemFile(const SystemFile&) = delete;
        SystemFile& operator=(const SystemFile&) = delete;

        base::Result<std::uint64_t> size() override
        {
            TRY(be_open());
            LARGE_INTEGER size {};
            if (::GetFileSizeEx(m_file.get(), &size) == 0)
                return windows_failure(::GetLastError(), "file size");
            return static_cast<std::uint64_t>(size.QuadPart);
        }

        base::Result<> read_at(std::uint64_t offset, base::MutableByteView into) override
        {
            TRY(be_open());
            while (!into.empty()) {
                auto at = TRY(position(offset, into.size()));
                DWORD count = 0;
                if (::ReadFile(m_file.get(), into.data(), at_once(into.size()), &count, &at) == 0) {
                    const auto error = ::GetLastError();
                    if (error == ERROR_HANDLE_EOF)
                        return fail(ErrorCode::DiskFault, "read: end of file");
                    return windows_failure(error, "read");
                }
                if (count == 0)
                    return fail(ErrorCode::DiskFault, "read: end of file");
                offset += count;
                into = into.subspan(count);
            }
            return {};
        }

        base::Result<> write_at(std::uint64_t offset, base::ByteView bytes) override
        {
            TRY(be_open());
            while (!bytes.empty()) {
                auto at = TRY(position(offset, bytes.size()));
                DWORD count = 0;
                if (::WriteFile(m_file.get(), bytes.data(), at_once(bytes.size()), &count, &at)
                    == 0)
                    return windows_failure(::GetLastError(), "write");
                if (count == 0)
                    return fail(ErrorCode::DiskFault, "write: nothing written");
                offset += count;
                bytes = bytes.subspan(count);
            }
            return {};
        }

        base::Result<> flush() override
        {
            TRY(be_open());
            if (::FlushFileBuffers(m_file.get()) == 0)
                return windows_failure(::GetLastError(), "flush");
            return {};
        }

        base::Result<> truncate(std::uint64_t size) override
        {
            TRY(be_open());
            TRY(position(size, 0));
            FILE_END_OF_FILE_INFO end {};
            end.EndOfFile.QuadPart = static_cast<LONGLONG>(size);
            if (::SetFileInformationByHandle(m_file.get(), FileEndOfFileInfo, &end, sizeof end)
                == 0)
                return windows_failure(::GetLastError(), "truncate");
            return {};
        }

    private:
        static DWORD at_once(std::size_t size)
        {
            constexpr std::size_t MOST = std::size_t { 16 } << 20;
            return static_cast<DWORD>(std::min(size, MOST));
        }

        static base::Result<OVERLAPPED> position(std::uint64_t offset, std::size_t length)
        {
            constexpr auto LARGEST
                = static_cast<std::uint64_t>(std::numeric_limits<LONGLONG>::max());
            if (offset > LARGEST || length > LARGEST - offset)
                return fail(ErrorCode::TooLarge, "file offset");
            OVERLAPPED at {};
            at.Offset = static_cast<DWORD>(offset & 0xFFFFFFFF);
            at.OffsetHigh = static_cast<DWORD>(offset >> 32);
            return at;
        }

        base::Result<> be_open()
        {
            if (m_file.is_open())
                return {};
            auto opened = open_writable(m_path.get(), SHARE_ALL);
            // This program itself may have it open, and lets nobody in: its own way in is used.
            if (!opened && opened.error().code == ErrorCode::AlreadyOpen) {
                if (auto ours = m_open_files.duplicate(m_path.get()); ours.is_open())
                    opened = std::move(ours);
            }
            m_file = TRY(std::move(opened));
            return {};
        }

        Handle m_file;
        OpenFiles& m_open_files;
        WidePath m_path;
    };

    /// What NTFS compresses is written elsewhere when it changes. A refusal is in the storage
    /// report.
    void switch_off_compression(HANDLE file)
    {
        USHORT none = COMPRESSION_FORMAT_NONE;
        DWORD ignored = 0;
        ::DeviceIoControl(
            file, FSCTL_SET_COMPRESSION, &none, sizeof none, nullptr, 0, &ignored, nullptr);
    }

    base::FolderEntry entry_of(const WIN32_FIND_DATAW& found, std::string name)
    {
        base::FolderEntry entry;
        entry.name = std::move(name);
        entry.folder = (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
        entry.link = (found.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0
            && IsReparseTagNameSurrogate(found.dwReserved0);
        if (!entry.folder)
            entry.size = std::uint64_t { found.nFileSizeHigh } << 32 | found.nFileSizeLow;
        return entry;
    }

    std::vector<base::FolderEntry> drives()
    {
        std::vector<base::FolderEntry> entries;
        const DWORD present = ::GetLogicalDrives();
        for (char letter = 'A'; letter <= 'Z'; ++letter) {
            if ((present >> (letter - 'A') & 1U) != 0)
                entries.push_back({ std::string { letter, ':' }, true, 0, false });
        }
        return entries;
    }

    class SystemDisk : public base::Disk {
    public:
        base::Result<std::unique_ptr<base::File>> open(
            const std::string& path, base::Access access) override
        {
            WidePath wide;
            if (!wide.set(path))
                return bad_path();
            if (access == base::Access::Destroy)
                return std::unique_ptr<base::File>(
                    std::make_unique<SystemFile>(m_open_files, wide));
            auto file = access == base::Access::ReadWrite
                ? TRY(open_locked(wide.get()))
                : TRY(checked(
                    open_at(wide.get(), READ, SHARE_ALL, FILE_ATTRIBUTE_NORMAL), wide.get()));
            return std::make_unique<SystemFile>(m_open_files, wide, std::move(file));
        }

        base::Result<std::unique_ptr<base::File>> create(const std::string& path) override
        {
            WidePath wide;
            if (!wide.set(path))
                return bad_path();
            UserOnly user_only(FILE_ALL_ACCESS);
            if (!user_only.is_valid())
                return windows_failure(::GetLastError(), "user");
            // The system's own search leaves it alone.
            Handle file(::CreateFileW(wide.get(), WRITE | DELETE, SHARE_NOTHING,
                user_only.attributes(), CREATE_NEW,
                FILE_ATTRIBUTE_NORMAL | FILE_ATTRIBUTE_NOT_CONTENT_INDEXED, nullptr));
            if (!file.is_open())
                return windows_failure(::GetLastError(), "create");
            switch_off_compression(file.get());
            return std::make_unique<SystemFile>(m_open_files, wide, std::move(file));
        }

        base::Result<> remove(const std::string& path) override
        {
            WidePath wide;
            if (!wide.set(path))
                return bad_path();
            if (::DeleteFileW(wide.get()) != 0)
                return {};
            const auto error = ::GetLastError();
            if (error == ERROR_SHARING_VIOLATION && m_open_files.remove(wide.get()))
                return {};
            return windows_failure(error, "remove");
        }

        /// NTFS notes names in its journal by itself; this asks for it now. Some file systems
        /// refuse, which is no fault.
        base::Result<> flush_folder_of(const std::string& path) override
        {
            const std::string_view whole(path);
            const auto stroke = whole.find_last_of("/\\");
            WidePath wide;
            if (!wide.set(stroke == std::string_view::npos ? "." : whole.substr(0, stroke + 1)))
                return bad_path();
            const auto folder
                = open_at(wide.get(), FILE_ADD_FILE, SHARE_ALL, FILE_FLAG_BACKUP_SEMANTICS);
            if (folder.is_open())
                ::FlushFileBuffers(folder.get());
            return {};
        }

        base::StorageReport storage(const std::string& path) override { return storage_of(path); }

        /// "/" holds the drives: "C:", "D:".
        base::Result<std::vector<base::FolderEntry>> list(const std::string& folder) override
        {
            if (folder == "/")
                return drives();
            WidePath wide;
            if (!wide.set(folder + "/*"))
                return bad_path();
            WIN32_FIND_DATAW found {};
            const HANDLE search = ::FindFirstFileW(wide.get(), &found);
            if (search == INVALID_HANDLE_VALUE)
                return windows_failure(::GetLastError(), "list");
            std::vector<base::FolderEntry> entries;
            do {
                const std::wstring_view name(found.cFileName);
                auto text = utf8_of(name);
                // A name that is not text can be neither shown nor typed.
                if (name != L"." && name != L".." && !text.empty())
                    entries.push_back(entry_of(found, std::move(text)));
            } while (::FindNextFileW(search, &found) != 0);
            const auto error = ::GetLastError();
            ::FindClose(search);
            if (error != ERROR_NO_MORE_FILES)
                return windows_failure(error, "list");
            std::ranges::sort(entries, {}, [](const base::FolderEntry& entry) {
                return std::tuple(!entry.folder, std::string_view(entry.name));
            });
            return entries;
        }

    private:
        OpenFiles m_open_files;
    };

} // namespace

std::unique_ptr<base::Disk> system_disk() { return std::make_unique<SystemDisk>(); }

} // namespace platform
