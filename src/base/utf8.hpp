#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

bool is_utf8(std::string_view text);

/// Takes the next code point off the front; nothing when the text is empty or
/// the bytes are not UTF-8 (overlong forms and surrogates are not).
std::optional<char32_t> take_code_point(std::string_view& text);
void append_code_point(std::string& to, char32_t code_point);
std::size_t code_point_count(std::string_view text);

/// For names that came from outside: removes control, bidirectional and
/// invisible characters and anything that is not UTF-8 (security-design.md 13.5).
std::string without_invisible(std::string_view text);

} // namespace base
