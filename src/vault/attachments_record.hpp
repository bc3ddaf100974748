#pragma once

#include "base/result.hpp"
#include "crypto/wiped_bytes.hpp"
#include "domain/attachments.hpp"

#include <memory_resource>
#include <vector>

namespace vault {

/// Section 6: photos and texts she keeps (FORMAT.md 7.3). Empty when there are none.
crypto::WipedBytes write_attachments(
    const std::vector<domain::Attachment>& attachments, std::pmr::memory_resource* memory);

/// The other way; every length and every sum is checked before anything is copied. What the
/// contents are is not looked at: a photo is decoded when it is shown, and refused then.
/// VaultDamaged, NewerFormat, OutOfMemory.
base::Result<std::vector<domain::Attachment>> read_attachments(base::ByteView bytes);

} // namespace vault
