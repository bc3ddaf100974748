#include "platform/key_pages.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_memfd_secret
#define SYS_memfd_secret 447
#endif

namespace platform {

namespace {

    std::size_t whole_pages(std::size_t size) noexcept
    {
        const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
        return (size + page - 1) / page * page;
    }

} // namespace

void* take_key_page(std::size_t size) noexcept
{
    const auto length = whole_pages(size);
    const auto file = static_cast<int>(::syscall(SYS_memfd_secret, O_CLOEXEC));
    if (file < 0)
        return nullptr;
    void* page = MAP_FAILED;
    if (::ftruncate(file, static_cast<off_t>(length)) == 0)
        page = ::mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::close(file);
    if (page == MAP_FAILED)
        return nullptr;
    // Both are the rule for such pages already; asking costs nothing.
    ::madvise(page, length, MADV_DONTDUMP);
    ::madvise(page, length, MADV_DONTFORK);
    return page;
}

void give_back_key_page(void* page, std::size_t size) noexcept
{
    ::munmap(page, whole_pages(size));
}

bool has_key_pages() noexcept
{
    void* page = take_key_page(1);
    if (page == nullptr)
        return false;
    give_back_key_page(page, 1);
    return true;
}

RegionReport protect_region(const void* begin, std::size_t size) noexcept
{
    auto* const region = const_cast<void*>(begin);
    RegionReport report;
    report.out_of_dumps = ::madvise(region, size, MADV_DONTDUMP) == 0;
    report.empty_in_children = ::madvise(region, size, MADV_WIPEONFORK) == 0;
    return report;
}

} // namespace platform
