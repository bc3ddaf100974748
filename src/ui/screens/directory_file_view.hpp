#pragma once

#include "app/models/file_browser_model.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

class Context;

/// What she did on one of these pages: at most one of them.
struct DirectoryFilePressed {
    std::string chosen; ///< the path of a file
    bool another { false };
    bool back { false };
};

/// Choosing a newer list of contacts, whatever it is for.
struct DirectoryFileChoice {
    std::string_view page;
    std::string_view title;
    std::string_view what_happens;
    std::string_view error; ///< why the last one could not be read; empty: it could
    bool busy { false };
};
DirectoryFilePressed draw_directory_file_choice(
    Context& context, const DirectoryFileChoice& choice, app::FileBrowserModel& browser);

/// Why it is not taken, line by line, for whoever made it.
struct DirectoryFileFaults {
    std::string_view page;
    std::string what_it_means;
    const std::vector<std::string>& faults;
    std::size_t more { 0 };
};
DirectoryFilePressed draw_directory_file_faults(
    Context& context, const DirectoryFileFaults& refused);

} // namespace ui
