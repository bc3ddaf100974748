#pragma once

#include "content/fault.hpp"

#include <catch2/catch_tostring.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace test {

/// Every fault on a line of its own, so that a failed check shows them all.
inline std::string all_faults(const content::Faults& faults)
{
    std::string text;
    for (const auto& fault : faults)
        text += content::fault_text(fault) + "\n";
    return text;
}

/// Whether a fault names this line and says these words.
inline bool has_fault(const content::Faults& faults, int line, std::string_view words)
{
    return std::ranges::any_of(faults, [&](const content::Fault& fault) {
        return fault.line == line && fault.what.find(words) != std::string::npos;
    });
}

/// The line of a text on which these words stand first; 0 when they do not.
inline int line_of(std::string_view text, std::string_view words)
{
    const auto place = text.find(words);
    if (place == std::string_view::npos)
        return 0;
    return 1 + static_cast<int>(std::ranges::count(text.substr(0, place), '\n'));
}

} // namespace test
