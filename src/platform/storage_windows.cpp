#include "platform/storage.hpp"

#include "platform/windows.hpp"
#include "platform/windows_paths.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <winioctl.h>

namespace platform {

namespace {

    // Of Windows 10; the headers here know older ones only.
    constexpr DWORD RECALL_ON_OPEN = 0x00040000;
    constexpr DWORD RECALL_ON_DATA_ACCESS = 0x00400000;

    constexpr std::wstring_view LONG = L"\\\\?\\";

    DWORD attributes_of(const std::wstring& path) { return ::GetFileAttributesW(path.c_str()); }

    bool is_folder(DWORD attributes)
    {
        return attributes != INVALID_FILE_ATTRIBUTES
            && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    }

    /// "\\?\C:\a\b" -> "\\?\C:\a" -> "\\?\C:\"; empty above that.
    std::wstring folder_above(const std::wstring& path)
    {
        const auto stroke = path.find_last_of(L'\\', path.size() - 2);
        if (stroke == std::wstring::npos || stroke < LONG.size())
            return {};
        return path[stroke - 1] == L':' ? path.substr(0, stroke + 1) : path.substr(0, stroke);
    }

    /// The folder of a path that may not exist yet; empty when that is not there either.
    std::wstring folder_of(const std::string& path)
    {
        WidePath wide;
        if (!wide.set(path))
            return {};
        std::wstring folder = wide.get();
        if (is_folder(attributes_of(folder)))
            return folder;
        folder = folder_above(folder);
        return !folder.empty() && is_folder(attributes_of(folder)) ? folder : std::wstring();
    }

    /// Services mark their folder by its name, by a file in it, or by attributes.
    bool is_synced(const std::wstring& folder)
    {
        for (auto at = folder; at.size() > LONG.size(); at = folder_above(at)) {
            const auto attributes = attributes_of(at);
            if (attributes != INVALID_FILE_ATTRIBUTES
                && (attributes & (RECALL_ON_OPEN | RECALL_ON_DATA_ACCESS)) != 0)
                return true;
            if (is_name_of_synced_folder(utf8_of(at.substr(at.find_last_of(L'\\') + 1))))
                return true;
            for (const wchar_t* mark : { L"\\.stfolder", L"\\.dropbox", L"\\.dropbox.cache" }) {
                if (attributes_of(at + mark) != INVALID_FILE_ATTRIBUTES)
                    return true;
            }
        }
        return false;
    }

    /// "\\?\C:\" of "\\?\C:\Users"; the folder where another volume hangs, if it is in one.
    std::wstring volume_of(const std::wstring& folder)
    {
        std::wstring volume(folder.size() + 2, L'\0');
        if (::GetVolumePathNameW(folder.c_str(), volume.data(), static_cast<DWORD>(volume.size()))
            == 0)
            return {};
        volume.resize(std::wstring_view(volume.c_str()).size());
        return volume;
    }

    /// A disk behind USB may call itself a fixed one.
    bool is_on_usb(std::wstring volume)
    {
        const auto colon = volume.find(L':', LONG.size());
        if (colon == std::wstring::npos)
            return false;
        const auto device = L"\\\\.\\" + volume.substr(colon - 1, 2);
        // Asked for no right at all: any user may ask what kind it is.
        const Handle disk(::CreateFileW(device.c_str(), 0, FILE_SHARE_READ | FILE_SHARE_WRITE,
            nullptr, OPEN_EXISTING, 0, nullptr));
        STORAGE_PROPERTY_QUERY query {};
        query.PropertyId = StorageDeviceProperty;
        query.QueryType = PropertyStandardQuery;
        alignas(8) std::array<std::byte, 1024> answer {};
        DWORD size = 0;
        if (!disk.is_open()
            || ::DeviceIoControl(disk.get(), IOCTL_STORAGE_QUERY_PROPERTY, &query, sizeof query,
                   answer.data(), static_cast<DWORD>(answer.size()), &size, nullptr)
                == 0)
            return false;
        const auto* device_facts
            = reinterpret_cast<const STORAGE_DEVICE_DESCRIPTOR*>(answer.data());
        return device_facts->RemovableMedia != 0 || device_facts->BusType == BusTypeUsb
            || device_facts->BusType == BusTypeSd || device_facts->BusType == BusTypeMmc;
    }

    /// On the drive of Windows itself restore points keep old blocks.
    bool is_system_drive(const std::wstring& volume)
    {
        std::array<wchar_t, MAX_PATH> windows {};
        const UINT length
            = ::GetWindowsDirectoryW(windows.data(), static_cast<UINT>(windows.size()));
        const auto colon = volume.find(L':', LONG.size());
        return length > 1 && colon != std::wstring::npos
            && ::CompareStringOrdinal(windows.data(), 2, volume.c_str() + colon - 1, 2, TRUE)
            == CSTR_EQUAL;
    }

    void look_at_file_system(const std::wstring& volume, base::StorageReport& report)
    {
        std::array<wchar_t, MAX_PATH> name {};
        DWORD flags = 0;
        if (::GetVolumeInformationW(volume.c_str(), nullptr, 0, nullptr, nullptr, &flags,
                name.data(), static_cast<DWORD>(name.size()))
            == 0) {
            report.unknown_kind = true;
            return;
        }
        const std::wstring_view kind(name.data());
        report.copy_on_write = kind == L"ReFS";
        report.unknown_kind = kind != L"NTFS" && kind != L"ReFS";
        report.read_only = (flags & FILE_READ_ONLY_VOLUME) != 0;
    }

    bool may_write_into(const std::wstring& folder)
    {
        return Handle(::CreateFileW(folder.c_str(), FILE_ADD_FILE,
                          FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                          OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr))
            .is_open();
    }

    std::uint64_t size_of_file(const std::string& path)
    {
        WidePath wide;
        WIN32_FILE_ATTRIBUTE_DATA facts {};
        if (!wide.set(path)
            || ::GetFileAttributesExW(wide.get(), GetFileExInfoStandard, &facts) == 0
            || is_folder(facts.dwFileAttributes))
            return 0;
        return std::uint64_t { facts.nFileSizeHigh } << 32 | facts.nFileSizeLow;
    }

} // namespace

base::StorageReport storage_of(const std::string& path)
{
    base::StorageReport report;
    const auto folder = folder_of(path);
    const auto volume = folder.empty() ? std::wstring() : volume_of(folder);
    ULARGE_INTEGER free_bytes {};
    if (volume.empty()
        || ::GetDiskFreeSpaceExW(folder.c_str(), &free_bytes, nullptr, nullptr) == 0) {
        report.unknown_kind = true;
        report.light = base::StorageLight::Red;
        return report;
    }
    report.free_bytes = free_bytes.QuadPart;
    look_at_file_system(volume, report);
    const UINT drive = ::GetDriveTypeW(volume.c_str());
    report.network = drive == DRIVE_REMOTE;
    report.removable = drive == DRIVE_REMOVABLE || is_on_usb(volume);
    report.read_only = report.read_only || drive == DRIVE_CDROM || !may_write_into(folder);
    report.copy_on_write = report.copy_on_write || is_system_drive(volume);
    report.compressed = (attributes_of(folder) & FILE_ATTRIBUTE_COMPRESSED) != 0;
    report.synced_folder = is_synced(folder);
    report.light = light_of(report, size_of_file(path));
    return report;
}

} // namespace platform
