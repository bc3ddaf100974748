#include "platform/regions.hpp"

#include <sys/mman.h>

namespace platform {

void* reserve_region(std::size_t size) noexcept
{
    void* region = ::mmap(
        nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return region == MAP_FAILED ? nullptr : region;
}

// A page is taken when it is first touched; until then it costs nothing.
bool make_region_usable(void*, std::size_t) noexcept { return true; }

void release_region(void* begin, std::size_t size) noexcept { ::munmap(begin, size); }

} // namespace platform
