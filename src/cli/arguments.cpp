#include "cli/arguments.hpp"

#include "base/utf8.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

#include <algorithm>

namespace cli {

using i18n::fill;
using i18n::tr;

namespace {

    base::Failure usage(std::string_view sentence)
    {
        return base::fail(base::ErrorCode::Usage, std::string(sentence));
    }

    base::Failure usage_of(std::string_view sentence, std::string_view name)
    {
        const auto shown = i18n::quoted(base::without_invisible(name));
        return usage(fill(sentence, { { "name", shown } }));
    }

    bool is_one_of(const std::vector<std::string_view>& names, std::string_view name)
    {
        return std::ranges::find(names, name) != names.end();
    }

} // namespace

base::Result<Arguments> Arguments::parse(const Syntax& syntax, std::span<const std::string> words)
{
    Arguments arguments;
    bool only_places = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (only_places || word.size() < 2 || word.front() != '-') {
            arguments.m_places.emplace_back(word);
            continue;
        }
        if (word == "--") {
            only_places = true;
            continue;
        }
        const auto equals = word.find('=');
        const auto name = word.substr(0, equals);
        if (is_one_of(syntax.switches, name)) {
            if (equals != std::string_view::npos)
                return usage_of(tr("The option {name} takes no value."), name);
            arguments.m_switches.emplace(name);
        } else if (is_one_of(syntax.options, name)) {
            if (equals == std::string_view::npos && i + 1 == words.size())
                return usage_of(tr("The option {name} needs a value."), name);
            const auto value = equals == std::string_view::npos ? std::string_view(words[++i])
                                                                : word.substr(equals + 1);
            if (value.empty())
                return usage_of(tr("The option {name} needs a value."), name);
            if (!arguments.m_values.emplace(name, value).second)
                return usage_of(tr("The option {name} was given twice."), name);
        } else {
            return usage_of(tr("There is no option {name} here."), name);
        }
    }

    for (const auto required : syntax.required) {
        if (!arguments.has(required))
            return usage_of(tr("The option {name} is missing."), required);
    }
    if (arguments.m_places.size() < syntax.least)
        return usage(tr("Something is missing after the command."));
    if (arguments.m_places.size() > syntax.most)
        return usage(tr("There is one word too many. A passphrase is never written here: the "
                        "program asks for it."));
    if (std::ranges::any_of(arguments.m_places, &std::string::empty))
        return usage(tr("A name is empty."));
    return arguments;
}

std::string_view Arguments::value(std::string_view option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::string_view {} : std::string_view(found->second);
}

} // namespace cli
