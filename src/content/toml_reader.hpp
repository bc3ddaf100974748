#pragma once

#include "base/date.hpp"
#include "content/fact.hpp"
#include "content/fault.hpp"
#include "content/toml_tree.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class Needed { Yes, No };

/// Reads one TOML table strictly: a missing field, a field of another kind and a
/// field nobody asked for are faults with their line. Reading always goes on, so
/// one run finds everything.
class TomlReader {
public:
    TomlReader(std::string_view file, const TomlNode& table, Faults& faults);

    std::string text(std::string_view key, Needed needed = Needed::Yes);
    int integer(std::string_view key, Needed needed = Needed::Yes);
    /// A number within bounds; whole numbers are numbers too.
    double number(std::string_view key, double least, double most, Needed needed = Needed::Yes);
    /// From 0 to 1; 0 when absent.
    double share(std::string_view key) { return number(key, 0, 1, Needed::No); }
    bool truth(std::string_view key); ///< false when absent
    std::vector<std::string> texts(std::string_view key, Needed needed = Needed::Yes);
    std::optional<base::Date> date(std::string_view key, Needed needed = Needed::Yes);
    Review review(std::string_view key, Needed needed = Needed::Yes);
    std::vector<Fact> facts(std::string_view key);

    std::vector<double> numbers(std::string_view key);
    /// Lists inside a list; empty when absent.
    std::vector<const TomlNode*> lists(std::string_view key);

    /// Tables of an array of tables; empty when absent.
    std::vector<const TomlNode*> tables(std::string_view key);
    /// A table, or nothing; absent is a fault only when needed.
    const TomlNode* table(std::string_view key, Needed needed = Needed::Yes);

    void fault(std::string what) { fault(m_table.line, std::move(what)); }
    void fault(int line, std::string what);
    int line() const { return m_table.line; }
    int line_of(std::string_view key) const;
    bool has(std::string_view key) const { return m_table.find(key) != nullptr; }
    std::string_view file() const { return m_file; }
    Faults& faults() { return m_faults; }

    /// Faults for the fields that nobody read. Call it last.
    void expect_no_more();

private:
    const TomlNode* take(
        std::string_view key, TomlNode::Kind kind, Needed needed, const char* kind_name);

    std::string m_file;
    const TomlNode& m_table;
    Faults& m_faults;
    std::set<std::string, std::less<>> m_read;
};

} // namespace content
