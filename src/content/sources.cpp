#include "content/sources.hpp"

#include <algorithm>

namespace content {

namespace {

    bool is_letter_or_digit(char c)
    {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    bool is_code(std::string_view word)
    {
        return (word.size() == 2 || word.size() == 3)
            && std::string_view("ACDRV").find(word.front()) != std::string_view::npos
            && word.find_first_not_of("0123456789", 1) == std::string_view::npos;
    }

} // namespace

Sources read_sources(std::string_view list)
{
    Sources sources;
    while (!list.empty()) {
        const auto end = std::min(list.find('\n'), list.size());
        const auto line = list.substr(0, end);
        const auto dot = line.find(". ");
        if (line.starts_with("- ") && dot != std::string_view::npos)
            sources.push_back(
                { std::string(line.substr(2, dot - 2)), std::string(line.substr(dot + 2)) });
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return sources;
}

const Source* find_source(const Sources& sources, std::string_view code)
{
    const auto found = std::ranges::find(sources, code, &Source::code);
    return found == sources.end() ? nullptr : &*found;
}

std::vector<std::string> source_codes(std::string_view source)
{
    std::vector<std::string> codes;
    for (std::size_t at = 0; at < source.size();) {
        auto end = at;
        while (end < source.size() && is_letter_or_digit(source[end]))
            ++end;
        const auto word = source.substr(at, end - at);
        if (is_code(word))
            codes.emplace_back(word);
        at = end + 1;
    }
    return codes;
}

} // namespace content
