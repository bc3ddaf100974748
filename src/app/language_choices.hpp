#pragma once

#include "i18n/languages.hpp"

#include <vector>

namespace app {

/// The languages to choose from, Spanish first: most people here read it.
std::vector<i18n::LanguageName> language_choices(const i18n::Languages& languages);

} // namespace app
