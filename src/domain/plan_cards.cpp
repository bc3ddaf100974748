#include "domain/plan_cards.hpp"

#include <algorithm>

namespace domain {

std::string plan_card_id(const StepsCard& card)
{
    const auto kind = steps_kind_id(card.kind);
    return kind.empty() ? "own-" + std::to_string(card.id) : std::string(kind);
}

std::vector<const EmergencyProtocol*> protocols_in_order(const PlanView& view)
{
    std::vector<const EmergencyProtocol*> ordered;
    for (const auto& row : view.risks) {
        if (const auto* protocol = find_protocol(view.plan, row.risk))
            ordered.push_back(protocol);
    }
    for (const auto& protocol : view.plan.protocols) {
        if (std::ranges::find(ordered, &protocol) == ordered.end())
            ordered.push_back(&protocol);
    }
    return ordered;
}

std::vector<PlanCard> plan_cards(const PlanView& view)
{
    std::vector<PlanCard> cards;
    for (const auto* protocol : protocols_in_order(view))
        cards.push_back({ protocol->risk, protocol, nullptr });
    for (const auto& steps : view.plan.steps_before) {
        if (!steps.steps.empty())
            cards.push_back({ plan_card_id(steps), nullptr, &steps });
    }
    return cards;
}

} // namespace domain
