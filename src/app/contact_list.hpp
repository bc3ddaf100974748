#pragma once

#include "base/bytes.hpp"
#include "base/error.hpp"
#include "content/fault.hpp"
#include "content/source_file.hpp"

#include <optional>
#include <string_view>

namespace app {

/// What is wrong with a file that was to be a list of contacts, when reading it failed for what
/// it is: too long, or growing. Nothing when it was the disk.
std::optional<content::Fault> list_fault(std::string_view file, base::ErrorCode code);

/// A list of contacts that came as one file, by the rule of the page that loads it
/// (content/carried_directory), in every language there is content for. Pure.
content::Faults check_contact_list(
    content::SourceFiles content, std::string_view file, base::ByteView bytes);

} // namespace app
