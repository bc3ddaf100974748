#pragma once

#include "app/app.hpp"

#include <cstdint>
#include <optional>
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
        std::optional<base::ErrorCode> error;
    };

    FileBrowserModel(App& app, Shows shows);
    const State& state() const { return m_state; }

    void go_to(const std::string& folder);
    void up();

private:
    App& m_app;
    Shows m_shows;
    State m_state;
};

/// "/media/ana" of "/media/ana/usb"; empty when there is nothing above.
std::string folder_above(const std::string& path);
std::string joined_path(const std::string& folder, const std::string& name);
/// The last part of a path, as it may be shown.
std::string shown_file_name(const std::string& path);

} // namespace app
