#pragma once

#include "content/guide.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Where a Markdown address leads; nothing when it is not one of LinkKind.
std::optional<Link> parse_link(std::string_view address, std::string_view guide_id);

/// Joins neighbouring runs of the same kind and trims the ends.
void join_runs(RichText& text);

/// Takes `{#id}` off the end of a text. Empty when there is none.
std::string take_id(RichText& text);

/// Turns `{verified: A1}` inside plain runs into Fact runs. What stands between
/// braces and is no mark is returned, once each, as a fault for the writer.
std::vector<std::string> take_facts(RichText& text);

} // namespace content
