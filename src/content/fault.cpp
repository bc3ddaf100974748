#include "content/fault.hpp"

namespace content {

std::string fault_text(const Fault& fault)
{
    if (fault.line == 0)
        return fault.file + ": " + fault.what;
    return fault.file + ":" + std::to_string(fault.line) + ": " + fault.what;
}

} // namespace content
