#pragma once

#include "base/date.hpp"
#include "content/method_text.hpp"
#include "domain/assessment.hpp"
#include "domain/case.hpp"
#include "domain/method_index.hpp"
#include "domain/suggestion.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// One thing that counted, said in her own words and never as a number.
struct ReasonText {
    domain::Item::Source source { domain::Item::Source::Question };
    domain::Dimension dimension { domain::Dimension::Threat };
    std::string question; ///< empty for people, incidents and threats
    std::string code;     ///< her answer that counts most; with the question it finds a drawing
    int step { 0 };       ///< of the questionnaire; finds a drawing where the answer has none
    std::string heading;  ///< "La ayuda tarda en llegar"
    std::string answer;   ///< "De una a tres horas"

    bool operator==(const ReasonText&) const = default;
};

/// What reasons are put into words with.
struct ReasonSources {
    const domain::MethodIndex& method;
    const content::MethodText& texts;
    const domain::Case& her_case;
    base::Date today;
};

/// `risk` is the one it counted for: the log shows the incidents that touch it.
ReasonText reason_text(
    const ReasonSources& sources, const domain::Item& item, std::string_view risk);

std::vector<ReasonText> reason_texts(
    const ReasonSources& sources, const std::vector<domain::Item>& items, std::string_view risk);

/// The short statement of a question: "La ayuda tarda en llegar"; the question itself where it has
/// none.
std::string statement_text(const ReasonSources& sources, std::string_view question);

/// Her answers, the first two: "Muertes · Mensajes con amenazas". Empty when she gave none.
std::string answers_text(
    const ReasonSources& sources, std::string_view question, const std::vector<std::string>& codes);

/// "Why we suggest it": a true trigger of a measure in one sentence, with her answer as she gave
/// it.
std::string because_text(const ReasonSources& sources, const domain::Suggested::Because& because);

} // namespace app
