#include "base/utf8.hpp"

namespace base {

namespace {

    bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

    bool is_invisible(char32_t point)
    {
        return (point < 0x20 && point != '\n' && point != '\t') || (point >= 0x7F && point <= 0x9F)
            || point == 0x00AD || point == 0x061C || point == 0x180E
            || (point >= 0x200B && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E)
            || (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF
            || (point >= 0xFFF0 && point <= 0xFFFB) || (point >= 0xE0000 && point <= 0xE0FFF);
    }

} // namespace

std::optional<char32_t> take_code_point(std::string_view& text)
{
    if (text.empty())
        return std::nullopt;
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x80) {
        text.remove_prefix(1);
        return first;
    }
    std::size_t length = 0;
    char32_t point = 0;
    char32_t smallest = 0;
    if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        point = first & 0x07u;
        smallest = 0x10000;
    } else if (first >= 0xE0 && first < 0xF0) {
        length = 3;
        point = first & 0x0Fu;
        smallest = 0x800;
    } else if (first >= 0xC2 && first < 0xE0) {
        length = 2;
        point = first & 0x1Fu;
        smallest = 0x80;
    } else {
        return std::nullopt;
    }
    if (text.size() < length)
        return std::nullopt;
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(text[i]))
            return std::nullopt;
        point = (point << 6) | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    }
    if (point < smallest || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        return std::nullopt;
    text.remove_prefix(length);
    return point;
}

bool is_utf8(std::string_view text)
{
    while (!text.empty()) {
        if (!take_code_point(text))
            return false;
    }
    return true;
}

void append_code_point(std::string& to, char32_t point)
{
    const auto put = [&to](char32_t bits) {
        to.push_back(static_cast<char>(static_cast<unsigned char>(bits)));
    };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0u | (point >> 6));
        put(0x80u | (point & 0x3Fu));
    } else if (point < 0x10000) {
        put(0xE0u | (point >> 12));
        put(0x80u | ((point >> 6) & 0x3Fu));
        put(0x80u | (point & 0x3Fu));
    } else {
        put(0xF0u | (point >> 18));
        put(0x80u | ((point >> 12) & 0x3Fu));
        put(0x80u | ((point >> 6) & 0x3Fu));
        put(0x80u | (point & 0x3Fu));
    }
}

std::size_t code_point_count(std::string_view text)
{
    std::size_t count = 0;
    for (const char byte : text) {
        if (!is_continuation(byte))
            ++count;
    }
    return count;
}

std::string without_invisible(std::string_view text)
{
    std::string clean;
    while (!text.empty()) {
        const auto point = take_code_point(text);
        if (!point) {
            text.remove_prefix(1);
            continue;
        }
        if (!is_invisible(*point))
            append_code_point(clean, *point);
    }
    return clean;
}

} // namespace base
