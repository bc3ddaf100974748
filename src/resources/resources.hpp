#pragma once

#include "base/bytes.hpp"

#include <optional>
#include <string_view>
#include <vector>

/// What was put into the program when it was built: fonts, guides, method,
/// languages. Nothing here is read from disk, and nothing can fail later.
namespace resources {

/// The bytes of an embedded file, by its path in the project
/// ("guides/es/allanamientos.md"). They live as long as the program.
std::optional<base::ByteView> find(std::string_view path);

/// The same, as text. Nothing is promised about its encoding.
std::optional<std::string_view> find_text(std::string_view path);

/// Every embedded path that starts with `prefix`, sorted.
std::vector<std::string_view> list(std::string_view prefix);

} // namespace resources
