#pragma once

#include "base/result.hpp"

namespace platform {

/// The system's error number (GetLastError) as one of our codes. `what` names the call, never
/// a path: a path may be something she wrote.
base::Failure windows_failure(unsigned long error_number, const char* what);

} // namespace platform
