#include "app/fault_words.hpp"

#include "base/utf8.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

namespace {

    using i18n::tr;
    using i18n::tr_later;

    /// What the checks of src/content say of a directory; {a}, {b}, {c} are names and numbers.
    constexpr std::array SENTENCES {
        tr_later("the body {a} is missing; {b} names it"),
        tr_later("the number {a} of {b} is missing; {c} calls it"),
        tr_later("{a} calls the number {b} of {c}: a card calls only verified telephone numbers"),
        tr_later("the words of the number {a} of {b} are missing"),
        tr_later("the words of the number {a} are missing"),
        tr_later("the words of {a} are missing"),
        tr_later("the program has no language {a}"),
        tr_later("there is no body {a} in this file"),
        tr_later("the program knows no source {a}; write out what it is"),
        tr_later("the number {a} stands in a text and in no contact"),
        tr_later("a verified telephone says when it was seen"),
        tr_later("the contact {a} is there twice"),
        tr_later("the entry {a} is there twice"),
        tr_later("there are from 1 to {a} bodies"),
        tr_later("more than {a} ways to reach one body"),
        tr_later("{a} has more than {b} bytes"),
        tr_later("{a} is not a value of {b}"),
        tr_later("{a} is not a telephone number"),
        tr_later("{a} is not an id"),
        tr_later("{a} is not a day like 2026-05-12"),
        tr_later("{a} is not a year, a month or a day like 2025-12"),
        tr_later("not a fact mark: {a}"),
        tr_later("no tag is called {a}"),
        tr_later("nothing is called {a} here"),
        tr_later("{a} is missing; empty while there is none"),
        tr_later("{a} is missing"),
        tr_later("{a} is empty"),
        tr_later("the file is empty"),
        tr_later("the file is too long"),
        tr_later("the file changed while it was read"),
        tr_later("the file is not UTF-8"),
        tr_later("the line is too long"),
        tr_later("the line holds a zero"),
        tr_later("the fonts have no letter {a}"),
        tr_later("too many dots in one line"),
        tr_later("not TOML: {a}"),
        tr_later("not TOML"),
    };

    using Values = std::vector<std::pair<std::string, std::string>>;

    std::string value_words(std::string_view value)
    {
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
            return i18n::quoted(value.substr(1, value.size() - 2));
        return std::string(value);
    }

    /// The values of a sentence made by this pattern; nothing when it was made by another.
    std::optional<Values> values_in(std::string_view said, std::string_view pattern)
    {
        Values values;
        while (!pattern.empty()) {
            const auto place = pattern.find('{');
            if (said.substr(0, place) != pattern.substr(0, place))
                return std::nullopt;
            if (place == std::string_view::npos)
                return values;
            const auto name = std::string(pattern.substr(place + 1, 1));
            said.remove_prefix(place);
            pattern.remove_prefix(place + 3);
            const auto literal = pattern.substr(0, pattern.find('{'));
            const auto end = literal.empty() ? said.size() : said.find(literal);
            if (end == std::string_view::npos || end == 0)
                return std::nullopt;
            values.emplace_back(name, value_words(said.substr(0, end)));
            said.remove_prefix(end);
        }
        return said.empty() ? std::optional(values) : std::nullopt;
    }

    /// Values are never looked into, as in i18n::fill().
    std::string filled(std::string_view pattern, const Values& values)
    {
        std::string words;
        while (!pattern.empty()) {
            const auto place = pattern.find('{');
            words += pattern.substr(0, place);
            if (place == std::string_view::npos || place + 2 >= pattern.size())
                break;
            const auto name = pattern.substr(place + 1, 1);
            const auto value = std::ranges::find(values, name, &Values::value_type::first);
            if (value != values.end())
                words += value->second;
            pattern.remove_prefix(place + 3);
        }
        return words;
    }

    /// By the pattern that leaves the least open: "the file is empty" is also an "{a} is empty".
    std::string what_words(const std::string& what)
    {
        constexpr std::size_t SIZE_OF_A_NAME = 3;
        std::size_t most_said = 0;
        std::string words = what;
        for (const auto pattern : SENTENCES) {
            const auto values = values_in(what, pattern);
            if (!values)
                continue;
            const auto said = pattern.size() - SIZE_OF_A_NAME * values->size();
            if (said <= most_said)
                continue;
            most_said = said;
            words = filled(tr(pattern), *values);
        }
        return words;
    }

} // namespace

std::string fault_words(const content::Fault& fault)
{
    const auto what = what_words(fault.what);
    const auto words = fault.line > 0
        ? i18n::fill(tr("{file}, line {line}: {what}"),
            { { "file", fault.file }, { "line", std::to_string(fault.line) }, { "what", what } })
        : fault.file + ": " + what;
    return base::without_invisible(words);
}

std::string fault_line(const content::Fault& fault)
{
    return base::without_invisible(
        content::fault_text({ fault.file, fault.line, what_words(fault.what) }));
}

std::vector<std::string> fault_lines(const content::Faults& faults, std::size_t most)
{
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < std::min(faults.size(), most); ++i)
        lines.push_back(fault_words(faults[i]));
    return lines;
}

} // namespace app
