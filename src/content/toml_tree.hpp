#pragma once

#include "content/fault.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

struct TomlField;

/// A TOML value with the line it was written on. Our own tree, so that one file
/// alone pays for compiling the TOML library and every fault can name its line.
struct TomlNode {
    enum class Kind { Text, Integer, Number, Truth, List, Table };

    Kind kind { Kind::Table };
    int line { 0 };
    std::string text;
    std::int64_t integer { 0 };
    double number { 0 }; ///< also set for Integer
    bool truth { false };
    std::vector<TomlNode> items;
    std::vector<TomlField> fields; ///< by name, not by place in the file

    const TomlNode* find(std::string_view key) const;
};

struct TomlField {
    std::string name;
    TomlNode node;
};

struct ParsedToml {
    std::optional<TomlNode> root; ///< a Table; empty when the text is not TOML
    Faults faults;
};

inline constexpr std::size_t MAX_TOML_BYTES = 2 * 1024 * 1024;

/// Pure and bounded. Dates and not-a-number are faults: nothing of ours uses them.
/// `first_line` is the line of the file on which `text` begins.
ParsedToml parse_toml(std::string_view file, std::string_view text, int first_line = 1);

} // namespace content
