#include "content/plain_lines.hpp"

namespace content {

std::string with_plain_lines(std::string_view text)
{
    constexpr std::string_view MARK = "\xEF\xBB\xBF";
    if (text.starts_with(MARK))
        text.remove_prefix(MARK.size());
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        plain += text[i];
    }
    return plain;
}

} // namespace content
