#pragma once

#include "content/toml_reader.hpp"
#include "content/toml_tree.hpp"

#include <optional>
#include <string_view>

namespace content {

/// A structure file and the words of one language for it, as every TOML content
/// but the guides has them. Without faults both roots are there.
struct TwoFiles {
    std::optional<TomlNode> structure;
    std::optional<TomlNode> words;

    bool both() const { return structure && words; }
};

TwoFiles parse_two_files(std::string_view structure_file, std::string_view structure,
    std::string_view words_file, std::string_view words, std::size_t limit, Faults& faults);

} // namespace content
