#include "platform/machine_memory.hpp"

#include "platform/windows.hpp"

namespace platform {

MachineMemory machine_memory()
{
    MEMORYSTATUSEX status {};
    status.dwLength = sizeof status;
    if (::GlobalMemoryStatusEx(&status) == 0)
        return {};
    return { status.ullTotalPhys, status.ullAvailPhys };
}

} // namespace platform
