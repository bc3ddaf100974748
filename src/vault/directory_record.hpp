#pragma once

#include "base/result.hpp"
#include "crypto/wiped_bytes.hpp"
#include "domain/loaded_directory.hpp"

#include <memory_resource>
#include <optional>

namespace vault {

/// Section 7: the directory she loaded (FORMAT.md 7.4). Empty when there is none.
base::Result<crypto::WipedBytes> write_directory(
    const std::optional<domain::LoadedDirectory>& directory, std::pmr::memory_resource* memory);

/// The other way; the length is checked before anything is copied. What stands in the file is not
/// looked at: whoever shows it parses it first. VaultDamaged, NewerFormat, OutOfMemory.
base::Result<domain::LoadedDirectory> read_directory(base::ByteView bytes);

} // namespace vault
