#include "app/content_links.hpp"

#include "i18n/tr.hpp"

namespace app {

using i18n::tr;

std::optional<Place> place_of(App& app, const content::Link& link)
{
    const auto& library = app.library();
    switch (link.kind) {
    case content::LinkKind::Section:
    case content::LinkKind::Guide:
        if (!content::find_guide(library, link.id))
            return std::nullopt;
        return Place { Screen::Guide, link.part.empty() ? link.id : link.id + "/" + link.part };
    case content::LinkKind::Card:
        if (!content::find_card(library, link.id))
            return std::nullopt;
        return Place { Screen::EmergencyCard, link.id };
    case content::LinkKind::Question:
        if (!app.session().is_open())
            return std::nullopt;
        return Place { Screen::Question, link.id };
    case content::LinkKind::Measure:
        if (!app.session().is_open())
            return std::nullopt;
        return Place { Screen::Measures, "measure/" + link.id };
    case content::LinkKind::Directory:
        if (!content::find_entry(library.directory, link.id))
            return std::nullopt;
        return Place { Screen::Contacts, link.id };
    }
    return std::nullopt;
}

FactSaid fact_said(content::FactStatus status, const content::Review& review)
{
    switch (status) {
    case content::FactStatus::Practice:
        return {};
    case content::FactStatus::Verified:
        return { std::string(tr("Found in a public page")), true };
    case content::FactStatus::Known:
        return { std::string(review.needs_health ? tr("To be checked by a lawyer or a clinician")
                                                 : tr("To be checked by a lawyer")) };
    case content::FactStatus::Confirm:
        return { std::string(tr("Confirm it before you rely on it")) };
    }
    return {};
}

} // namespace app
