#include "platform/locale.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace platform {

namespace {

    std::string_view environment(const char* name)
    {
        const char* value = std::getenv(name);
        return value == nullptr ? std::string_view() : std::string_view(value);
    }

    /// "es_GT.UTF-8@euro" -> "es_GT"; nothing for "C" and "POSIX".
    std::string_view language_of(std::string_view locale)
    {
        const auto language = locale.substr(0, locale.find_first_of(".@"));
        return language == "C" || language == "POSIX" ? std::string_view() : language;
    }

} // namespace

std::vector<std::string> system_languages()
{
    std::vector<std::string> languages;
    const auto add = [&](std::string_view locale) {
        const auto language = language_of(locale);
        if (!language.empty() && std::ranges::find(languages, language) == languages.end())
            languages.emplace_back(language);
    };

    // The order of gettext: LANGUAGE is a list and counts only when there is a
    // language at all; of the three others the first one that is set decides.
    std::string_view locale;
    for (const char* name : { "LC_ALL", "LC_MESSAGES", "LANG" })
        if (locale.empty())
            locale = environment(name);
    if (language_of(locale).empty())
        return languages;

    auto list = environment("LANGUAGE");
    while (!list.empty()) {
        const auto colon = list.find(':');
        add(list.substr(0, colon));
        list = colon == std::string_view::npos ? std::string_view() : list.substr(colon + 1);
    }
    add(locale);
    return languages;
}

} // namespace platform
