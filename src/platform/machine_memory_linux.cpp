#include "platform/machine_memory.hpp"

#include <sys/sysinfo.h>

#include <charconv>
#include <string_view>

#include <fcntl.h>
#include <unistd.h>

namespace platform {

namespace {

    /// "MemAvailable:  12345 kB" of /proc/meminfo; what the kernel says can be had without
    /// swapping. sysinfo() only knows free pages, which is far less.
    std::uint64_t available_from_kernel()
    {
        const int file = ::open("/proc/meminfo", O_RDONLY | O_CLOEXEC);
        if (file < 0)
            return 0;
        char buffer[2048];
        const auto size = ::read(file, buffer, sizeof buffer);
        ::close(file);
        if (size <= 0)
            return 0;
        const std::string_view text(buffer, static_cast<std::size_t>(size));
        constexpr std::string_view NAME = "MemAvailable:";
        auto at = text.find(NAME);
        if (at == std::string_view::npos)
            return 0;
        at = text.find_first_not_of(' ', at + NAME.size());
        if (at == std::string_view::npos)
            return 0;
        std::uint64_t kilobytes = 0;
        std::from_chars(text.data() + at, text.data() + text.size(), kilobytes);
        return kilobytes * 1024;
    }

} // namespace

MachineMemory machine_memory()
{
    struct sysinfo information { };
    if (::sysinfo(&information) != 0)
        return {};
    MachineMemory memory;
    memory.installed_bytes = std::uint64_t { information.totalram } * information.mem_unit;
    memory.available_bytes = available_from_kernel();
    if (memory.available_bytes == 0)
        memory.available_bytes = std::uint64_t { information.freeram } * information.mem_unit;
    return memory;
}

} // namespace platform
