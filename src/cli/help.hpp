#pragma once

#include "cli/command.hpp"

#include <iosfwd>
#include <span>

namespace cli {

void print_help(std::ostream& out, std::span<const Command> commands);
void print_command_help(std::ostream& out, const Command& command);

} // namespace cli
