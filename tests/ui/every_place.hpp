#pragma once

#include "support/whole_program.hpp"

#include <functional>
#include <string>
#include <vector>

namespace test {

/// One thing a person can have before her eyes, and how she comes to it. Whoever walks is
/// anywhere in the program when she sets out, with the file open or not as the list says.
struct Stop {
    std::string name; ///< "plan-4-edit": also the beginning of a picture's name
    std::function<void(WholeProgram&)> arrive;
};

/// What can be seen without a passphrase: start, help, guides, making and opening a file.
std::vector<Stop> stops_without_vault(WholeProgram& it);
/// Everything that shows what she wrote. Call fill_everything() before the first.
std::vector<Stop> stops_in_vault(WholeProgram& it);
/// In this order after all others: saving fails, the file locks, the file is deleted.
std::vector<Stop> stops_of_the_end();

/// A file with something in each part of it: the fictional case, people, a plan, dates.
void fill_everything(WholeProgram& it);

} // namespace test
