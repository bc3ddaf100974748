#include "ui/text/words.hpp"

namespace ui {

Words rich(std::string_view text)
{
    Words result(text);
    result.m_rich = true;
    return result;
}

std::string escaped(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char letter : text) {
        if (letter == '*' || letter == '\\')
            result += '\\';
        result += letter;
    }
    return result;
}

std::string plain(const Words& words)
{
    if (!words.is_rich())
        return words.text();
    std::string result;
    const std::string& text = words.text();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            result += text[++i];
        else if (text[i] == '*' && i + 1 < text.size() && text[i + 1] == '*')
            ++i;
        else
            result += text[i];
    }
    return result;
}

} // namespace ui
