#include "ui/text/words.hpp"

namespace ui {

Words rich(std::string_view text)
{
    Words result(text);
    result.m_rich = true;
    return result;
}

bool is_mark_sign(char letter) { return letter >= '\1' && letter <= '\3'; }

std::string marked(std::string_view text, Mark mark)
{
    const auto sign = std::string(mark == Mark::None ? 0 : 1, static_cast<char>(mark));
    return sign + escaped(text) + sign;
}

std::string escaped(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char letter : text) {
        // No text has these control characters; from outside they would be markup.
        if (is_mark_sign(letter))
            continue;
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
        else if (!is_mark_sign(text[i]))
            result += text[i];
    }
    return result;
}

} // namespace ui
