#include "platform/start.hpp"

namespace platform {

std::vector<std::string> program_arguments(int count, char** arguments)
{
    // A program may be started with no name at all.
    return { arguments + (count > 0 ? 1 : 0), arguments + count };
}

void speak_to_starter() { }

bool tell_without_window(const std::string&) { return false; }

} // namespace platform
