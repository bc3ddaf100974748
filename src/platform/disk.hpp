#pragma once

#include "base/disk.hpp"

#include <memory>

namespace platform {

/// The file system of this machine. Vaults are opened with the exclusive lock
/// of security-design.md 7.8 and never through a symbolic link: deleting would
/// remove the link and leave the file.
std::unique_ptr<base::Disk> system_disk();

} // namespace platform
