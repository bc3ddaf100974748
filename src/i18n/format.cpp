#include "i18n/format.hpp"

#include "i18n/tr.hpp"

#include <algorithm>
#include <array>

namespace i18n {

namespace {

    // Two digits, for hours and minutes.
    std::string two_digits(int number)
    {
        const auto digits = std::to_string(number);
        return digits.size() < 2 ? "0" + digits : digits;
    }

    std::string_view short_month_name(int month)
    {
        switch (month) {
        case 1:
            return trc("short month", "Jan");
        case 2:
            return trc("short month", "Feb");
        case 3:
            return trc("short month", "Mar");
        case 4:
            return trc("short month", "Apr");
        case 5:
            return trc("short month", "May");
        case 6:
            return trc("short month", "Jun");
        case 7:
            return trc("short month", "Jul");
        case 8:
            return trc("short month", "Aug");
        case 9:
            return trc("short month", "Sep");
        case 10:
            return trc("short month", "Oct");
        case 11:
            return trc("short month", "Nov");
        default:
            return trc("short month", "Dec");
        }
    }

    std::string_view short_weekday_name(int weekday)
    {
        switch (weekday) {
        case 0:
            return trc("short weekday", "Sun");
        case 1:
            return trc("short weekday", "Mon");
        case 2:
            return trc("short weekday", "Tue");
        case 3:
            return trc("short weekday", "Wed");
        case 4:
            return trc("short weekday", "Thu");
        case 5:
            return trc("short weekday", "Fri");
        default:
            return trc("short weekday", "Sat");
        }
    }

    std::string two_digit_year(int year) { return two_digits(year % 100); }

    /// Spanish says "padre e hija": before a word that sounds like i. The language
    /// file gives both joints, so a language without the rule repeats one.
    bool sounds_like_i(std::string_view word)
    {
        std::string start;
        for (const char letter : word.substr(0, 3))
            start.push_back(
                letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter);
        if (start.starts_with("hi"))
            return start != "hie" && start != "hia";
        if (start.starts_with("\xC3\xAD") || start.starts_with("\xC3\x8D"))
            return true;
        return start.starts_with("i") && !start.starts_with("io") && !start.starts_with("ia")
            && !start.starts_with("ie");
    }

    bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

    std::string in_groups_of_four(std::string_view digits)
    {
        if (digits.size() <= 5)
            return std::string(digits);
        std::string grouped;
        for (std::size_t i = 0; i < digits.size(); ++i) {
            if (i != 0 && (digits.size() - i) % 4 == 0)
                grouped.push_back(' ');
            grouped.push_back(digits[i]);
        }
        return grouped;
    }

} // namespace

std::string_view month_name(int month)
{
    switch (month) {
    case 1:
        return trc("month", "January");
    case 2:
        return trc("month", "February");
    case 3:
        return trc("month", "March");
    case 4:
        return trc("month", "April");
    case 5:
        return trc("month", "May");
    case 6:
        return trc("month", "June");
    case 7:
        return trc("month", "July");
    case 8:
        return trc("month", "August");
    case 9:
        return trc("month", "September");
    case 10:
        return trc("month", "October");
    case 11:
        return trc("month", "November");
    default:
        return trc("month", "December");
    }
}

std::string_view weekday_name(int weekday)
{
    switch (weekday) {
    case 0:
        return trc("weekday", "Sunday");
    case 1:
        return trc("weekday", "Monday");
    case 2:
        return trc("weekday", "Tuesday");
    case 3:
        return trc("weekday", "Wednesday");
    case 4:
        return trc("weekday", "Thursday");
    case 5:
        return trc("weekday", "Friday");
    default:
        return trc("weekday", "Saturday");
    }
}

std::string long_date(base::Date date)
{
    const auto day = std::to_string(date.day);
    const auto year = std::to_string(date.year);
    return fill(trc("date", "{day} {month} {year}"),
        { { "day", day }, { "month", month_name(date.month) }, { "year", year } });
}

std::string day_and_month(base::Date date)
{
    const auto day = std::to_string(date.day);
    return fill(
        trc("date", "{day} {month}"), { { "day", day }, { "month", month_name(date.month) } });
}

std::string weekday_and_date(base::Date date)
{
    const auto day = std::to_string(date.day);
    return fill(trc("date", "{weekday} {day} {month}"),
        { { "weekday", weekday_name(base::weekday(date)) }, { "day", day },
            { "month", month_name(date.month) } });
}

std::string short_weekday(base::Date date)
{
    const auto day = std::to_string(date.day);
    return fill(trc("short date", "{weekday} {day}"),
        { { "weekday", short_weekday_name(base::weekday(date)) }, { "day", day } });
}

std::string short_date(base::Date date)
{
    const auto day = std::to_string(date.day);
    return fill(trc("short date", "{day} {month}"),
        { { "day", day }, { "month", short_month_name(date.month) } });
}

std::string month_and_year(base::Date date)
{
    const auto year = std::to_string(date.year);
    return fill(
        trc("date", "{month} {year}"), { { "month", month_name(date.month) }, { "year", year } });
}

std::string short_month(base::Date date)
{
    const auto year = two_digit_year(date.year);
    return fill(trc("short date", "{month} {year}"),
        { { "month", short_month_name(date.month) }, { "year", year } });
}

std::string time_of_day(int minutes)
{
    const auto hour = std::to_string(minutes / 60);
    const auto minute = two_digits(minutes % 60);
    return fill(trc("time", "{hour}:{minute}"), { { "hour", hour }, { "minute", minute } });
}

std::string relative_day(base::Date day, base::Date today)
{
    switch (base::days_between(today, day)) {
    case 0:
        return std::string(trc("day", "today"));
    case -1:
        return std::string(trc("day", "yesterday"));
    case 1:
        return std::string(trc("day", "tomorrow"));
    default:
        return day.year == today.year ? day_and_month(day) : long_date(day);
    }
}

std::string quoted(std::string_view text)
{
    return fill(trc("quotation marks", "“{text}”"), { { "text", text } });
}

std::string and_list(const std::vector<std::string>& items)
{
    if (items.empty())
        return {};
    std::string list = items.front();
    for (std::size_t i = 1; i + 1 < items.size(); ++i)
        list = fill(trc("list", "{start}, {next}"), { { "start", list }, { "next", items[i] } });
    if (items.size() == 1)
        return list;
    const auto joint = sounds_like_i(items.back())
        ? trc("list, the last begins with the sound of i", "{start} and {last}")
        : trc("list", "{start} and {last}");
    return fill(joint, { { "start", list }, { "last", items.back() } });
}

std::string telephone(std::string_view number)
{
    std::string_view digits = number;
    std::string prefix;
    if (digits.starts_with("+502")) {
        prefix = "+502 ";
        digits.remove_prefix(4);
        while (digits.starts_with(' '))
            digits.remove_prefix(1);
    }
    if (digits.empty() || !std::ranges::all_of(digits, is_digit))
        return std::string(number);
    return prefix + in_groups_of_four(digits);
}

std::string whole_number(long long number)
{
    const auto digits = std::to_string(number < 0 ? -number : number);
    std::string grouped;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        // A number of four digits stays whole: 1572, 2026.
        if (digits.size() > 4 && i != 0 && (digits.size() - i) % 3 == 0)
            grouped.append("\xC2\xA0");
        grouped.push_back(digits[i]);
    }
    return number < 0 ? "-" + grouped : grouped;
}

} // namespace i18n
