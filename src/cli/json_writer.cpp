#include "cli/json_writer.hpp"

#include "base/assert.hpp"

#include <array>
#include <charconv>
#include <ostream>
#include <string>
#include <utility>

namespace cli {

namespace {

    std::string quoted(std::string_view text)
    {
        constexpr std::string_view HEX = "0123456789abcdef";
        std::string safe = "\"";
        for (const char letter : text) {
            const auto byte = static_cast<unsigned char>(letter);
            if (letter == '"' || letter == '\\')
                safe.append("\\").push_back(letter);
            else if (byte < 0x20)
                safe.append("\\u00").append({ HEX[byte >> 4], HEX[byte & 15u] });
            else
                safe.push_back(letter);
        }
        return safe + "\"";
    }

} // namespace

JsonWriter::JsonWriter(std::ostream& out) : m_out(out) { }

void JsonWriter::before_value()
{
    if (!m_after_key && !m_levels.empty() && !std::exchange(m_levels.back().empty, false))
        m_out << ", ";
    m_after_key = false;
}

JsonWriter& JsonWriter::open_object()
{
    before_value();
    m_out << '{';
    m_levels.push_back({ '}', true });
    return *this;
}

JsonWriter& JsonWriter::open_list()
{
    before_value();
    m_out << '[';
    m_levels.push_back({ ']', true });
    return *this;
}

JsonWriter& JsonWriter::close()
{
    CEIBA_ASSERT(!m_levels.empty());
    m_out << m_levels.back().close;
    m_levels.pop_back();
    if (m_levels.empty())
        m_out << '\n';
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name)
{
    before_value();
    m_out << quoted(name) << ": ";
    m_after_key = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value)
{
    before_value();
    m_out << quoted(value);
    return *this;
}

JsonWriter& JsonWriter::number(double value, int decimals)
{
    before_value();
    // Not through the stream: its locale could write a comma.
    std::array<char, 64> digits {};
    const auto end = std::to_chars(
        digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals);
    CEIBA_ASSERT(end.ec == std::errc {});
    m_out << std::string_view(digits.data(), static_cast<std::size_t>(end.ptr - digits.data()));
    return *this;
}

JsonWriter& JsonWriter::truth(bool value)
{
    before_value();
    m_out << (value ? "true" : "false");
    return *this;
}

JsonWriter& JsonWriter::nothing()
{
    before_value();
    m_out << "null";
    return *this;
}

} // namespace cli
