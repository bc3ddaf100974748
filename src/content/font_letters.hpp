#pragma once

#include "base/bytes.hpp"

#include <set>

namespace content {

/// Every letter a TrueType font of ours can draw, from its cmap table (formats 4 and 12).
/// Empty when the bytes are no font we can read. Not for fonts from outside.
std::set<char32_t> font_letters(base::ByteView font);

/// The letters that both the regular and the bold font of the program draw.
const std::set<char32_t>& drawn_letters();

} // namespace content
