#pragma once

#include <cstddef>

namespace platform {

/// Pages that only this process sees, not even the kernel (memfd_secret), for the master key
/// while a vault is unlocked. Null when the system has none. While one exists the machine
/// cannot hibernate, so each goes back as soon as its key is gone.
void* take_key_page(std::size_t size) noexcept;
void give_back_key_page(void* page, std::size_t size) noexcept;
/// Whether the system gives them: takes one and gives it back.
bool has_key_pages() noexcept;

/// What else the system grants a region of memory (security-design.md 11.1).
struct RegionReport {
    bool out_of_dumps { false };
    bool empty_in_children { false }; ///< a process that is split off finds zeros
};
RegionReport protect_region(const void* begin, std::size_t size) noexcept;

} // namespace platform
