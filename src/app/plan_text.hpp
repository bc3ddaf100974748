#pragma once

#include "domain/plan.hpp"
#include "domain/plan_view.hpp"

#include <string>
#include <string_view>

namespace app {

/// What records of a plan say in the language in use: the same words on the screen and on
/// paper.

/// "Yo", "Mi familia: Ceniza" or her own words.
std::string who_words(const domain::MeasureChoice& choice);

/// The names a line of the calendar speaks of, as far as it does.
struct CalendarNames {
    std::string measure; ///< or the text of the line
    std::string event;
    std::string risk;
};
std::string calendar_words(const domain::CalendarLine& line, const CalendarNames& names);

/// "Si hay señales de violencia sexual"
std::string protocol_title(const std::string& risk_name);

/// Names of risks start a line in lists; inside a sentence they begin small.
std::string inside_sentence(std::string name);

/// Both with something between, or the one that is not empty.
std::string joined(std::string left, std::string_view between, std::string_view right);

} // namespace app
