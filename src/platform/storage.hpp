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

/// Looks at the place where `path` is or would be.
base::StorageReport storage_of(const std::string& path);

/// Whether the folder is on a copy-on-write file system that can be asked not
/// to copy (btrfs).
bool can_switch_off_copy_on_write(int file_descriptor);

} // namespace platform
