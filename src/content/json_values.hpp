#pragma once

#include "base/result.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace content {

/// JSON from outside, read strictly. A fault says the place in the file and never repeats
/// what somebody wrote. Not for others than case_file.cpp: including it is slow.

using Json = nlohmann::ordered_json;

/// Bounded in depth; size is for the caller.
base::Result<Json> parse_json(std::string_view text);

/// A place for the note of a fault: "answers.Q4.01", "context.actors[2]". Keys are shown
/// only when they look like ids.
std::string inside(const std::string& place, std::string_view key, std::size_t position);
std::string inside(const std::string& place, std::size_t position);

base::Failure case_fault(const std::string& place, std::string_view what);

base::Result<std::string> text_of(const Json& json, const std::string& place);
base::Result<int> integer_of(const Json& json, const std::string& place, int least, int most);

} // namespace content
