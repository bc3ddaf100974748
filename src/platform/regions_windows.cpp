#include "platform/regions.hpp"

#include "platform/windows.hpp"

namespace platform {

void* reserve_region(std::size_t size) noexcept
{
    return ::VirtualAlloc(nullptr, size, MEM_RESERVE, PAGE_NOACCESS);
}

bool make_region_usable(void* begin, std::size_t size) noexcept
{
    return ::VirtualAlloc(begin, size, MEM_COMMIT, PAGE_READWRITE) != nullptr;
}

void release_region(void* begin, std::size_t) noexcept { ::VirtualFree(begin, 0, MEM_RELEASE); }

} // namespace platform
