#include "app/language_choices.hpp"

#include <algorithm>

namespace app {

std::vector<i18n::LanguageName> language_choices(const i18n::Languages& languages)
{
    auto list = languages.list();
    const auto spanish = std::ranges::find(list, "es", &i18n::LanguageName::code);
    if (spanish != list.end())
        std::rotate(list.begin(), spanish, spanish + 1);
    return list;
}

} // namespace app
