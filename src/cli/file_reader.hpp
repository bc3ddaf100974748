#pragma once

#include "base/disk.hpp"

#include <cstdint>
#include <string>

namespace cli {

/// One whole file, refused before reading when it is larger than `most`.
base::Result<base::Bytes> read_file(
    base::Disk& disk, const std::string& path, std::uint64_t most, base::ErrorCode when_larger);

} // namespace cli
