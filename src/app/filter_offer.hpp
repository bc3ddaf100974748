#pragma once

#include "app/app.hpp"

#include <optional>
#include <string>

namespace app {

/// Three measures are not for her, or were not done, for the same reason: shall what is
/// suggested follow (risk-method.md 12)?
struct FilterOffer {
    domain::MeasureReason reason { domain::MeasureReason::NotSaid };
    std::string words; ///< the answer of Q13.06 it would give
};

/// Nothing when she gave that answer already, or for the reason she said no to (`left`).
std::optional<FilterOffer> filter_offer(App& app, domain::MeasureReason left);
/// Gives the answer of Q13.06.
void take_filter(App& app, domain::MeasureReason reason);

} // namespace app
