#pragma once

#include "domain/plan_view.hpp"
#include "paper/document.hpp"
#include "paper/plan_texts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace paper {

/// What the records of a plan say in the language in use. Shared by the full plan and the
/// pocket sheet.

/// The answer code of Q13.03.
std::string_view decision_code(domain::Decision decision);

/// "12 de mayo", with the year when it is another one.
std::string day_words(base::Date date, base::Date today);

std::string measure_words(const domain::MeasureChoice& choice, const PlanTexts& texts);
std::string steps_title(const domain::StepsCard& card, const PlanTexts& texts);
std::string calendar_words(const domain::CalendarLine& line, const PlanTexts& texts);

/// "Si hay señales de violencia sexual"
std::string protocol_title(std::string_view risk, const PlanTexts& texts);

struct ProtocolStep {
    std::string label; ///< "Señal"
    std::string text;  ///< Empty: nothing written yet.
};
/// Whom to call: "1 Ceniza · 2 Abuelas", or each with her number on a line of her own.
enum class CallWords { NamesOnly, WithTelephones };
/// The eight steps in their order, without the code word.
std::vector<ProtocolStep> protocol_steps(const domain::EmergencyProtocol& protocol,
    const domain::Plan& plan, CallWords call = CallWords::NamesOnly);

/// A sentence with one part of it in bold.
RichText with_bold(const std::string& sentence, std::string_view part);

} // namespace paper
