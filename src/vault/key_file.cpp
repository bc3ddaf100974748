#include "vault/vault.hpp"

#include "crypto/wiped_bytes.hpp"

#include <algorithm>

namespace vault {

namespace {

    constexpr std::size_t MADE_SIZE = 4096;

    base::Result<> write_durably(base::Disk& disk, const std::string& path, base::ByteView bytes)
    {
        const auto file = TRY(disk.create(path));
        auto written = file->write_at(0, bytes);
        if (written)
            written = file->flush();
        if (written)
            written = disk.flush_folder_of(path);
        if (!written)
            static_cast<void>(disk.remove(path));
        return written;
    }

} // namespace

base::Result<crypto::KeyFileKey> read_key_file(base::Disk& disk, const std::string& path)
{
    constexpr std::uint64_t LARGEST = std::uint64_t { 16 } << 20;
    const auto file = TRY(disk.open(path, base::Access::ReadOnly));
    const auto size = TRY(file->size());
    if (size == 0 || size > LARGEST)
        return base::fail(base::ErrorCode::BadInput, "size of a key file");
    crypto::WipedBytes content(static_cast<std::size_t>(size));
    TRY(file->read_at(0, content.bytes()));
    crypto::KeyFileKey key;
    crypto::derive_key_file_key(key, content.view());
    return key;
}

base::Result<> make_key_file(base::Disk& disk, crypto::Random& random, const std::string& path)
{
    crypto::WipedBytes content(MADE_SIZE);
    random.fill(content.bytes());
    crypto::KeyFileKey meant;
    crypto::derive_key_file_key(meant, content.view());
    TRY(write_durably(disk, path, content.view()));
    const auto there = read_key_file(disk, path);
    if (there && crypto::equal(there->expose(), meant.expose()))
        return {};
    static_cast<void>(disk.remove(path));
    return base::fail(there ? base::ErrorCode::ExportFailed : there.error().code, "key file");
}

} // namespace vault
