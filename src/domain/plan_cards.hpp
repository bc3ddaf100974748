#pragma once

#include "domain/plan_view.hpp"

#include <string>
#include <vector>

namespace domain {

/// One card of a plan: the steps for an emergency, or those before something. Points into the
/// plan; one of the two is set.
struct PlanCard {
    std::string id; ///< "R04", "viaje", "own-12": names it on the command line too.
    const EmergencyProtocol* protocol { nullptr };
    const StepsCard* steps { nullptr };
};

/// The protocols of the highest risks first.
std::vector<const EmergencyProtocol*> protocols_in_order(const PlanView& view);

/// The id of a card of steps before something.
std::string plan_card_id(const StepsCard& card);

/// Every card she has: the protocols, also those she still has to fill in by hand, then the
/// steps before something that have at least one step. `view` outlives the result.
std::vector<PlanCard> plan_cards(const PlanView& view);

} // namespace domain
