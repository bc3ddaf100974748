#pragma once

#include "domain/plan.hpp"

#include <algorithm>
#include <vector>

/// For PlanModel alone: finding, taking out and moving the records of a plan.
namespace app::plan_records {

template <typename Record> void erase(std::vector<Record>& records, domain::RecordId id)
{
    std::erase_if(records, [id](const Record& record) { return record.id == id; });
}

template <typename Record> void lift(std::vector<Record>& records, domain::RecordId id)
{
    const auto found = std::ranges::find(records, id, &Record::id);
    if (found != records.end() && found != records.begin())
        std::iter_swap(found, found - 1);
}

inline domain::StepsCard* steps_card(domain::Plan& plan, domain::RecordId id)
{
    const auto found = std::ranges::find(plan.steps_before, id, &domain::StepsCard::id);
    return found == plan.steps_before.end() ? nullptr : &*found;
}

} // namespace app::plan_records
