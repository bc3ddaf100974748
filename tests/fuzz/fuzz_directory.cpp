#include "fuzz_target.hpp"

#include "content/carried_directory.hpp"
#include "vault/directory_record.hpp"

#include <array>
#include <memory_resource>
#include <string>
#include <string_view>

namespace {

content::Library program()
{
    content::Library library;
    library.language = "es";
    library.sources = { { "R5", "PDH" } };
    return library;
}

} // namespace

// A list of contacts from a stranger's stick, and the section of a payload that keeps one: without
// faults every body has its words, and what is read can be written again and is the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const content::Library LIBRARY = program();
    static const std::array<std::string, 2> LANGUAGES { "es", "en" };
    const auto carried = content::parse_carried_directory(
        "f.toml", { reinterpret_cast<const char*>(data), size }, LANGUAGES, LIBRARY);
    for (const auto& fault : carried.faults) {
        if (fault.line < 0 || fault.what.empty())
            __builtin_trap();
    }
    if (carried.faults.empty()) {
        if (carried.directory.entries.empty()
            || carried.directory.entries.size() > content::MOST_BODIES)
            __builtin_trap();
        for (const auto& entry : carried.directory.entries) {
            if (entry.id.empty() || entry.name.empty()
                || entry.name.size() > content::LONGEST_BODY_NAME)
                __builtin_trap();
        }
    }
    const auto read = vault::read_directory({ data, size });
    if (!read)
        return 0;
    const auto bytes = vault::write_directory(*read, std::pmr::get_default_resource());
    const auto again = vault::read_directory(bytes->view());
    if (!again || *again != *read)
        __builtin_trap();
    return 0;
}
