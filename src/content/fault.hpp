#pragma once

#include <compare>
#include <string>
#include <vector>

namespace content {

/// Something wrong in a content file, said so that the person who wrote the file
/// can find it. Content never crashes the program: it has faults.
struct Fault {
    std::string file; ///< resource path: "guides/es/allanamientos.md"
    int line { 0 };   ///< from 1; 0 when the whole file is meant
    std::string what; ///< one English sentence without a full stop

    auto operator<=>(const Fault&) const = default;
};

using Faults = std::vector<Fault>;

/// "guides/es/allanamientos.md:12: no section has the id \"puerta\""
std::string fault_text(const Fault& fault);

} // namespace content
