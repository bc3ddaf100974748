#pragma once

#include "app/app.hpp"
#include "app/folder_look.hpp"
#include "app/places.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace app {

/// Our own way through folders: the system's dialogs remember what was opened
/// (security-design.md 12).
class FileBrowserModel {
public:
    enum class Shows {
        Vaults,  ///< folders and files of a vault's size
        Files,   ///< folders and every file, for a key file
        Folders, ///< a place for a new file
    };
    struct Entry {
        std::string name; ///< without invisible characters
        std::string path;
        bool folder { false };
        bool vault { false }; ///< it may be one
        std::uint64_t size { 0 };
    };
    /// Where to begin: beside the program, her folder, sticks and disks.
    struct Shortcut {
        enum class Kind { BesideProgram, Home, Drives };
        Kind kind { Kind::Home };
        std::string path;
    };
    struct State {
        std::string folder;
        bool can_go_up { false };
        std::vector<Entry> entries;
        std::vector<Shortcut> shortcuts;
        /// A folder was asked for and the disk has not answered yet; the one before is shown.
        bool looking { false };
        /// Only for Shows::Folders: what the place is worth for a new file.
        base::StorageReport storage;
        std::optional<base::ErrorCode> error;
    };

    FileBrowserModel(App& app, Shows shows);
    FileBrowserModel(const FileBrowserModel&) = delete;
    FileBrowserModel& operator=(const FileBrowserModel&) = delete;
    const State& state() const { return m_state; }

    /// The answer comes in a later turn; a folder that cannot be read leaves her where she is.
    void go_to(const std::string& folder);
    void up();
    /// Something may have changed in the folder.
    void look_again() { go_to(m_state.folder); }
    /// Anything with this name, hidden or not.
    bool holds(const std::string& name) const { return m_names.contains(name); }

private:
    void arrive(FolderLook::Answer& answer);

    Shows m_shows;
    State m_state;
    std::set<std::string> m_names;
    FolderLook m_look;
};

} // namespace app
