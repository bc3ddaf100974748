#pragma once

#include "base/error.hpp"

namespace cli {

/// What a script sees. The numbers are promised in --help and never change.
enum class ExitCode {
    Done = 0,
    Internal = 1,
    Usage = 2,
    CannotOpen = 3,
    NotSaved = 4, ///< input or output failed
    ContentFault = 5,
    OutOfMemory = 6,
};

ExitCode exit_code(base::ErrorCode error);

} // namespace cli
