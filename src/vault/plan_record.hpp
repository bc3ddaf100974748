#pragma once

#include "base/result.hpp"
#include "crypto/wiped_bytes.hpp"
#include "domain/plan.hpp"

#include <memory_resource>

namespace vault {

/// Section 8: what a plan has beyond the tables of schema 2 (FORMAT.md 7.5): which steps worked
/// in a rehearsal, who is responsible for a measure and what it costs, the day of the wheel.
/// Empty when there is nothing of it.
crypto::WipedBytes write_plan_record(const domain::Plan& plan, std::pmr::memory_resource* memory);

/// The other way, into the plan the tables gave. What belongs to a rehearsal or a measure that
/// is not there any more is left out: a program that does not know the section may have taken it
/// out. VaultDamaged, NewerFormat, OutOfMemory.
base::Result<> read_plan_record(base::ByteView bytes, domain::Plan& plan);

} // namespace vault
