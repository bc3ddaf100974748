#pragma once

#include "support/person.hpp"

#include <string>
#include <string_view>

/// What somebody does in the program, one errand at a time. Each begins where the one
/// before may have ended, and goes only where the screen leads.
namespace journeys {

/// From the start to an empty plan beside the program, with a passphrase of her own. Named as
/// the program proposes: cuaderno.vault.
void create_plan(test::Person& she, std::string_view passphrase);

/// On the lock screen or where a passphrase is asked.
void unlock(test::Person& she, std::string_view passphrase);

/// From the beginning of the assessment along the short path to its end: answers what is asked
/// and skips what she has no answer for. Ends on the results.
void answer_the_short_path(test::Person& she);

/// From anywhere with the rail: a person to call, in part 4 of the plan.
void write_down_a_person(test::Person& she, std::string_view name, std::string_view telephone);

/// From the plan: on paper as a PDF beside the program, and back to the plan.
void print_the_plan(test::Person& she);

/// From anywhere with the rail: deletes the file calmly, as far as the receipt.
void delete_the_plan(test::Person& she);

} // namespace journeys
