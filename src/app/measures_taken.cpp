#include "app/measures_taken.hpp"

namespace app {

std::vector<domain::MeasureTaken> measures_taken(
    const domain::Plan& plan, MeasuresCounted counted, base::Date today)
{
    std::vector<domain::MeasureTaken> taken;
    for (const auto& choice : plan.measures) {
        if (choice.measure.empty() || choice.state == domain::MeasureState::NotUseful)
            continue;
        const bool in_place = choice.state == domain::MeasureState::Have || choice.done.has_value();
        if (!in_place && counted == MeasuresCounted::Done)
            continue;
        const bool stale = in_place && domain::needs_renewal(choice, today);
        taken.push_back(
            { choice.measure, stale ? domain::Freshness::Stale : domain::Freshness::Fresh });
    }
    return taken;
}

} // namespace app
