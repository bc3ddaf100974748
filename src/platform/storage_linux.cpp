#include "platform/storage.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace platform {

namespace {

    namespace fs = std::filesystem;

    enum class Kind { Overwrites, CopyOnWrite, Network, Unknown };

    struct KnownFileSystem {
        std::uint32_t magic;
        Kind kind;
    };

    constexpr std::uint32_t BTRFS = 0x9123683E;

    // Numbers of statfs(2). What is not here is Unknown: FAT and exFAT because
    // sticks remap what is written, FUSE because anything can be behind it.
    constexpr std::array KNOWN_FILE_SYSTEMS {
        KnownFileSystem { 0x0000EF53, Kind::Overwrites }, // ext2, ext3, ext4
        KnownFileSystem { 0x58465342, Kind::Overwrites }, // XFS
        KnownFileSystem { 0x5346544E, Kind::Overwrites }, // NTFS
        KnownFileSystem { 0x7366746E, Kind::Overwrites }, // NTFS3
        KnownFileSystem { 0x3153464A, Kind::Overwrites }, // JFS
        KnownFileSystem { BTRFS, Kind::CopyOnWrite },
        KnownFileSystem { 0x2FC12FC1, Kind::CopyOnWrite }, // ZFS
        KnownFileSystem { 0xF2F52010, Kind::CopyOnWrite }, // F2FS
        KnownFileSystem { 0xCA451A4E, Kind::CopyOnWrite }, // bcachefs
        KnownFileSystem { 0x00003434, Kind::CopyOnWrite }, // NILFS2
        KnownFileSystem { 0x00006969, Kind::Network },     // NFS
        KnownFileSystem { 0x0000517B, Kind::Network },     // SMB
        KnownFileSystem { 0xFF534D42, Kind::Network },     // CIFS
        KnownFileSystem { 0xFE534D42, Kind::Network },     // SMB2
        KnownFileSystem {
            0x01021997, Kind::Network }, // 9P, also folders shared with a virtual machine
        KnownFileSystem { 0x786F4256, Kind::Network }, // VirtualBox shared folder
        KnownFileSystem { 0x5346414F, Kind::Network }, // AFS
        KnownFileSystem { 0x73757245, Kind::Network }, // Coda
        KnownFileSystem { 0x00C36400, Kind::Network }, // Ceph
    };

    Kind kind_of(std::uint32_t magic)
    {
        const auto known = std::ranges::find(KNOWN_FILE_SYSTEMS, magic, &KnownFileSystem::magic);
        return known == KNOWN_FILE_SYSTEMS.end() ? Kind::Unknown : known->kind;
    }

    /// The folder of a path that may not exist yet, with links resolved.
    fs::path folder_of(const std::string& path)
    {
        std::error_code ignored;
        const fs::path asked(path);
        if (fs::is_directory(asked, ignored))
            return fs::weakly_canonical(asked, ignored);
        const auto parent = asked.has_parent_path() ? asked.parent_path() : fs::path(".");
        return fs::weakly_canonical(parent, ignored);
    }

    /// Some services mark their folder with a file instead of a name.
    bool is_synced(const fs::path& folder)
    {
        std::error_code ignored;
        for (auto at = folder; at.has_relative_path(); at = at.parent_path()) {
            if (is_name_of_synced_folder(at.filename().string()))
                return true;
            for (const char* mark : { ".stfolder", ".dropbox", ".dropbox.cache" })
                if (fs::exists(at / mark, ignored))
                    return true;
        }
        return false;
    }

    bool says_one(const fs::path& file)
    {
        std::ifstream stream(file);
        char value = '0';
        return stream.get(value) && value == '1';
    }

    /// Follows a block device down to the disk it is a part of. An encrypted
    /// stick is a device over a partition over the stick.
    bool is_removable_device(const fs::path& device, int depth)
    {
        std::error_code error;
        const auto real = fs::canonical(device, error);
        if (error || depth > 4)
            return false;
        if (real.string().find("/usb") != std::string::npos)
            return true;
        if (says_one(real / "removable") || says_one(real.parent_path() / "removable"))
            return true;
        for (const auto& below : fs::directory_iterator(real / "slaves", error))
            if (is_removable_device(below.path(), depth + 1))
                return true;
        return false;
    }

    /// "MAJOR:MINOR", as the kernel writes it; empty when it cannot be known.
    std::string device_of(const fs::path& folder)
    {
        struct stat status { };
        if (::stat(folder.c_str(), &status) != 0)
            return {};
        return std::to_string(major(status.st_dev)) + ":" + std::to_string(minor(status.st_dev));
    }

    std::string mountinfo()
    {
        std::ifstream stream("/proc/self/mountinfo");
        return { std::istreambuf_iterator<char>(stream), {} };
    }

} // namespace

bool journals_content(std::string_view mountinfo, std::string_view device)
{
    // 36 35 98:0 /root /mount/point options fields - type source,options of the file system
    while (!mountinfo.empty()) {
        const auto end = std::min(mountinfo.find('\n'), mountinfo.size());
        std::istringstream line { std::string(mountinfo.substr(0, end)) };
        mountinfo.remove_prefix(std::min(end + 1, mountinfo.size()));
        std::string word;
        for (int field = 0; field < 3; ++field)
            line >> word;
        if (word != device)
            continue;
        std::string options;
        while (line >> word)
            options = word;
        if (("," + options + ",").find(",data=journal,") != std::string::npos)
            return true;
    }
    return false;
}

base::StorageReport storage_of(const std::string& path)
{
    base::StorageReport report;
    const auto folder = folder_of(path);

    struct statfs system { };
    struct statvfs volume { };
    if (::statfs(folder.c_str(), &system) != 0 || ::statvfs(folder.c_str(), &volume) != 0) {
        report.unknown_kind = true;
        report.light = base::StorageLight::Red;
        return report;
    }

    const auto kind = kind_of(static_cast<std::uint32_t>(system.f_type));
    report.network = kind == Kind::Network;
    const auto device = device_of(folder);
    report.copy_on_write = kind == Kind::CopyOnWrite || journals_content(mountinfo(), device);
    report.unknown_kind = kind == Kind::Unknown;
    report.synced_folder = is_synced(folder);
    report.read_only = (volume.f_flag & ST_RDONLY) != 0 || ::access(folder.c_str(), W_OK) != 0;
    report.removable
        = !device.empty() && is_removable_device(fs::path("/sys/dev/block") / device, 0);
    report.free_bytes = static_cast<std::uint64_t>(volume.f_bavail) * volume.f_frsize;

    std::error_code error;
    const auto size = fs::file_size(path, error);
    report.light = light_of(report, error ? 0 : static_cast<std::uint64_t>(size));
    return report;
}

bool can_switch_off_copy_on_write(int file_descriptor)
{
    struct statfs system { };
    return ::fstatfs(file_descriptor, &system) == 0
        && static_cast<std::uint32_t>(system.f_type) == BTRFS;
}

} // namespace platform
