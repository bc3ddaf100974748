#include "fuzz_target.hpp"

#include "age/age.hpp"
#include "age/armor.hpp"
#include "age/bech32.hpp"
#include "age/header.hpp"
#include "base/assert.hpp"

#include <string>
#include <string_view>

/// Whatever comes by mail is opened or refused. The key belongs to the seeds. Passphrases are
/// left out: a file may rightly ask for a GiB of work.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const base::ByteView bytes(data, size);
    constexpr std::string_view KEY
        = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
    static const auto identity
        = age::Identity::parse({ reinterpret_cast<const base::Byte*>(KEY.data()), KEY.size() });
    CEIBA_ASSERT(identity.has_value());
    static_cast<void>(age::open(bytes, *identity, std::pmr::get_default_resource()));

    // What is read as a header or as armor is written again as it was.
    if (const auto header = age::parse_header(bytes)) {
        const std::string_view text(reinterpret_cast<const char*>(data), header->authenticated);
        CEIBA_ASSERT(age::write_header(header->stanzas) == text);
    }
    if (const auto inside = age::from_armor(bytes)) {
        const auto again = age::to_armor(*inside);
        CEIBA_ASSERT(
            age::from_armor({ reinterpret_cast<const base::Byte*>(again.data()), again.size() })
            == *inside);
    }
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto key = age::Recipient::parse(text))
        CEIBA_ASSERT(key->text() == text);
    return 0;
}
