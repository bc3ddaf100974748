#include "app/places.hpp"

#include "base/utf8.hpp"

#include <array>

namespace app {

namespace {

    struct MountFolder {
        std::string_view begins;
        int names; ///< parts of the path that belong to one stick after it
    };
    /// As much as the page of her copies lets her write.
    constexpr std::size_t LONGEST_PLACE = 300;

    constexpr std::array MOUNT_FOLDERS { MountFolder { "/run/media/", 2 },
        MountFolder { "/media/", 2 }, MountFolder { "/mnt/", 1 } };

    std::string_view without_end(std::string_view folder)
    {
        while (folder.size() > 1 && folder.ends_with('/'))
            folder.remove_suffix(1);
        return folder;
    }

} // namespace

std::string drive_of(std::string_view folder)
{
    folder = without_end(folder);
    if (folder.size() >= 2 && folder[1] == ':')
        return std::string(folder.substr(0, 2));
    for (const auto& mount : MOUNT_FOLDERS) {
        if (!folder.starts_with(mount.begins))
            continue;
        auto end = mount.begins.size();
        for (int name = 0; name < mount.names && end < folder.size(); ++name)
            end = folder.find('/', end + (name > 0 ? 1 : 0));
        return std::string(folder.substr(0, end));
    }
    return "/";
}

Nearness nearness(std::string_view folder, std::string_view other)
{
    if (without_end(folder) == without_end(other))
        return Nearness::SameFolder;
    return drive_of(folder) == drive_of(other) ? Nearness::SameDrive : Nearness::Elsewhere;
}

std::string folder_above(const std::string& path)
{
    const auto slash = path.find_last_of('/');
    if (slash == std::string::npos || path.size() <= 1)
        return {};
    // "/media" lies in "/", and "C:/" has nothing above it.
    if (slash == 0)
        return "/";
    if (slash == path.size() - 1)
        return {};
    return path[slash - 1] == ':' ? path.substr(0, slash + 1) : path.substr(0, slash);
}

bool is_good_file_name(const std::string& name)
{
    constexpr std::size_t LONGEST = 80;
    return !name.empty() && name.size() <= LONGEST
        && name.find_first_of("/\\:*?\"<>|") == std::string::npos && !name.starts_with('.')
        && !name.starts_with(' ');
}

std::string joined_path(const std::string& folder, const std::string& name)
{
    return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

std::string shown_file_name(const std::string& path)
{
    return base::without_invisible(path.substr(path.find_last_of('/') + 1));
}

std::string noted_place(const std::string& path)
{
    auto place = base::without_invisible(path);
    return place.size() <= LONGEST_PLACE ? std::move(place) : shown_file_name(path);
}

} // namespace app
