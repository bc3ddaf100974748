#pragma once

#include "domain/workbook.hpp"

#include <string>

namespace app {

/// For whom the assessment is (Q0.03): who is meant by "you", and who decides.
enum class Addressee {
    Herself,
    AnotherWoman, ///< somebody helps her; she agreed
    Group,
    Practice, ///< an invented case
};

Addressee addressee(const domain::Workbook& workbook);

/// Beside the step of each question: "she answers". Empty for herself.
std::string who_answers(Addressee addressee);
/// Above results and measures: whose they are and who decides. Empty for herself.
std::string whose_it_is(Addressee addressee);

} // namespace app
