#include "cli/folder_reader.hpp"

#include <algorithm>

namespace cli {

namespace {

    constexpr std::uint64_t MAX_FILE = std::uint64_t { 8 } << 20;
    constexpr std::size_t MAX_FILES = 5000;
    constexpr int MAX_DEPTH = 8;

    base::Result<> read_below(
        base::Disk& disk, const std::string& root, const std::string& path, int depth, Folder& to)
    {
        if (depth > MAX_DEPTH)
            return base::fail(base::ErrorCode::TooLarge, path);
        for (const auto& entry : TRY(disk.list(root + "/" + path))) {
            const auto below = path + "/" + entry.name;
            if (entry.folder) {
                TRY(read_below(disk, root, below, depth + 1, to));
                continue;
            }
            if (to.files.size() == MAX_FILES)
                return base::fail(base::ErrorCode::TooLarge, path);
            to.bytes.push_back(
                TRY(read_file(disk, root + "/" + below, MAX_FILE, base::ErrorCode::TooLarge)));
            to.files.push_back({ below, to.bytes.back() });
        }
        return {};
    }

} // namespace

base::Result<Folder> read_folder(
    base::Disk& disk, const std::string& folder, const std::vector<std::string>& parts)
{
    Folder read;
    for (const auto& part : parts)
        TRY(read_below(disk, folder, part, 0, read));
    std::ranges::sort(read.files, {}, &content::SourceFile::path);
    return read;
}

base::Result<base::Bytes> read_file(
    base::Disk& disk, const std::string& path, std::uint64_t most, base::ErrorCode when_larger)
{
    const auto file = TRY(disk.open(path, base::Access::ReadOnly));
    const auto size = TRY(file->size());
    if (size > most)
        return base::fail(when_larger);
    base::Bytes bytes(static_cast<std::size_t>(size));
    TRY(file->read_at(0, bytes));
    return bytes;
}

} // namespace cli
