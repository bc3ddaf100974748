#include "vault/record_row.hpp"

#include <limits>

namespace vault {

namespace {

    /// Lists are stored as words with single spaces between them.
    std::vector<std::string> words_of(std::string_view text)
    {
        std::vector<std::string> words;
        while (!text.empty()) {
            const auto end = std::min(text.find(' '), text.size());
            words.emplace_back(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return words;
    }

    std::optional<std::int64_t> number_of(std::string_view digits)
    {
        if (digits.empty() || digits.size() > 10)
            return std::nullopt;
        std::int64_t value = 0;
        for (const char digit : digits) {
            if (digit < '0' || digit > '9')
                return std::nullopt;
            value = value * 10 + (digit - '0');
        }
        return value;
    }

    constexpr std::int64_t HIGHEST_ID = std::numeric_limits<std::uint32_t>::max();

} // namespace

void RowWriter::operator()(const std::vector<std::string>& codes)
{
    std::string joined;
    for (const auto& code : codes)
        joined += (joined.empty() ? "" : " ") + code;
    (*this)(joined);
}

void RowWriter::operator()(const std::vector<std::uint32_t>& ids)
{
    std::string joined;
    for (const auto id : ids)
        joined += (joined.empty() ? "" : " ") + std::to_string(id);
    (*this)(joined);
}

void RowWriter::operator()(const std::vector<std::optional<int>>& marks)
{
    std::string joined;
    for (const auto& mark : marks)
        joined += (joined.empty() ? "" : " ") + (mark ? std::to_string(*mark) : std::string("-"));
    (*this)(joined);
}

void RowReader::operator()(std::string& text)
{
    text = m_statement.text(m_next++);
    if (text.size() > LONGEST_TEXT || !base::is_utf8(text))
        m_sound = false;
}

void RowReader::operator()(int& number)
{
    const auto value = m_statement.number(m_next++);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max())
        m_sound = false;
    else
        number = static_cast<int>(value);
}

void RowReader::operator()(std::uint32_t& number)
{
    const auto value = m_statement.number(m_next++);
    if (value < 0 || value > HIGHEST_ID)
        m_sound = false;
    else
        number = static_cast<std::uint32_t>(value);
}

void RowReader::operator()(bool& yes)
{
    const auto value = m_statement.number(m_next++);
    if (value != 0 && value != 1)
        m_sound = false;
    yes = value == 1;
}

void RowReader::operator()(base::Date& date)
{
    std::optional<base::Date> read;
    (*this)(read);
    if (read)
        date = *read;
    else
        m_sound = false;
}

void RowReader::operator()(std::optional<base::Date>& date)
{
    std::string text;
    (*this)(text);
    date.reset();
    if (text.empty())
        return;
    date = base::parse_iso_date(text);
    if (!date)
        m_sound = false;
}

void RowReader::operator()(std::vector<std::string>& codes)
{
    std::string text;
    (*this)(text);
    codes = words_of(text);
}

void RowReader::operator()(std::vector<std::uint32_t>& ids)
{
    std::string text;
    (*this)(text);
    ids.clear();
    for (const auto& word : words_of(text)) {
        const auto id = number_of(word);
        if (!id || *id > HIGHEST_ID)
            m_sound = false;
        else
            ids.push_back(static_cast<std::uint32_t>(*id));
    }
}

void RowReader::operator()(std::vector<std::optional<int>>& marks)
{
    std::string text;
    (*this)(text);
    marks.clear();
    for (const auto& word : words_of(text)) {
        const auto mark = number_of(word);
        if (word != "-" && (!mark || *mark > 100))
            m_sound = false;
        marks.push_back(mark ? std::optional<int>(static_cast<int>(*mark)) : std::nullopt);
    }
}

} // namespace vault
