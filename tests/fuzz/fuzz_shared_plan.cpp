#include "fuzz_target.hpp"

#include "vault/shared_plan.hpp"
#include "vault/sharing_record.hpp"

#include <algorithm>

// A plan that a stranger sealed: with its mark and length put right, so that the record itself
// is reached, and as it comes. What is read can be written again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static_cast<void>(vault::read_shared_plan({ data, size }));
    static_cast<void>(vault::read_sharing({ data, size }));
    constexpr std::size_t HEAD = 24;
    base::Bytes all(static_cast<std::size_t>(vault::padded_length(HEAD + size)));
    const std::string_view mark = "ceiba plan";
    std::ranges::copy(mark, all.begin());
    base::store_le<std::uint64_t>(&all[16], size);
    std::copy_n(data, size, all.begin() + HEAD);
    auto* const memory = std::pmr::get_default_resource();
    const auto plan = vault::read_shared_plan(all);
    if (plan && !vault::write_shared_plan(*plan, memory).has_value())
        __builtin_trap();
    return 0;
}
