#pragma once

#include <cstdint>

namespace platform {

struct MachineMemory {
    std::uint64_t installed_bytes { 0 };
    std::uint64_t available_bytes { 0 };
};

/// What this machine has and what other programs leave of it now; zeros when the system
/// does not say.
MachineMemory machine_memory();

} // namespace platform
