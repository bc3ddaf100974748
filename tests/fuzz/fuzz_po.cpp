#include "fuzz_target.hpp"

#include "i18n/po_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    static_cast<void>(i18n::read_po(text));
    static_cast<void>(i18n::places_of(text));
    return 0;
}
