#include "app/stick_kit.hpp"

#include "app/file_reading.hpp"
#include "app/places.hpp"
#include "base/utf8.hpp"
#include "crypto/hash.hpp"
#include "i18n/tr.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace app {

namespace {

    using What = base::Sticks::What;

    constexpr std::uint64_t MOST_OF_TEXT = std::uint64_t { 4 } << 20;
    constexpr std::array<std::string_view, 2> PROGRAMS { "ceiba.exe", "ceiba" };
    constexpr std::array<std::string_view, 2> TEXTS { "LEAME.txt", "LICENCIAS.txt" };

    bool stands_at(const base::Bytes& bytes, std::size_t at, std::string_view what)
    {
        return bytes.size() >= at + what.size()
            && std::equal(
                what.begin(), what.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
    }

    /// What Windows starts begins with "MZ" and says where its second beginning is.
    bool is_windows_program(const base::Bytes& bytes)
    {
        constexpr std::size_t WHERE = 0x3C;
        if (!stands_at(bytes, 0, "MZ") || bytes.size() < WHERE + 4)
            return false;
        const std::size_t second = bytes[WHERE] | std::size_t { bytes[WHERE + 1] } << 8U
            | std::size_t { bytes[WHERE + 2] } << 16U | std::size_t { bytes[WHERE + 3] } << 24U;
        return second < bytes.size() && stands_at(bytes, second, std::string_view("PE\0\0", 4));
    }

    bool is_program(std::string_view name, const base::Bytes& bytes)
    {
        return name.ends_with(".exe") ? is_windows_program(bytes)
                                      : stands_at(bytes, 0,
                                          "\x7F"
                                          "ELF");
    }

    /// What lies beside the program; nothing when it does not lie there to stay.
    base::Result<base::Bytes> beside(
        base::Disk& disk, const StickSource& source, std::string_view name, std::uint64_t most)
    {
        if (source.folder.empty())
            return base::fail(base::ErrorCode::FileNotFound, "no folder of the program");
        return whole_file(disk, joined_path(source.folder, std::string(name)), most);
    }

    bool is_text(const base::Bytes& bytes)
    {
        return std::ranges::find(bytes, base::Byte { 0 }) == bytes.end()
            && base::is_utf8(
                std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    }

    void take(StickKit& kit, std::string_view name, base::Result<base::Bytes> bytes, What what)
    {
        const bool wanted
            = bytes && (what == What::Program ? is_program(name, *bytes) : is_text(*bytes));
        if (wanted)
            kit.files.push_back(StickFile::of(name, std::move(*bytes), what));
        else
            kit.missing.emplace_back(name);
    }

} // namespace

StickFile StickFile::of(std::string_view name, base::Bytes bytes, What what)
{
    const auto fingerprint = crypto::fingerprint(bytes);
    return { std::string(name), std::make_shared<const base::Bytes>(std::move(bytes)), what,
        fingerprint };
}

base::Result<StickKit> gather_stick_kit(base::Disk& disk, const StickSource& source)
{
    StickKit kit;
    for (const auto name : PROGRAMS) {
        const bool own = name == source.program_name;
        auto bytes = own ? whole_file(disk, source.program, MOST_OF_STICK_FILE)
                         : beside(disk, source, name, MOST_OF_STICK_FILE);
        if (own && !bytes)
            return bytes.error().code == base::ErrorCode::FileNotFound
                ? base::fail(base::ErrorCode::DeviceGone, "the program is gone")
                : base::Failure(bytes.error());
        take(kit, name, std::move(bytes), What::Program);
        if (own && (kit.files.empty() || kit.files.back().name != name))
            return base::fail(base::ErrorCode::Internal, "the program is not one");
    }
    for (const auto name : TEXTS)
        take(kit, name, beside(disk, source, name, MOST_OF_TEXT), What::Text);
    return kit;
}

void StickKit::put_directory(const base::Bytes* directory)
{
    std::erase_if(files, [](const StickFile& file) { return file.name == STICK_DIRECTORY; });
    if (directory != nullptr)
        files.push_back(StickFile::of(STICK_DIRECTORY, *directory, What::Text));
}

StickNumbers StickKit::check_numbers() const
{
    StickNumbers found;
    std::vector<NamedFingerprint> all;
    for (const auto& file : files) {
        all.push_back({ file.name, file.fingerprint });
        if (file.what == What::Program)
            found.programs.push_back({ file.name, check_number(file.fingerprint) });
    }
    found.all = check_number_of_all(std::move(all));
    return found;
}

void StickKit::write_numbers_down()
{
    const auto found = check_numbers();
    // Notepad of Windows 7 wants its line ends and a mark of UTF-8.
    std::string text = "\xEF\xBB\xBF";
    text += i18n::tr("Check numbers");
    text += "\r\n\r\n    " + found.all + "   " + std::string(i18n::tr("all together"));
    for (const auto& [name, number] : found.programs)
        text += "\r\n    " + number + "   " + name;
    text += "\r\n";
    numbers = StickFile::of(STICK_NUMBERS, { text.begin(), text.end() }, What::Text);
}

} // namespace app
