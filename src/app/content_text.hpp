#pragma once

#include "app/content_folder.hpp"
#include "app/router.hpp"
#include "content/library.hpp"

#include <string>
#include <vector>

namespace app {

/// What a page says of where its words come from; nothing of all when they are the program's.
struct ContentNotice {
    std::string words;
    std::vector<std::string> faults; ///< the first of them, with file and line
    bool refused { false };
};

/// Words that somebody else could have written are marked wherever they are shown, on the
/// emergency cards too. That a folder was refused is said until it is read.
ContentNotice content_notice(const ContentOrigin& origin, Screen screen, bool refusal_was_read);

/// Who gave the numbers on this page, when they are of a directory she loaded: with the day on
/// which she did. Empty elsewhere.
std::string loaded_directory_text(const content::Library& library, Screen screen);
/// The same for paper and for the foot of a card, wherever it stands.
std::string loaded_directory_text(const content::Library& library);

} // namespace app
