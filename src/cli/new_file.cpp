#include "cli/new_file.hpp"

#include "cli/file_reader.hpp"
#include "crypto/secret.hpp"

#include <algorithm>

namespace cli {

namespace {

    base::Result<> write_and_flush(base::Disk& disk, const std::string& path, base::ByteView bytes)
    {
        const auto file = TRY(disk.create(path));
        TRY(file->write_at(0, bytes));
        TRY(file->flush());
        return disk.flush_folder_of(path);
    }

    base::Result<> compare(base::Disk& disk, const std::string& path, base::ByteView bytes)
    {
        auto there = TRY(read_file(disk, path, bytes.size(), base::ErrorCode::ExportFailed));
        const bool same = std::ranges::equal(there, bytes);
        crypto::wipe(there);
        if (!same)
            return base::fail(base::ErrorCode::ExportFailed);
        return {};
    }

} // namespace

base::Result<> write_new_file(base::Disk& disk, const std::string& path, base::ByteView bytes)
{
    auto written = write_and_flush(disk, path, bytes);
    if (!written && written.error().code == base::ErrorCode::FileExists)
        return written;
    if (written)
        written = compare(disk, path, bytes);
    if (!written)
        static_cast<void>(disk.remove(path));
    return written;
}

} // namespace cli
