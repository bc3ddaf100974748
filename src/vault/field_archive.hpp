#pragma once

#include "vault/bounded_archive.hpp"
#include "vault/record_row.hpp"

#include <optional>
#include <string>
#include <vector>

namespace vault {

/// Fields one after the other in an archive. The same lists of fields (record_fields.hpp) as
/// for the rows of a table are walked, so a record has one order everywhere.

class FieldWriter {
public:
    explicit FieldWriter(BufferOutputArchive& archive) : m_archive(archive) { }

    void operator()(const std::string& text) { m_archive.string(text); }
    void operator()(int number) { m_archive.number<std::int32_t>(number); }
    void operator()(std::uint32_t number) { m_archive.number(number); }
    void operator()(bool yes) { m_archive.number<std::uint8_t>(yes ? 1 : 0); }
    void operator()(base::Date date) { (*this)(base::iso_text(date)); }
    void operator()(const std::optional<base::Date>& date)
    {
        (*this)(date ? base::iso_text(*date) : std::string());
    }
    template <typename Item> void operator()(const std::vector<Item>& items)
    {
        m_archive.number<std::uint64_t>(items.size());
        for (const auto& item : items)
            (*this)(item);
    }
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
    BufferOutputArchive& m_archive;
};

/// Throws ArchiveFault for what a careful writer would not have written. Texts come without
/// invisible and bidirectional characters (security-design.md 13.5).
class FieldReader {
public:
    /// Inside one record: "whom to call" of a card, and the like.
    static constexpr std::size_t MOST_INSIDE = 100;

    explicit FieldReader(BoundedInputArchive& archive) : m_archive(archive) { }

    void operator()(std::string& text)
    {
        const auto read = m_archive.string();
        if (read.size() > LONGEST_TEXT || !base::is_utf8(read))
            throw ArchiveFault {};
        text = base::without_invisible(read);
    }
    void operator()(int& number) { number = m_archive.number<std::int32_t>(); }
    void operator()(std::uint32_t& number) { number = m_archive.number<std::uint32_t>(); }
    void operator()(bool& yes)
    {
        const auto value = m_archive.number<std::uint8_t>();
        if (value > 1)
            throw ArchiveFault {};
        yes = value == 1;
    }
    void operator()(base::Date& date)
    {
        std::optional<base::Date> read;
        (*this)(read);
        if (!read)
            throw ArchiveFault {};
        date = *read;
    }
    void operator()(std::optional<base::Date>& date)
    {
        const auto text = m_archive.string();
        date = base::parse_iso_date(text);
        if (!date && !text.empty())
            throw ArchiveFault {};
    }
    template <typename Item> void operator()(std::vector<Item>& items)
    {
        const auto count = m_archive.items();
        if (count > MOST_INSIDE)
            throw ArchiveFault {};
        items.resize(count);
        for (auto& item : items)
            (*this)(item);
    }
    template <typename Enumeration>
    requires std::is_enum_v<Enumeration>
    void operator()(Enumeration& value)
    {
        std::optional<Enumeration> read;
        (*this)(read);
        if (!read)
            throw ArchiveFault {};
        value = *read;
    }
    template <typename Enumeration>
    requires std::is_enum_v<Enumeration>
    void operator()(std::optional<Enumeration>& value)
    {
        const auto name = m_archive.string();
        value.reset();
        if (name.empty())
            return;
        const auto& names = StoredNames<Enumeration>::NAMES;
        const auto found = std::find(std::begin(names), std::end(names), std::string_view(name));
        if (found == std::end(names))
            throw ArchiveFault {};
        value = static_cast<Enumeration>(found - std::begin(names));
    }

private:
    BoundedInputArchive& m_archive;
};

} // namespace vault
