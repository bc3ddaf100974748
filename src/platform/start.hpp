#pragma once

#include <string>
#include <vector>

namespace platform {

/// What the program was started with, without its name, in UTF-8. The two are those of main().
std::vector<std::string> program_arguments(int count, char** arguments);

/// Makes standard output and messages reach whoever started the program, as UTF-8 and byte for
/// byte: a console, a file or another program. A program with a window has none of itself on
/// Windows. Before anything is written.
void speak_to_starter();

/// Says in a window of the system what kept ours from opening, where nobody would see standard
/// error. False where it is seen, so that it is enough.
bool tell_without_window(const std::string& sentence);

} // namespace platform
