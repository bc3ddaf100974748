#include "content/toml_tree.hpp"

#include <stdexcept>

// A hostile file can break what the library asserts (a table header whose key
// does not begin like one). It would end the program, or go on as if the claim
// held; here the file is refused.
#undef NDEBUG
#define TOML_ASSERT(claim) \
    (static_cast<bool>(claim) ? static_cast<void>(0) : throw std::logic_error(#claim))
#if defined(__GNUC__) && !defined(__clang__)
#    pragma GCC diagnostic ignored "-Wterminate" // Some of the claims are in noexcept functions.
#else
#    pragma GCC diagnostic ignored "-Wexceptions"
#endif
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 1
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0
#define TOML_MAX_NESTED_VALUES 32
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>

namespace content {

namespace {

constexpr std::size_t MAX_LINE_BYTES = 64 * 1024;
/// The library builds one table for every dot of a key and destroys them by
/// recursion. With MAX_NESTED_VALUES this bounds how deep that can go.
constexpr std::ptrdiff_t MAX_DOTS_IN_LINE = 64;

std::optional<Fault> bound_broken(std::string_view file, std::string_view text, int first_line)
{
    if (text.size() > MAX_TOML_BYTES)
        return Fault { std::string(file), 0, "the file is too long" };
    int line = first_line;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto current = text.substr(0, end);
        if (current.size() > MAX_LINE_BYTES)
            return Fault { std::string(file), line, "the line is too long" };
        if (std::ranges::count(current, '.') > MAX_DOTS_IN_LINE)
            return Fault { std::string(file), line, "too many dots in one line" };
        text.remove_prefix(std::min(end + 1, text.size()));
        ++line;
    }
    return std::nullopt;
}

class TreeBuilder {
public:
    TreeBuilder(std::string_view file, int first_line, Faults& faults)
        : m_file(file)
        , m_first_line(first_line)
        , m_faults(faults)
    {
    }

    TomlNode node_from(const toml::node& from)
    {
        TomlNode node;
        node.line = line_of(from);
        if (const auto* table = from.as_table()) {
            node.kind = TomlNode::Kind::Table;
            for (const auto& [key, value] : *table) {
                node.fields.push_back({ std::string(key.str()), node_from(value) });
                auto& child = node.fields.back().node;
                child.line = static_cast<int>(key.source().begin.line) + m_first_line - 1;
            }
        } else if (const auto* list = from.as_array()) {
            node.kind = TomlNode::Kind::List;
            for (const auto& value : *list)
                node.items.push_back(node_from(value));
        } else {
            read_scalar(from, node);
        }
        return node;
    }

private:
    void read_scalar(const toml::node& from, TomlNode& node)
    {
        if (const auto* text = from.as_string()) {
            node.kind = TomlNode::Kind::Text;
            node.text = text->get();
        } else if (const auto* integer = from.as_integer()) {
            node.kind = TomlNode::Kind::Integer;
            node.integer = integer->get();
            node.number = static_cast<double>(node.integer);
        } else if (const auto* number = from.as_floating_point()) {
            node.kind = TomlNode::Kind::Number;
            node.number = number->get();
            if (!std::isfinite(node.number))
                m_faults.push_back({ m_file, node.line, "a number must be finite" });
        } else if (const auto* truth = from.as_boolean()) {
            node.kind = TomlNode::Kind::Truth;
            node.truth = truth->get();
        } else {
            node.kind = TomlNode::Kind::Text;
            m_faults.push_back({ m_file, node.line, "dates are written between quotation marks" });
        }
    }

    int line_of(const toml::node& from) const
    {
        return std::max(1, static_cast<int>(from.source().begin.line)) + m_first_line - 1;
    }

    std::string m_file;
    int m_first_line;
    Faults& m_faults;
};

} // namespace

const TomlNode* TomlNode::find(std::string_view key) const
{
    const auto found = std::ranges::find(fields, key, &TomlField::name);
    return found == fields.end() ? nullptr : &found->node;
}

ParsedToml parse_toml(std::string_view file, std::string_view text, int first_line)
{
    ParsedToml parsed;
    if (auto fault = bound_broken(file, text, first_line)) {
        parsed.faults.push_back(std::move(*fault));
        return parsed;
    }
    try {
        const toml::table table = toml::parse(text, std::string_view {});
        parsed.root = TreeBuilder(file, first_line, parsed.faults).node_from(table);
    } catch (const toml::parse_error& error) {
        const int line = static_cast<int>(error.source().begin.line) + first_line - 1;
        parsed.faults.push_back({ std::string(file), line, "not TOML: " + std::string(error.description()) });
    } catch (const std::logic_error&) {
        parsed.faults.push_back({ std::string(file), first_line, "not TOML" });
    }
    return parsed;
}

} // namespace content
