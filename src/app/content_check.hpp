#pragma once

#include "content/fault.hpp"
#include "content/source_file.hpp"

namespace app {

/// Everything the program can read, held against its rules: method, demonstration, guides, cards,
/// directory, their words, and the texts of every language. `files` are those of guides/ and
/// locales/. Pure; what comes back is sorted by file and line.
content::Faults check_content(content::SourceFiles files);

} // namespace app
