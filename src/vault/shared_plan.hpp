#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "crypto/wiped_bytes.hpp"
#include "domain/shared_plan.hpp"

#include <cstddef>
#include <cstdint>
#include <memory_resource>

/// A plan as data for another Ceiba, the inside of an age file (FORMAT.md 13).
namespace vault {

/// The plan alone, without its padding. No plan anybody writes comes near it.
inline constexpr std::size_t LARGEST_SHARED_PLAN = std::size_t { 512 } << 10;

/// How long a content of so many bytes becomes, so that its length says little: PADME, at
/// least 4096 (security-design.md 5.6).
std::uint64_t padded_length(std::uint64_t length);

/// Whether these bytes say that they are such a plan; nothing is promised about the rest.
bool is_shared_plan(base::ByteView bytes);

/// TooLarge beyond LARGEST_SHARED_PLAN.
base::Result<crypto::WipedBytes> write_shared_plan(
    const domain::SharedPlan& plan, std::pmr::memory_resource* memory);

/// Anybody may have written it: every length, list, code and date is checked, and what nobody
/// can see is taken out of its texts. VaultDamaged, NewerFormat, OutOfMemory.
base::Result<domain::SharedPlan> read_shared_plan(base::ByteView bytes);

} // namespace vault
