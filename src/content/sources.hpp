#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// One page on which statements of the guides rest, as guides/sources.md lists it.
struct Source {
    std::string code;  ///< "R63"
    std::string words; ///< "Emisoras Unidas, 24 Dec 2025. https://..."
};

using Sources = std::vector<Source>;

/// Of the lines "- R63. Emisoras Unidas ..." of a list; everything else is passed over.
Sources read_sources(std::string_view list);

const Source* find_source(const Sources& sources, std::string_view code);

/// "R63, R64 (an older page)" gives R63 and R64: a capital letter of a fact sheet and a number.
std::vector<std::string> source_codes(std::string_view source);

} // namespace content
