#include "ui/screens/plan_words.hpp"

#include "i18n/format.hpp"
#include "i18n/tr.hpp"

namespace ui {

using app::PlanField;
using app::PlanPage;
using i18n::fill;
using i18n::tr;

std::string_view plan_page_name(PlanPage page)
{
    switch (page) {
    case PlanPage::Agreements:
        return tr("My everyday agreements");
    case PlanPage::StepsBefore:
        return tr("Steps before");
    case PlanPage::Protocols:
        return tr("Steps for the emergency");
    case PlanPage::People:
        return tr("My people");
    case PlanPage::SelfCare:
        return tr("Taking care of myself");
    case PlanPage::Limits:
        return tr("My limits");
    case PlanPage::Calendar:
        return tr("Calendar");
    case PlanPage::Accepted:
        return tr("What I decided to live with");
    case PlanPage::Organisation:
        return tr("Our organisation");
    }
    return {};
}

std::string_view protocol_label(PlanField field)
{
    switch (field) {
    case PlanField::Signal:
        return tr("Sign");
    case PlanField::WhoWarns:
        return tr("Who warns");
    case PlanField::WhoCaresForWhom:
        return tr("Who takes care of whom");
    case PlanField::WhereTo:
        return tr("Where to");
    case PlanField::WhatToTake:
        return tr("What to take");
    case PlanField::WhomToCall:
        return tr("Whom to call");
    case PlanField::WhatNot:
        return tr("What NOT to do");
    default:
        return tr("Afterwards");
    }
}

Icon protocol_icon(PlanField field)
{
    switch (field) {
    case PlanField::Signal:
        return Icon::BellOutline;
    case PlanField::WhoWarns:
        return Icon::Phone;
    case PlanField::WhoCaresForWhom:
        return Icon::Child;
    case PlanField::WhereTo:
        return Icon::Home;
    case PlanField::WhatToTake:
        return Icon::Suitcase;
    case PlanField::WhomToCall:
        return Icon::AddressBook;
    case PlanField::WhatNot:
        return Icon::Hand;
    default:
        return Icon::HeartOutline;
    }
}

std::string card_number(std::size_t card, std::size_t cards)
{
    return fill(tr("Card {number} of {count}"),
        { { "number", std::to_string(card + 1) }, { "count", std::to_string(cards) } });
}

} // namespace ui
