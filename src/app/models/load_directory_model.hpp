#pragma once

#include "app/app.hpp"
#include "app/directory_changes.hpp"
#include "app/file_reading.hpp"
#include "app/models/file_browser_model.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// Detail of Screen::LoadDirectory: from the loaded directory back to that of the program.
inline constexpr const char* BACK_TO_OWN_DIRECTORY = "back";

/// A newer directory from a file that somebody gave her: refused as a whole with one fault, and
/// otherwise shown with everything it would change before she takes it. Kept in her file alone.
class LoadDirectoryModel {
public:
    enum class Step {
        Choose,  ///< the file browser
        Faults,  ///< it is not taken; why
        Changes, ///< what would be different
    };
    struct State {
        Step step { Step::Choose };
        bool busy { false };
        std::string file; ///< its name, as it may be shown
        std::optional<base::Error> error;
        std::vector<std::string> faults; ///< "directory.toml:12: ...", the first of them
        std::size_t more_faults { 0 };
        DirectoryChanges changes;
        std::string made;    ///< the day the directory says it is from, in words
        bool back { false }; ///< the changes lead back to what came with the program
    };

    /// More are not listed: whoever mends the file checks it again.
    static constexpr std::size_t SHOWN_FAULTS = 12;

    LoadDirectoryModel(App& app, const std::string& detail);
    const State& state();
    FileBrowserModel& browser() { return m_files; }

    void choose_file(const std::string& path);
    void another_file();
    /// From here on this directory is shown everywhere while her plan is open.
    void accept();
    void back();

private:
    void take_file(base::Result<base::Bytes>& bytes);
    void show_faults(const content::Faults& faults);

    App& m_app;
    FileBrowserModel m_files;
    FileReading m_reading;
    State m_state;
    std::shared_ptr<const base::Bytes> m_file;
};

} // namespace app
