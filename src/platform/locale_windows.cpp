#include "platform/locale.hpp"

#include "platform/windows.hpp"
#include "platform/windows_paths.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace platform {

namespace {

    /// "es-GT" -> "es_GT".
    std::string with_underscore(std::wstring_view name)
    {
        auto language = utf8_of(name);
        std::ranges::replace(language, '-', '_');
        return language;
    }

} // namespace

std::vector<std::string> system_languages()
{
    std::vector<std::string> languages;
    const auto add = [&](std::wstring_view name) {
        auto language = with_underscore(name);
        if (!language.empty() && std::ranges::find(languages, language) == languages.end())
            languages.push_back(std::move(language));
    };
    // One after the other, each ended by a zero, the list by another.
    std::array<wchar_t, 512> names {};
    ULONG count = 0;
    auto room = static_cast<ULONG>(names.size());
    if (::GetUserPreferredUILanguages(MUI_LANGUAGE_NAME, &count, names.data(), &room) != 0) {
        for (const wchar_t* name = names.data(); *name != 0;
             name += std::wstring_view(name).size() + 1)
            add(name);
    }
    // Those of dates and numbers say it where the system itself is in another language.
    std::array<wchar_t, LOCALE_NAME_MAX_LENGTH> name {};
    if (::GetUserDefaultLocaleName(name.data(), static_cast<int>(name.size())) > 0)
        add(name.data());
    return languages;
}

} // namespace platform
