#pragma once

#include "base/bytes.hpp"

#include <optional>
#include <string_view>
#include <vector>

/// What was put into the program when it was built: fonts, guides, method,
/// languages. Nothing here is read from disk. From any thread.
namespace resources {

/// Whether every embedded file is what it was when the program was built. Once true, nothing here
/// can fail any more. False in a program that was copied badly, or lies on a failing stick.
bool are_whole();

/// The bytes of an embedded file, by its path in the project
/// ("guides/es/allanamientos.md"). Decompressed at its first use; they live as long as the program.
std::optional<base::ByteView> find(std::string_view path);

/// The same, as text. Nothing is promised about its encoding.
std::optional<std::string_view> find_text(std::string_view path);

/// Every embedded path that starts with `prefix`, sorted.
std::vector<std::string_view> list(std::string_view prefix);

} // namespace resources
