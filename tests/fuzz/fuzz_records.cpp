#include "fuzz_target.hpp"

#include "vault/records_v1.hpp"

// The bounded archive: nine hostile bytes must not ask for a gibibyte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static_cast<void>(vault::records_v1::read_settings({ data, size }));
    static_cast<void>(vault::records_v1::read_drafts({ data, size }));
    return 0;
}
