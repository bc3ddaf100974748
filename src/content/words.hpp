#pragma once

#include <string>
#include <string_view>

namespace content {

/// What is wrong with a text a person will read: not UTF-8, control or invisible
/// characters, spaces at its ends, two spaces. Empty when nothing is.
std::string problem_of_text(std::string_view text);

/// "primeras-horas": small letters, digits and single hyphens.
bool is_content_id(std::string_view id);
/// "violencia-sexual/primeras-horas"
bool is_card_id(std::string_view id);

/// Small letters without accents, for comparing words: "Según" gives "segun".
std::string folded(std::string_view text);

/// Lines a text takes when it is broken between words at `columns` characters.
int wrapped_lines(std::string_view text, int columns);

} // namespace content
