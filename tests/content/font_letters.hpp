#pragma once

#include "base/bytes.hpp"

#include <set>

namespace test {

/// Every letter a TrueType font can draw, from its cmap table (formats 4 and 12).
/// Empty when the bytes are no font we can read.
std::set<char32_t> font_letters(base::ByteView font);

} // namespace test
