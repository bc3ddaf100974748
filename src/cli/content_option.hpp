#pragma once

#include "app/content_folder.hpp"
#include "cli/exit_code.hpp"
#include "cli/services.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cli {

/// Takes "--content DIR" or "--content=DIR" off the front of the words. Without a folder the
/// words stay, and run() says what is wrong.
std::optional<std::string> take_content_folder(std::vector<std::string>& words);

/// Says why the folder is not used. No command runs on content that nobody meant.
ExitCode refuse_content(const Services& services, bool faults_are_the_result);

} // namespace cli
