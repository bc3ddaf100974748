#include "fuzz_target.hpp"

#include "vault/plan_record.hpp"

#include <algorithm>
#include <memory_resource>

namespace {

/// What the tables gave: rehearsals and measures the record may speak of.
domain::Plan plan_of_the_tables()
{
    domain::Plan plan;
    for (domain::RecordId id = 1; id <= 4; ++id) {
        plan.drills.emplace_back().id = id;
        plan.measures.emplace_back().id = id + 4;
    }
    return plan;
}

} // namespace

// The section of a plan that somebody else wrote: what is read can be written again and is the
// same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto plan = plan_of_the_tables();
    if (!vault::read_plan_record({ data, size }, plan))
        return 0;
    const auto bytes = vault::write_plan_record(plan, std::pmr::get_default_resource());
    // Nothing of it belongs to a record that is there: then nothing is written.
    auto again = plan_of_the_tables();
    if (bytes.view().empty())
        return 0;
    if (!vault::read_plan_record(bytes.view(), again))
        __builtin_trap();
    const auto same = vault::write_plan_record(again, std::pmr::get_default_resource());
    if (!std::ranges::equal(bytes.view(), same.view()))
        __builtin_trap();
    return 0;
}
