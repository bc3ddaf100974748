#include "vault/directory_record.hpp"

#include "vault/bounded_archive.hpp"

#include <memory>

namespace vault {

namespace {

    constexpr std::uint16_t VERSION = 1;
    /// From 1900 to 2300, in days since 1970-01-01.
    constexpr std::int64_t FIRST_DAY = -25567;
    constexpr std::int64_t LAST_DAY = 120529;

} // namespace

base::Result<crypto::WipedBytes> write_directory(
    const std::optional<domain::LoadedDirectory>& directory, std::pmr::memory_resource* memory)
{
    if (!directory)
        return crypto::WipedBytes {};
    base::Bytes buffer;
    buffer.reserve(64 + directory->file->size());
    BufferOutputArchive archive(buffer);
    archive.number(VERSION);
    archive.number<std::int64_t>(base::days_from_epoch(directory->loaded));
    archive.number<std::uint64_t>(directory->file->size());
    buffer.insert(buffer.end(), directory->file->begin(), directory->file->end());
    return handed_over(buffer, memory);
}

base::Result<domain::LoadedDirectory> read_directory(base::ByteView bytes)
{
    if (bytes.size() >= sizeof VERSION && base::load_le<std::uint16_t>(bytes.data()) > VERSION)
        return base::fail(base::ErrorCode::NewerFormat, "directory");
    domain::LoadedDirectory directory;
    TRY(read_record(bytes, [&directory](BoundedInputArchive& archive) {
        if (archive.number<std::uint16_t>() != VERSION)
            throw ArchiveFault {};
        const auto day = archive.number<std::int64_t>();
        const auto length = archive.number<std::uint64_t>();
        if (day < FIRST_DAY || day > LAST_DAY || length == 0
            || length > domain::MOST_OF_A_DIRECTORY)
            throw ArchiveFault {};
        const auto file = archive.bytes(length);
        directory.loaded = base::date_from_days(day);
        directory.file = std::make_shared<const base::Bytes>(file.begin(), file.end());
    }));
    return directory;
}

} // namespace vault
