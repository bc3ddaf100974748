#include "fuzz_target.hpp"

#include "vault/payload.hpp"

// Authenticated is not the same as friendly: the passphrase may be a stranger's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static_cast<void>(vault::parse_sections({ data, size }));
    return 0;
}
