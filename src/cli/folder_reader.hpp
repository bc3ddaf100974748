#pragma once

#include "base/disk.hpp"
#include "content/source_file.hpp"

#include <deque>
#include <string>
#include <vector>

namespace cli {

/// Files read into memory; `files` points into `bytes`.
struct Folder {
    std::deque<base::Bytes> bytes;
    std::vector<content::SourceFile> files; ///< by path, relative to the folder
};

/// Everything below the named parts of a folder: "guides/es/allanamientos.md".
/// TooLarge when a file or the whole is beyond what content can be.
base::Result<Folder> read_folder(
    base::Disk& disk, const std::string& folder, const std::vector<std::string>& parts);

/// One whole file, refused before reading when it is larger than `most`.
base::Result<base::Bytes> read_file(
    base::Disk& disk, const std::string& path, std::uint64_t most, base::ErrorCode when_larger);

} // namespace cli
