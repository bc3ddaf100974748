#pragma once

#include "base/disk.hpp"

#include <string>
#include <string_view>

namespace platform {

/// The light of security-design.md 7.9 from what was found out. `vault_size` is
/// the size of the file, or the smallest one there is.
base::StorageLight light_of(const base::StorageReport& report, std::uint64_t vault_size);

/// Whether one folder's name is one that a syncing service gives its folder.
bool is_name_of_synced_folder(std::string_view name);

/// Whether the mount of the device "MAJOR:MINOR" writes content into its journal first, from the
/// text of /proc/self/mountinfo (ext3 and ext4 with data=journal): what is overwritten in the
/// file then stays in the journal.
bool journals_content(std::string_view mountinfo, std::string_view device);
/// Looks at the place where `path` is or would be.
base::StorageReport storage_of(const std::string& path);

/// Whether the folder is on a copy-on-write file system that can be asked not
/// to copy (btrfs).
bool can_switch_off_copy_on_write(int file_descriptor);

} // namespace platform
