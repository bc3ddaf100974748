#include "vault/vault.hpp"

#include "crypto/wiped_bytes.hpp"

namespace vault {

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

} // namespace vault
