#pragma once

#include "app/app.hpp"
#include "content/guide.hpp"

#include <optional>
#include <string>

namespace app {

/// Where a link of a guide, a card or the glossary leads now; nothing when there is no such thing
/// in this language, or when what it names is shown only with an open plan.
std::optional<Place> place_of(App& app, const content::Link& link);

/// How sure a statement is.
struct FactSaid {
    std::string words; ///< empty when it claims no law and no fact
    bool checked { false };

    bool operator==(const FactSaid&) const = default;
};
/// Where a text speaks of health, a lawyer or a clinician is missing.
FactSaid fact_said(content::FactStatus status, const content::Review& review);

/// Screen::Guides with this detail, or with a slash and the id of a term, is the glossary.
inline constexpr std::string_view GLOSSARY_DETAIL = "words";

} // namespace app
