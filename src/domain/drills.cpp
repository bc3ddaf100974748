#include "domain/drills.hpp"

#include <algorithm>

namespace domain {

const Drill* last_drill(const Plan& plan, RecordId protocol)
{
    const Drill* last = nullptr;
    for (const auto& drill : plan.drills) {
        if (drill.protocol != protocol || !drill.date)
            continue;
        if (last == nullptr || *last->date <= *drill.date)
            last = &drill;
    }
    return last;
}

std::optional<base::Date> drill_due(const Plan& plan, RecordId protocol)
{
    const auto* last = last_drill(plan, protocol);
    if (last == nullptr)
        return std::nullopt;
    return base::add_days(*last->date, DRILL_AFTER_DAYS);
}

Drill& todays_drill(Plan& plan, RecordId protocol, base::Date today)
{
    for (auto& drill : plan.drills) {
        if (drill.protocol == protocol && drill.date == today)
            return drill;
    }
    Drill drill;
    drill.id = take_id(plan);
    drill.protocol = protocol;
    drill.date = today;
    plan.drills.push_back(std::move(drill));
    return plan.drills.back();
}

DrillResult drill_result(const Drill& drill, ProtocolPart part)
{
    if (std::ranges::find(drill.failed, part) != drill.failed.end())
        return DrillResult::Failed;
    return std::ranges::find(drill.worked, part) != drill.worked.end() ? DrillResult::Worked
                                                                       : DrillResult::NotTried;
}

void set_drill_result(Drill& drill, ProtocolPart part, DrillResult result)
{
    std::erase(drill.worked, part);
    std::erase(drill.failed, part);
    if (result == DrillResult::NotTried)
        return;
    auto& parts = result == DrillResult::Worked ? drill.worked : drill.failed;
    parts.push_back(part);
    // Said in the order of the card, whatever she marked first.
    std::ranges::sort(parts);
}

bool is_empty(const Drill& drill)
{
    return drill.how_it_went.empty() && drill.worked.empty() && drill.failed.empty();
}

} // namespace domain
