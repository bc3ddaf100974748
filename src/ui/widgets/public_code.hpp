#pragma once

#include "ui/context.hpp"
#include "ui/text/words.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace ui {

/// Squares that a telephone reads: black on white in every theme, with the light border that
/// readers need. `dark` goes row by row, side * side.
void square_code(Context& context, std::size_t side, const std::vector<bool>& dark);

/// A long text that is no secret, in groups of four so that two people can follow it, and a
/// button that copies it without the spaces. True when it was copied.
bool public_text(
    Context& context, std::string_view id, std::string_view text, const Words& copy_label);

} // namespace ui
