#pragma once

#include "base/date.hpp"
#include "base/utf8.hpp"
#include "vault/database.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vault {

/// How one value stands in one column. The same list of fields (record_fields.hpp)
/// is walked to write a row and to read it, so the two cannot differ.

/// Names under which the values of an enumeration are stored, in their order.
template <typename Enumeration> struct StoredNames;

inline constexpr std::size_t LONGEST_TEXT = 100'000;

/// Binds the fields of a record, in order, to the parameters of an INSERT.
class RowWriter {
public:
    explicit RowWriter(Statement& statement) : m_statement(statement) { }

    void operator()(const std::string& text) { m_statement.bind(m_next++, std::string_view(text)); }
    void operator()(int number) { m_statement.bind(m_next++, std::int64_t { number }); }
    void operator()(std::uint32_t number) { m_statement.bind(m_next++, std::int64_t { number }); }
    void operator()(bool yes) { m_statement.bind(m_next++, std::int64_t { yes ? 1 : 0 }); }
    void operator()(base::Date date) { (*this)(base::iso_text(date)); }
    void operator()(const std::optional<base::Date>& date)
    {
        (*this)(date ? base::iso_text(*date) : std::string());
    }
    void operator()(const std::vector<std::string>& codes);
    void operator()(const std::vector<std::uint32_t>& ids);
    void operator()(const std::vector<std::optional<int>>& marks);

    template <typename Enumeration>
    requires std::is_enum_v<Enumeration>
    void operator()(Enumeration value)
    {
        (*this)(std::string(StoredNames<Enumeration>::NAMES[static_cast<std::size_t>(value)]));
    }
    template <typename Enumeration>
    requires std::is_enum_v<Enumeration>
    void operator()(const std::optional<Enumeration>& value)
    {
        if (value)
            (*this)(*value);
        else
            (*this)(std::string());
    }

private:
    Statement& m_statement;
    int m_next { 0 };
};

/// Fills the fields of a record from the columns of a row. Anything a careful
/// writer would not have written makes sound() false.
class RowReader {
public:
    explicit RowReader(const Statement& statement) : m_statement(statement) { }

    bool sound() const { return m_sound; }

    void operator()(std::string& text);
    void operator()(int& number);
    void operator()(std::uint32_t& number);
    void operator()(bool& yes);
    void operator()(base::Date& date);
    void operator()(std::optional<base::Date>& date);
    void operator()(std::vector<std::string>& codes);
    void operator()(std::vector<std::uint32_t>& ids);
    void operator()(std::vector<std::optional<int>>& marks);

    template <typename Enumeration>
    requires std::is_enum_v<Enumeration>
    void operator()(Enumeration& value)
    {
        std::optional<Enumeration> read;
        (*this)(read);
        if (read)
            value = *read;
        else
            m_sound = false;
    }
    template <typename Enumeration>
    requires std::is_enum_v<Enumeration>
    void operator()(std::optional<Enumeration>& value)
    {
        std::string name;
        (*this)(name);
        value.reset();
        if (name.empty())
            return;
        const auto& names = StoredNames<Enumeration>::NAMES;
        const auto found = std::find(std::begin(names), std::end(names), std::string_view(name));
        if (found == std::end(names))
            m_sound = false;
        else
            value = static_cast<Enumeration>(found - std::begin(names));
    }

private:
    const Statement& m_statement;
    int m_next { 0 };
    bool m_sound { true };
};

} // namespace vault
