#include "content/words.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace content {

std::string problem_of_text(std::string_view text)
{
    if (!base::is_utf8(text))
        return "is not UTF-8";
    const bool controls
        = std::ranges::any_of(text, [](char letter) { return letter >= 0 && letter < ' '; });
    if (controls || base::without_invisible(text) != text)
        return "holds a control or invisible character";
    if (!text.empty() && (text.front() == ' ' || text.back() == ' '))
        return "begins or ends with a space";
    if (text.find("  ") != std::string_view::npos)
        return "holds two spaces in a row";
    return {};
}

bool is_content_id(std::string_view id)
{
    if (id.empty() || id.size() > 64 || id.front() == '-' || id.back() == '-')
        return false;
    return id.find("--") == std::string_view::npos && std::ranges::all_of(id, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')
            || letter == '-';
    });
}

bool is_card_id(std::string_view id)
{
    const auto slash = id.find('/');
    return slash != std::string_view::npos && is_content_id(id.substr(0, slash))
        && is_content_id(id.substr(slash + 1));
}

std::string folded(std::string_view text)
{
    constexpr std::u32string_view FROM = U"áéíóúüñÁÉÍÓÚÜÑ";
    constexpr std::string_view TO = "aeiouunaeiouun";
    std::string result;
    while (const auto letter = base::take_code_point(text)) {
        const auto found = FROM.find(*letter);
        if (*letter >= U'A' && *letter <= U'Z')
            result.push_back(static_cast<char>(*letter - U'A' + U'a'));
        else if (found != std::u32string_view::npos)
            result.push_back(TO[found]);
        else
            base::append_code_point(result, *letter);
    }
    return result;
}

int wrapped_lines(std::string_view text, int columns)
{
    int lines = 0;
    int used = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const int word = static_cast<int>(base::code_point_count(text.substr(0, end)));
        if (lines == 0 || used + 1 + word > columns) {
            ++lines;
            used = word;
        } else {
            used += 1 + word;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace content
