#include "ui/screens/plan_part_names.hpp"

#include "i18n/tr.hpp"

namespace ui {

using domain::PlanPart;
using i18n::tr;

std::string_view plan_part_name(domain::PlanPart part)
{
    switch (part) {
    case PlanPart::Risks:
        return tr("Your risks today");
    case PlanPart::Agreements:
        return tr("My everyday agreements");
    case PlanPart::Todo:
        return tr("What I will do");
    case PlanPart::StepsBefore:
        return tr("Steps before");
    case PlanPart::Protocols:
        return tr("Steps for the emergency");
    case PlanPart::People:
        return tr("My people");
    case PlanPart::SelfCare:
        return tr("Taking care of myself");
    case PlanPart::Limits:
        return tr("My limits");
    case PlanPart::Calendar:
        return tr("Calendar");
    case PlanPart::Accepted:
        return tr("What I decided to live with");
    case PlanPart::Lists:
        return tr("Bag, papers and where to go");
    case PlanPart::Organisation:
        return tr("Our organisation");
    }
    return {};
}

} // namespace ui
