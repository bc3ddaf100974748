#pragma once

#include "base/disk.hpp"
#include "base/result.hpp"

#include <string>

namespace cli {

/// Writes a file that was not there, durably, reads it back and compares. On a failure no file
/// is left; one that was there before is never touched (FileExists).
base::Result<> write_new_file(base::Disk& disk, const std::string& path, base::ByteView bytes);

} // namespace cli
