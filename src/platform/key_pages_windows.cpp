#include "platform/key_pages.hpp"

#include "platform/windows.hpp"

namespace platform {

// Windows gives no program memory that its kernel does not see.
void* take_key_page(std::size_t) noexcept { return nullptr; }

void give_back_key_page(void*, std::size_t) noexcept { }

bool has_key_pages() noexcept { return false; }

RegionReport protect_region(const void* begin, std::size_t size) noexcept
{
    RegionReport report;
    // Since Windows 10, 1703: left out of the dumps that error reporting writes.
    const auto exclude = newer<HRESULT WINAPI(const void*, DWORD)>(
        L"kernel32.dll", "WerRegisterExcludedMemoryBlock");
    report.out_of_dumps = exclude != nullptr && exclude(begin, static_cast<DWORD>(size)) == S_OK;
    // A process is never split into two here.
    report.empty_in_children = true;
    return report;
}

} // namespace platform
