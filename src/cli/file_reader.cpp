#include "cli/file_reader.hpp"

namespace cli {

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
