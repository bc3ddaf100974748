#include "ui/screens/file_browser_view.hpp"

#include "app/error_text.hpp"
#include "app/places.hpp"
#include "i18n/format.hpp"
#include "i18n/tr.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

using i18n::tr;

namespace {

    Words shortcut_name(app::FileBrowserModel::Shortcut::Kind kind)
    {
        switch (kind) {
        case app::FileBrowserModel::Shortcut::Kind::BesideProgram:
            return tr("Beside the program");
        case app::FileBrowserModel::Shortcut::Kind::Home:
            return tr("My folder");
        case app::FileBrowserModel::Shortcut::Kind::Drives:
            return tr("Sticks and disks");
        }
        return {};
    }

    Icon shortcut_icon(app::FileBrowserModel::Shortcut::Kind kind)
    {
        switch (kind) {
        case app::FileBrowserModel::Shortcut::Kind::BesideProgram:
            return Icon::FolderOutline;
        case app::FileBrowserModel::Shortcut::Kind::Home:
            return Icon::Home;
        case app::FileBrowserModel::Shortcut::Kind::Drives:
            return Icon::Disk;
        }
        return Icon::None;
    }

} // namespace

std::string size_text(std::uint64_t bytes)
{
    constexpr std::uint64_t MIB = std::uint64_t { 1 } << 20;
    if (bytes >= MIB)
        return i18n::fill(tr("{count} MB"),
            { { "count", i18n::whole_number(static_cast<long long>(bytes / MIB)) } });
    return i18n::fill(tr("{count} KB"),
        { { "count", i18n::whole_number(static_cast<long long>((bytes + 1023) / 1024)) } });
}

std::string file_browser(Context& context, app::FileBrowserModel& model)
{
    const auto& state = model.state();
    std::string go_to;
    bool up = false;
    std::string chosen;
    {
        Row row(context);
        for (const auto& shortcut : state.shortcuts) {
            const IdScope scope(context, shortcut.path);
            if (secondary_button(context, "shortcut", shortcut_name(shortcut.kind),
                    { .icon = shortcut_icon(shortcut.kind), .height = ButtonHeight::Small }))
                go_to = shortcut.path;
        }
    }
    small_text(context,
        state.looking ? Words(tr("Looking at the place…")) : Words(app::shown_path(state.folder)));
    if (state.error)
        error_notice(context, app::error_text(*state.error));
    {
        ScrollRegion region(context, "folder");
        if (state.can_go_up
            && file_row(context, "up", FileKind::Up, tr("The folder above"), {}, Chosen::No))
            up = true;
        for (const auto& entry : state.entries) {
            const IdScope scope(context, entry.name);
            const auto kind = entry.folder ? FileKind::Folder
                                           : (entry.vault ? FileKind::Vault : FileKind::File);
            if (!file_row(context, "entry", kind, Words(entry.name),
                    entry.folder ? Words() : Words(size_text(entry.size)), Chosen::No))
                continue;
            if (entry.folder)
                go_to = entry.path;
            else
                chosen = entry.path;
        }
        if (state.entries.empty() && !state.error && !state.looking)
            hint(context, tr("There is nothing of that kind in this folder."));
    }
    // After the list was drawn: it is another one from here on.
    if (up)
        model.up();
    else if (!go_to.empty())
        model.go_to(go_to);
    return chosen;
}

} // namespace ui
