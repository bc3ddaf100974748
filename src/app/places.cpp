#include "app/places.hpp"

#include "base/utf8.hpp"

#include <algorithm>
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

    /// Windows takes these for a device, whatever comes after a dot: CON, NUL, COM1.
    bool is_device_of_windows(std::string_view name)
    {
        std::string base(name.substr(0, name.find('.')));
        for (auto& letter : base)
            letter
                = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        for (const std::string_view device : { "CON", "PRN", "AUX", "NUL" }) {
            if (base == device)
                return true;
        }
        return base.size() == 4 && (base.starts_with("COM") || base.starts_with("LPT"))
            && base[3] >= '1' && base[3] <= '9';
    }

    /// "C:/Users", "//server/share": Linux has neither.
    bool is_of_windows(std::string_view path)
    {
        const auto is_letter = [](char letter) {
            return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
        };
        return path.starts_with("//") || path.starts_with("\\\\")
            || (path.size() > 2 && is_letter(path[0]) && path[1] == ':'
                && (path[2] == '/' || path[2] == '\\'));
    }

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
    const auto is_control = [](char letter) { return static_cast<unsigned char>(letter) < ' '; };
    return !name.empty() && name.size() <= LONGEST
        && name.find_first_of("/\\:*?\"<>|") == std::string::npos
        && std::ranges::none_of(name, is_control) && !name.starts_with('.')
        && !name.starts_with(' ') && !name.ends_with('.') && !name.ends_with(' ')
        && !is_device_of_windows(name);
}

std::string joined_path(const std::string& folder, const std::string& name)
{
    // "/" lists the drives of Windows; each of them is a root of its own.
    if (folder == "/" && name.size() == 2 && name[1] == ':')
        return name + "/";
    return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

std::string shown_path(const std::string& path)
{
    auto shown = base::without_invisible(path);
    if (is_of_windows(shown))
        std::ranges::replace(shown, '/', '\\');
    return shown;
}

std::string shown_file_name(const std::string& path)
{
    const auto* const strokes = is_of_windows(path) ? "/\\" : "/";
    return base::without_invisible(path.substr(path.find_last_of(strokes) + 1));
}

std::string noted_place(const std::string& path)
{
    auto place = base::without_invisible(path);
    return place.size() <= LONGEST_PLACE ? std::move(place) : shown_file_name(path);
}

} // namespace app
