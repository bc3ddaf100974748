#pragma once

#include "base/date.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace i18n {

/// Dates and times in words of the language in use. The patterns and the names
/// are in the language file, so a new language needs no code.

/// "12 de mayo de 2026", "12 May 2026".
std::string long_date(base::Date date);
/// "12 de mayo", "12 May". For a day of this year or the next weeks.
std::string day_and_month(base::Date date);
/// "martes 12 de mayo", "Tuesday 12 May".
std::string weekday_and_date(base::Date date);
/// "mar 19", "Tue 19". For lists with little room.
std::string short_weekday(base::Date date);
/// "12 may", "12 May". For axes and lists.
std::string short_date(base::Date date);
/// "mayo de 2026", "May 2026".
std::string month_and_year(base::Date date);
/// "may 26", "May 26". For axes.
std::string short_month(base::Date date);

std::string_view month_name(int month);
std::string_view weekday_name(int weekday); ///< 0 Sunday to 6 Saturday

/// "10:32" from minutes since midnight.
std::string time_of_day(int minutes);
/// "hoy", "ayer", "mañana", or day_and_month; with the year when it is another one.
std::string relative_day(base::Date day, base::Date today);

/// «así» in Spanish, “so” in English.
std::string quoted(std::string_view text);

/// "a, b y c"; with "e" where Spanish asks for it, as in "padre e hija".
std::string and_list(const std::vector<std::string>& items);

/// Digits in groups people can read aloud: 22545840 gives "2254 5840"; short numbers
/// such as 1572 stay whole; a country code keeps its plus sign. Other text is untouched.
std::string telephone(std::string_view number);

std::string whole_number(long long number);

} // namespace i18n
