#pragma once

#include "base/bytes.hpp"

#include <string>
#include <string_view>

namespace test {

inline int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// Spaces and line ends between digits do not count.
inline base::Bytes from_hex(std::string_view text)
{
    base::Bytes bytes;
    int high = -1;
    for (const char c : text) {
        const int digit = hex_digit(c);
        if (digit < 0)
            continue;
        if (high < 0) {
            high = digit;
        } else {
            bytes.push_back(static_cast<base::Byte>(high * 16 + digit));
            high = -1;
        }
    }
    return bytes;
}

inline std::string to_hex(base::ByteView bytes)
{
    constexpr std::string_view DIGITS = "0123456789abcdef";
    std::string text;
    for (const auto byte : bytes) {
        text.push_back(DIGITS[byte >> 4]);
        text.push_back(DIGITS[byte & 15]);
    }
    return text;
}

} // namespace test
