#include "ui/screens/calendar_words.hpp"

#include "base/utf8.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"

namespace ui {

using i18n::tr;

CalendarWords calendar_words()
{
    CalendarWords words;
    for (int month = 1; month <= 12; ++month)
        words.months[static_cast<std::size_t>(month - 1)] = i18n::month_name(month);
    for (int day = 0; day < 7; ++day) {
        // From Monday, in two letters: "lu", "ma".
        auto name = i18n::weekday_name((day + 1) % 7);
        std::string letters;
        for (int count = 0; count < 2; ++count) {
            if (const auto letter = base::take_code_point(name))
                base::append_code_point(letters, *letter);
        }
        words.weekdays[static_cast<std::size_t>(day)] = letters;
    }
    words.open = tr("Calendar");
    words.earlier = tr("Earlier month");
    words.later = tr("Later month");
    return words;
}

} // namespace ui
