#pragma once

#include "domain/workbook.hpp"

namespace domain {

/// For whom the assessment is (Q0.03): who is meant by "you", and who decides.
enum class Addressee {
    Herself,
    AnotherWoman, ///< somebody helps her; she agreed
    Group,
    Practice, ///< an invented case
};

Addressee addressee(const Answers& answers);

/// Others use the computer too (Q0.02); false while she has not said so.
bool is_shared_computer(const Answers& answers);
/// On such a computer nothing leaves the file unencrypted until she allows it in the settings.
bool is_paper_forbidden(const Workbook& workbook);

} // namespace domain
