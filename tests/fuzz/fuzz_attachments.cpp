#include "fuzz_target.hpp"

#include "domain/attachments.hpp"
#include "vault/attachments_record.hpp"

#include <memory_resource>

// The section of photos in a payload that somebody else wrote, and a text file of anybody: what
// is read can be written again and is the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (const auto text = domain::readable_text({ data, size })) {
        const base::ByteView again(reinterpret_cast<const base::Byte*>(text->data()), text->size());
        if (domain::readable_text(again) != text)
            __builtin_trap();
    }
    const auto read = vault::read_attachments({ data, size });
    if (!read || read->empty())
        return 0;
    const auto bytes = vault::write_attachments(*read, std::pmr::get_default_resource());
    const auto again = vault::read_attachments(bytes.view());
    if (!again || *again != *read)
        __builtin_trap();
    return 0;
}
