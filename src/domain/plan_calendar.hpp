#pragma once

#include "base/date.hpp"
#include "domain/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace domain {

/// One line of the calendar. Language-free: what it says is a measure, an event code of
/// Q2.04, a risk or her own text, according to the kind.
struct CalendarLine {
    std::optional<base::Date> date; ///< Nothing: it is coming, she gave no day.
    CalendarKind kind { CalendarKind::Own };
    std::string text;    ///< Hers: own entries, own measures, words beside an event.
    std::string measure; ///< Id of the catalogue.
    std::string event;   ///< Answer code of Q2.04.
    std::string risk;    ///< A decision she put off; a protocol to rehearse again.
    RecordId record { 0 };
};

/// What the calendar takes from outside the plan.
struct CalendarSources {
    std::vector<std::string> events; ///< Codes marked in Q2.04, exclusive ones left out.
    std::optional<base::Date> review_due;
};

/// Every line, dated ones first in order of date, then those without a day. A date that is
/// past stays: she sees what is overdue.
std::vector<CalendarLine> calendar_lines(const Plan& plan, const CalendarSources& sources);

} // namespace domain
