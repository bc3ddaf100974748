#include "fuzz_target.hpp"

#include "content/directory.hpp"
#include "content/emergency.hpp"
#include "content/glossary.hpp"
#include "content/synonyms.hpp"

// A directory may come from outside; the others share its reader.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    static_cast<void>(content::parse_directory("a.toml", text, "b.toml", text));
    static_cast<void>(content::parse_card("a.toml", text, "b.toml", text));
    static_cast<void>(content::parse_glossary("a.toml", text, "b.toml", text));
    static_cast<void>(content::parse_synonyms("a.toml", text));
    return 0;
}
