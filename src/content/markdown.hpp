#pragma once

#include "content/fault.hpp"
#include "content/guide.hpp"

#include <string_view>
#include <vector>

namespace content {

/// The body of a guide as sections and blocks. Knows nothing of the head, other
/// files or languages. `first_line` is the line of the file on which it begins.
struct ParsedMarkdown {
    std::vector<Section> sections;
    Faults faults;
};

ParsedMarkdown parse_markdown(
    std::string_view file, std::string_view guide_id, std::string_view text, int first_line);

} // namespace content
