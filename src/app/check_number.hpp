#pragma once

#include "base/bytes.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// BLAKE2b-256 of a file.
using Fingerprint = std::array<base::Byte, 32>;

/// A number that is read aloud and compared: "1234-5678-9012". The first 48 bits of the fingerprint
/// as a number, without what is above 10^12. It tells copies apart that went wrong or are of
/// another version; against somebody who makes a false program on purpose there is the
/// signature. The same as installer/package/number.sh.
std::string check_number(const Fingerprint& fingerprint);

struct NamedFingerprint {
    std::string_view name;
    Fingerprint fingerprint;
};
/// One number for several files: that of the list which `b2sum -l 256` prints of them, by the
/// bytes of their names. The same as number.sh --all.
std::string check_number_of_all(std::vector<NamedFingerprint> files);

} // namespace app
