#include "fuzz_target.hpp"

#include "content/guide.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    static_cast<void>(content::parse_guide("guide.md", text));
    return 0;
}
