#pragma once

#include <cstdint>
#include <optional>
#include <utility>

/// The part of Unicode's canonical composition that passphrases need.
namespace crypto {

/// 0 for everything that is not a mark from U+0300 to U+036F.
std::uint8_t combining_class(char32_t point);
std::optional<char32_t> compose(char32_t letter, char32_t mark);
/// One step: the letter may itself be composed.
std::optional<std::pair<char32_t, char32_t>> decompose(char32_t point);

} // namespace crypto
