#include "base/date.hpp"

#include <array>

namespace base {

namespace {

    bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

    int days_in_month(int year, int month)
    {
        constexpr std::array<int, 12> DAYS { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
        if (month == 2 && is_leap(year))
            return 29;
        return DAYS.at(static_cast<std::size_t>(month - 1));
    }

    /// Reads exactly `width` digits; -1 when one is not a digit.
    int digits(std::string_view text, std::size_t from, std::size_t width)
    {
        int value = 0;
        for (std::size_t i = from; i < from + width; ++i) {
            if (text[i] < '0' || text[i] > '9')
                return -1;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    }

} // namespace

// Counting in years that begin in March puts the leap day last, so one formula
// covers all months.
std::int64_t days_from_epoch(Date date)
{
    const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t month_from_march = (date.month + 9) % 12;
    const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    const std::int64_t day_of_era
        = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

Date date_from_days(std::int64_t days)
{
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const std::int64_t day_of_era = days - era * 146097;
    const std::int64_t year_of_era
        = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year
        = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const int day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
    const int month
        = static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
    const int year = static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0));
    return { year, month, day };
}

Date add_days(Date date, std::int64_t days) { return date_from_days(days_from_epoch(date) + days); }

std::int64_t days_between(Date earlier, Date later)
{
    return days_from_epoch(later) - days_from_epoch(earlier);
}

int weekday(Date date)
{
    const auto days = days_from_epoch(date);
    return static_cast<int>(((days + 4) % 7 + 7) % 7);
}

bool exists(int year, int month, int day)
{
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1
        && day <= days_in_month(year, month);
}

std::optional<Date> parse_iso_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    if (!exists(year, month, day))
        return std::nullopt;
    return Date { year, month, day };
}

std::string iso_text(Date date)
{
    const auto two = [](int value) {
        return std::string { static_cast<char>('0' + value / 10),
            static_cast<char>('0' + value % 10) };
    };
    return two(date.year / 100) + two(date.year % 100) + "-" + two(date.month) + "-"
        + two(date.day);
}

} // namespace base
