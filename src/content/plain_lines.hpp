#pragma once

#include <string>
#include <string_view>

namespace content {

/// The text without what editors on Windows add: the mark in front (U+FEFF) and the carriage
/// return before the end of a line. A carriage return anywhere else stays, and is a fault there.
std::string with_plain_lines(std::string_view text);

} // namespace content
