#include "fuzz_target.hpp"

#include "base/assert.hpp"
#include "vault/payload.hpp"

#include <algorithm>

/// What parses is written back as the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const base::ByteView payload(data, size);
    const auto sections = vault::parse_sections(payload);
    if (!sections)
        return 0;
    CEIBA_ASSERT(vault::payload_size(*sections) == size);
    const auto written = vault::write_sections(*sections, std::pmr::get_default_resource());
    CEIBA_ASSERT(written && std::ranges::equal(written->view(), payload));
    return 0;
}
