#pragma once

#include "base/bytes.hpp"
#include "base/date.hpp"
#include "base/result.hpp"
#include "domain/case.hpp"
#include "domain/method_index.hpp"

namespace content {

/// Larger case files are refused before they are parsed.
inline constexpr std::size_t MAX_CASE_FILE_BYTES = 1024 * 1024;

/// A set of answers in the shape of a test vector: `answers` and `context`; other keys
/// of a vector (name, expected, ...) are ignored, unknown ids and wrong types are not.
/// `today` turns "days ago" into dates. The error says where: "context.actors[2].power".
base::Result<domain::Case> parse_case_file(
    base::ByteView bytes, const domain::MethodIndex& index, base::Date today);

} // namespace content
