#include "app/models/file_browser_model.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace app {

namespace {
    /// A folder with more is shown up to here; nobody reads further.
    constexpr std::size_t MOST_ENTRIES = 2'000;

    /// Where the system shows sticks and disks. Windows has no such folder; there the disk lists
    /// its drives under "/".
    std::string drives_beside(const std::string& home)
    {
        return home.size() > 1 && home[1] == ':' ? "/" : "/media";
    }
} // namespace

FileBrowserModel::FileBrowserModel(App& app, Shows shows)
    : m_shows(shows)
    , m_look(app.tools().errands, app.tools().disk)
{
    const auto& tools = app.tools();
    m_state.shortcuts = {
        { Shortcut::Kind::BesideProgram, tools.program_folder },
        { Shortcut::Kind::Home, tools.home_folder },
        { Shortcut::Kind::Drives, drives_beside(tools.home_folder) },
    };
    std::erase_if(m_state.shortcuts, [&](const Shortcut& it) { return it.path.empty(); });
    m_state.folder = m_state.shortcuts.front().path;
    m_state.can_go_up = !folder_above(m_state.folder).empty();
    look_again();
}

void FileBrowserModel::go_to(const std::string& folder)
{
    m_state.looking = true;
    const auto storage
        = m_shows == Shows::Folders ? FolderLook::Storage::Asked : FolderLook::Storage::NotAsked;
    m_look.at(folder, storage, [this](FolderLook::Answer& answer) { arrive(answer); });
}

void FileBrowserModel::arrive(FolderLook::Answer& answer)
{
    m_state.looking = false;
    if (!answer.entries) {
        // She stays where she was and reads why.
        m_state.error = answer.entries.error().code;
        return;
    }
    m_state.error.reset();
    m_state.folder = answer.folder;
    m_state.can_go_up = !folder_above(answer.folder).empty();
    m_state.storage = answer.storage;
    m_state.entries.clear();
    m_names.clear();
    for (const auto& entry : *answer.entries) {
        m_names.insert(entry.name);
        const bool hidden = entry.name.starts_with('.');
        const bool vault = answer.vaults.contains(entry.name);
        const bool wanted
            = entry.folder || m_shows == Shows::Files || (m_shows == Shows::Vaults && vault);
        if (hidden || !wanted || m_state.entries.size() == MOST_ENTRIES)
            continue;
        m_state.entries.push_back({ base::without_invisible(entry.name),
            joined_path(answer.folder, entry.name), entry.folder, vault, entry.size });
    }
}

void FileBrowserModel::up()
{
    if (m_state.can_go_up)
        go_to(folder_above(m_state.folder));
}

} // namespace app
