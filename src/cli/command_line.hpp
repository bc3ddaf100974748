#pragma once

#include "cli/exit_code.hpp"
#include "cli/services.hpp"

#include <span>
#include <string>

namespace cli {

/// Does what the words after the program's name say; there is at least one word.
/// Every error ends as one sentence on `messages` and an exit code.
ExitCode run(const Services& services, std::span<const std::string> words);

} // namespace cli
