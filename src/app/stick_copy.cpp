#include "app/stick_copy.hpp"

#include "app/file_reading.hpp"
#include "app/places.hpp"
#include "vault/wipe.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

namespace app {

namespace {

    using base::ErrorCode;
    using base::fail;
    using Found = StickLook::Found;

    /// Small enough that giving up does not wait long on a slow stick.
    constexpr std::size_t PIECE = 65'536;
    /// What a file takes beyond its bytes, at most, on a stick with large clusters.
    constexpr std::uint64_t ROOM_FOR_ENDS = 65'536;

    std::string lower(std::string_view text)
    {
        std::string low(text);
        std::ranges::transform(low, low.begin(),
            [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
        return low;
    }

    bool is_drive_of_windows(std::string_view path)
    {
        return path.size() >= 2 && path[1] == ':'
            && std::isalpha(static_cast<unsigned char>(path[0])) != 0;
    }

    /// What has the name of a file that is to be written.
    struct Present {
        bool same { false };
        std::optional<Found::Kind> other;
        std::uint64_t size { 0 };
    };

    Present present_at(base::Disk& disk, const std::string& path, const base::Bytes& wanted)
    {
        Present present;
        const auto file = disk.open(path, base::Access::ReadOnly);
        if (!file) {
            if (file.error().code != ErrorCode::FileNotFound)
                present.other = Found::Kind::Blocked;
            return present;
        }
        const auto size = (*file)->size();
        present.size = size.value_or(0);
        if (!size) {
            present.other = Found::Kind::Blocked;
        } else if (vault::may_be_vault(disk, path, *size)) {
            present.other = Found::Kind::Vault;
        } else if (*size != wanted.size()) {
            present.other = Found::Kind::Other;
        }
        // A program of our own can have the size of a vault.
        if (size && *size == wanted.size()) {
            base::Bytes bytes(wanted.size());
            present.same = (*file)->read_at(0, bytes) && bytes == wanted;
            if (present.same)
                present.other.reset();
            else if (!present.other)
                present.other = Found::Kind::Other;
        }
        return present;
    }

    bool has_list(const StickKit& kit)
    {
        return std::ranges::find(kit.files, STICK_DIRECTORY, &StickFile::name) != kit.files.end();
    }

    std::string folder_on(const std::string& place)
    {
        return joined_path(place, std::string(STICK_FOLDER));
    }

    class Copying {
    public:
        Copying(base::Disk& disk, base::Sticks& sticks, const std::string& place,
            const std::set<std::string>& replaced, const std::atomic<bool>& called_off)
            : m_disk(disk)
            , m_sticks(sticks)
            , m_folder(folder_on(place))
            , m_replaced(replaced)
            , m_called_off(called_off)
        {
        }

        base::Result<> copy(const StickKit& kit)
        {
            TRY(m_sticks.create_folder(m_folder));
            bool complete = true;
            for (const auto& file : kit.files)
                complete = complete && present_at(m_disk, path_of(file), *file.bytes).same;
            if (!complete)
                TRY(take_away(kit.numbers));
            for (const auto& file : kit.files)
                TRY(put(file));
            for (const auto& file : kit.files)
                TRY(check(file));
            TRY(put(kit.numbers));
            return check(kit.numbers);
        }

        const std::string& file() const { return m_file; }
        bool left_behind() const { return m_left_behind; }

    private:
        std::string path_of(const StickFile& file) const
        {
            return joined_path(m_folder, file.name);
        }

        base::Result<> go_on() const
        {
            if (m_called_off)
                return fail(ErrorCode::Cancelled);
            return {};
        }

        /// Only what she was asked about, and never what may be a vault.
        base::Result<> take_away(const StickFile& file)
        {
            m_file = file.name;
            TRY(go_on());
            const auto present = present_at(m_disk, path_of(file), *file.bytes);
            if (!present.same && !present.other)
                return {};
            if (present.other
                && (*present.other != Found::Kind::Other || !m_replaced.contains(file.name)))
                return fail(ErrorCode::FileExists, "not ours");
            TRY(m_disk.remove(path_of(file)));
            return m_disk.flush_folder_of(path_of(file));
        }

        base::Result<> put(const StickFile& file)
        {
            m_file = file.name;
            TRY(go_on());
            const auto path = path_of(file);
            if (present_at(m_disk, path, *file.bytes).same)
                return {};
            TRY(take_away(file));
            TRY(m_sticks.create_file(path, file.what));
            auto written = write(path, *file.bytes);
            if (written)
                return m_disk.flush_folder_of(path);
            // Half a program would start and fail.
            const auto removed = m_disk.remove(path);
            m_left_behind = !removed && removed.error().code != ErrorCode::FileNotFound;
            static_cast<void>(m_disk.flush_folder_of(path));
            return written;
        }

        base::Result<> write(const std::string& path, const base::Bytes& bytes) const
        {
            const auto file = TRY(m_disk.open(path, base::Access::ReadWrite));
            const base::ByteView all(bytes);
            for (std::size_t at = 0; at < all.size(); at += PIECE) {
                TRY(go_on());
                TRY(file->write_at(at, all.subspan(at, std::min(PIECE, all.size() - at))));
            }
            TRY(go_on());
            return file->flush();
        }

        base::Result<> check(const StickFile& file)
        {
            m_file = file.name;
            TRY(go_on());
            const auto bytes = m_sticks.read_back(path_of(file), MOST_OF_STICK_FILE);
            if (!bytes && bytes.error().code != ErrorCode::TooLarge)
                return base::Failure(bytes.error());
            if (!bytes || *bytes != *file.bytes)
                return fail(ErrorCode::ExportFailed, "other bytes");
            return {};
        }

        base::Disk& m_disk;
        base::Sticks& m_sticks;
        std::string m_folder;
        const std::set<std::string>& m_replaced;
        const std::atomic<bool>& m_called_off;
        std::string m_file;
        bool m_left_behind { false };
    };

} // namespace

std::optional<std::string> stick_place(std::string_view typed)
{
    const auto is_edge = [](char letter) {
        return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n' || letter == '"'
            || letter == '\'';
    };
    while (!typed.empty() && is_edge(typed.front()))
        typed.remove_prefix(1);
    while (!typed.empty() && is_edge(typed.back()))
        typed.remove_suffix(1);
    std::string place(typed);
    const bool windows = is_drive_of_windows(place) || place.starts_with("\\\\");
    if (windows)
        std::ranges::replace(place, '\\', '/');
    if (place.empty() || (!windows && !place.starts_with('/')))
        return std::nullopt;
    const std::size_t root = is_drive_of_windows(place) ? 3 : 1;
    if (place.size() == 2 && windows)
        place += '/';
    while (place.size() > root && place.ends_with('/'))
        place.pop_back();
    // "E:Ceiba" is where the system happens to be on that drive.
    if (is_drive_of_windows(place) && place[2] != '/')
        return std::nullopt;
    const auto above = folder_above(place);
    const auto name = place.substr(std::min(place.size(), place.find_last_of('/') + 1));
    return lower(name) == lower(STICK_FOLDER) && !above.empty() ? above : place;
}

bool is_place_of_program(const std::string& place, const std::string& program_folder)
{
    // Windows and its file systems do not tell capitals apart.
    const auto same = [](const std::string& one, const std::string& other) {
        return is_drive_of_windows(one) ? lower(one) == lower(other) : one == other;
    };
    return same(place, program_folder) || same(folder_on(place), program_folder);
}

bool StickLook::may_be_written() const
{
    return place && fits() && !(storage.read_only && to_write > 0)
        && std::ranges::all_of(
            found, [](const Found& it) { return it.kind == Found::Kind::Other; });
}

std::set<std::string> StickLook::replaced() const
{
    std::set<std::string> names;
    for (const auto& it : found) {
        if (it.kind == Found::Kind::Other)
            names.insert(it.name);
    }
    return names;
}

StickLook look_at_stick(base::Disk& disk, const StickKit& kit, const std::string& place)
{
    StickLook look;
    const auto entries = disk.list(place);
    look.place = entries ? base::Result<>() : base::Failure(entries.error());
    if (!entries)
        return look;
    look.storage = disk.storage(place);
    look.room = look.storage.free_bytes;
    auto files = kit.files;
    files.push_back(kit.numbers);
    std::size_t named = 0;
    for (const auto& file : files) {
        const auto present
            = present_at(disk, joined_path(folder_on(place), file.name), *file.bytes);
        if (present.same || present.other)
            ++named;
        if (present.same)
            continue;
        look.to_write += file.bytes->size() + ROOM_FOR_ENDS;
        if (present.other) {
            look.found.push_back({ file.name, *present.other });
            look.room += present.size;
        }
    }
    if (const auto there = disk.list(folder_on(place))) {
        look.others = there->size() - std::min(named, there->size());
        look.keeps_list = !has_list(kit)
            && std::ranges::find(*there, STICK_DIRECTORY, &base::FolderEntry::name) != there->end();
    }
    return look;
}

StickCopy copy_to_stick(base::Disk& disk, base::Sticks& sticks, const StickKit& kit,
    const std::string& place, const std::set<std::string>& replaced,
    const std::atomic<bool>& called_off)
{
    StickCopy copy;
    Copying work(disk, sticks, place, replaced, called_off);
    copy.result = work.copy(kit);
    copy.file = work.file();
    copy.left_behind = work.left_behind();
    return copy;
}

} // namespace app
