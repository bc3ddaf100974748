#include "app/check_number.hpp"

#include "crypto/hash.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace app {

std::string check_number(const Fingerprint& fingerprint)
{
    constexpr std::size_t DIGEST_BYTES = 6;
    constexpr std::uint64_t NUMBERS = 1'000'000'000'000;
    constexpr std::size_t DIGITS = 12;
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < DIGEST_BYTES; ++i)
        number = number << 8U | fingerprint[i];
    auto digits = std::to_string(number % NUMBERS);
    digits.insert(0, DIGITS - digits.size(), '0');
    return digits.substr(0, 4) + "-" + digits.substr(4, 4) + "-" + digits.substr(8);
}

std::string check_number_of_all(std::vector<NamedFingerprint> files)
{
    constexpr std::string_view HEX = "0123456789abcdef";
    std::ranges::sort(files, {}, &NamedFingerprint::name);
    std::string list;
    for (const auto& file : files) {
        for (const auto byte : file.fingerprint) {
            list += HEX[byte >> 4U];
            list += HEX[byte & 0xFU];
        }
        list += "  ";
        list += file.name;
        list += '\n';
    }
    return check_number(crypto::fingerprint(
        base::ByteView(reinterpret_cast<const base::Byte*>(list.data()), list.size())));
}

} // namespace app
