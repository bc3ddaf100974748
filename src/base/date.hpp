#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// A day of the Gregorian calendar. Holds only days that exist.
struct Date {
    int year { 1970 };
    int month { 1 }; ///< 1 to 12
    int day { 1 };   ///< 1 to 31

    auto operator<=>(const Date&) const = default;
};

/// Days since 1970-01-01, may be negative.
std::int64_t days_from_epoch(Date date);
Date date_from_days(std::int64_t days);
Date add_days(Date date, std::int64_t days);
/// later - earlier, in days.
std::int64_t days_between(Date earlier, Date later);
/// 0 Sunday to 6 Saturday.
int weekday(Date date);
bool exists(int year, int month, int day);

/// "2026-05-12". Nothing else is accepted, and only days that exist.
std::optional<Date> parse_iso_date(std::string_view text);
std::string iso_text(Date date);

} // namespace base
