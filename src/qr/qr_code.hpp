#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

/// Text as squares that a telephone reads (ISO/IEC 18004).
namespace qr {

/// Squares of the symbol alone; whoever draws it leaves QUIET_ZONE light squares around.
struct Code {
    std::size_t side { 0 };
    std::vector<bool> dark; ///< row by row, side * side

    bool is_dark(std::size_t row, std::size_t column) const { return dark[row * side + column]; }
};

inline constexpr std::size_t QUIET_ZONE = 4;

/// Bytes, with a quarter of the symbol to spare (level Q), so that a smudge on paper does not
/// hurt. Nothing for an empty text, one with a zero byte, or one no symbol can hold.
std::optional<Code> encode(std::string_view text);

} // namespace qr
