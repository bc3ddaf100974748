#pragma once

#include "content/fault.hpp"

#include <string>

namespace app {

/// A fault of a list of contacts for the person who has it before her: "directory.toml, línea 23:
/// ...". What has no words in her language stays as the check said it: it is for whoever mends the
/// file.
std::string fault_words(const content::Fault& fault);

} // namespace app
