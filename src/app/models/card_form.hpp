#pragma once

#include "domain/case.hpp"
#include "domain/workbook.hpp"

#include <string>
#include <vector>

namespace app {

/// One question of a card (an actor, a threat) and what she has said so far.
struct CardField {
    std::string question;
    std::string name;  ///< short: "Poder"
    std::string words; ///< her answer; empty: none yet
};

/// The answer to one field in the shape of an answer to a question, and back.
domain::Answer card_answer(const std::string& one);
domain::Answer card_answer(const std::vector<std::string>& several);
std::string one_code(const domain::Answer& answer);

/// A number that neither a card, an incident, a threat nor a record of the plan has.
domain::RecordId new_record_id(domain::Workbook& workbook);

} // namespace app
