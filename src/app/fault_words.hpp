#pragma once

#include "content/fault.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace app {

/// A fault of a list of contacts for the person who has it before her: "directory.toml, línea 23:
/// ...". What has no words in her language stays as the check said it: it is for whoever mends the
/// file.
std::string fault_words(const content::Fault& fault);

/// The same as a line for a terminal: "directory.toml:23: ...", as content::fault_text().
std::string fault_line(const content::Fault& fault);

/// The first of them, with fault_words().
std::vector<std::string> fault_lines(const content::Faults& faults, std::size_t most);

} // namespace app
