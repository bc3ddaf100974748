#include "app/content_folder.hpp"

#include "app/content_check.hpp"
#include "base/utf8.hpp"
#include "content/plain_lines.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace app {

namespace {

    constexpr int MAX_DEPTH = 6;
    /// More are not told: whoever mends a folder checks it again.
    constexpr std::size_t MAX_FAULTS = 500;
    constexpr std::string_view TEMPLATE = "locales/messages.pot";

    bool ends_with_one_of(std::string_view name, const auto& endings)
    {
        return std::ranges::any_of(
            endings, [&](std::string_view ending) { return name.ends_with(ending); });
    }

    bool is_content(std::string_view name)
    {
        constexpr std::array<std::string_view, 5> ENDINGS { ".md", ".toml", ".json", ".po",
            ".pot" };
        return ends_with_one_of(name, ENDINGS);
    }

    bool is_left_by_a_system(std::string_view name)
    {
        return name.starts_with('.') || name == "Thumbs.db" || name == "desktop.ini"
            || name == "README.md";
    }

    std::string_view text_of(base::ByteView bytes)
    {
        return { reinterpret_cast<const char*>(bytes.data()), bytes.size() };
    }

    class Reading {
    public:
        Reading(base::Disk& disk, std::string root, ContentFolder& to)
            : m_disk(disk)
            , m_root(std::move(root))
            , m_to(to)
        {
        }

        base::Result<> read()
        {
            auto listed = m_disk.list(m_root);
            if (!listed && is_something_else(listed.error())) {
                fault(m_root, 0, "this is not a folder");
                return {};
            }
            bool found = false;
            for (const auto& entry : TRY(std::move(listed))) {
                if (entry.name != "guides" && entry.name != "locales")
                    continue;
                found = true;
                if (entry.link || !entry.folder)
                    fault(entry.name, 0, "this is not a folder");
                else
                    read_below(entry.name, 1);
            }
            if (!found)
                fault("guides", 0, "there is neither a folder guides nor a folder locales");
            return {};
        }

    private:
        void fault(const std::string& file, int line, std::string what)
        {
            m_to.faults.push_back({ base::without_invisible(file), line, std::move(what) });
        }

        /// A file or a device where a folder should be.
        bool is_something_else(const base::Error& error)
        {
            const auto is_nothing_there = [](const base::Error& answer) {
                return answer.code == base::ErrorCode::FileNotFound
                    || answer.code == base::ErrorCode::NameRefused;
            };
            if (!is_nothing_there(error))
                return false;
            const auto opened = m_disk.open(m_root, base::Access::ReadOnly);
            return opened || !is_nothing_there(opened.error());
        }

        void read_below(const std::string& path, int depth)
        {
            const auto listed = m_disk.list(m_root + "/" + path);
            if (!listed)
                return fault(path, 0, "the folder cannot be read");
            for (const auto& entry : *listed) {
                if (m_to.faults.size() >= MAX_FAULTS)
                    return;
                if (is_left_by_a_system(entry.name))
                    continue;
                const auto below = path + "/" + entry.name;
                if (entry.link)
                    fault(below, 0, "a link to another place is not read");
                else if (entry.folder && is_content(entry.name))
                    fault(below, 0, "this is a folder, not a file");
                else if (entry.folder && depth == MAX_DEPTH)
                    fault(below, 0, "folders lie too deep in each other");
                else if (entry.folder)
                    read_below(below, depth + 1);
                else
                    read_file(below);
            }
        }

        void read_file(const std::string& path)
        {
            if (!is_content(path))
                return fault(path, 0, "content is .md, .toml, .json or .po");
            if (m_to.files.size() == MAX_CONTENT_FILES) {
                if (!std::exchange(m_told_many, true))
                    fault(path, 0, "these are more files than content can have");
                return;
            }
            const auto file = m_disk.open(m_root + "/" + path, base::Access::ReadOnly);
            const auto size = file ? (*file)->size() : base::fail(file.error().code);
            if (!size)
                return fault(path, 0, "the file cannot be read");
            if (*size > MAX_CONTENT_FILE)
                return fault(path, 0, "the file is larger than content can be");
            m_bytes += *size;
            if (m_bytes > MAX_CONTENT_BYTES)
                return fault(path, 0, "all together is larger than content can be");
            base::Bytes bytes(static_cast<std::size_t>(*size));
            if (!(*file)->read_at(0, bytes))
                return fault(path, 0, "the file cannot be read");
            // A part of what somebody is still writing may look whole.
            if (const auto now = (*file)->size(); !now || *now != *size)
                return fault(path, 0, "the file changed while it was read");
            const auto plain = content::with_plain_lines(text_of(bytes));
            if (!has_good_lines(path, plain))
                return;
            m_to.bytes.emplace_back(plain.begin(), plain.end());
            m_to.files.push_back({ path, m_to.bytes.back() });
        }

        bool has_good_lines(const std::string& path, std::string_view text)
        {
            int line = 1;
            while (!text.empty()) {
                const auto end = std::min(text.find('\n'), text.size());
                const auto current = text.substr(0, end);
                if (end > MAX_CONTENT_LINE)
                    fault(path, line, "the line is too long");
                else if (current.find('\0') != std::string_view::npos)
                    fault(path, line, "the line holds a zero");
                else if (!base::is_utf8(current))
                    fault(path, line, "the line is not UTF-8");
                else {
                    text.remove_prefix(std::min(end + 1, text.size()));
                    ++line;
                    continue;
                }
                return false;
            }
            return true;
        }

        base::Disk& m_disk;
        std::string m_root;
        ContentFolder& m_to;
        std::uint64_t m_bytes { 0 };
        bool m_told_many { false };
    };

    /// "guides/method/es/...": words. All else of the method is what the program is built on.
    bool is_of_the_method(std::string_view path)
    {
        constexpr std::string_view METHOD = "guides/method/";
        constexpr std::string_view DEMO = "guides/demo/";
        if (path.starts_with(DEMO))
            return path.ends_with(".json");
        if (!path.starts_with(METHOD))
            return false;
        const auto slash = path.find('/', METHOD.size());
        const auto name = path.substr(METHOD.size(), slash - METHOD.size());
        return slash == std::string_view::npos || name.size() > 3;
    }

    std::vector<content::SourceFile> laid_over(
        const std::vector<content::SourceFile>& built_in, ContentFolder& folder)
    {
        auto files = built_in;
        for (const auto& file : folder.files) {
            const auto found = std::ranges::find(files, file.path, &content::SourceFile::path);
            const bool same = found != files.end() && std::ranges::equal(found->bytes, file.bytes);
            if (same || file.path == TEMPLATE)
                continue;
            if (is_of_the_method(file.path))
                folder.faults.push_back({ file.path, 0,
                    "the method is that of the program; a folder replaces only its words" });
            else if (found != files.end())
                found->bytes = file.bytes;
            else
                files.push_back(file);
        }
        std::ranges::sort(files, {}, &content::SourceFile::path);
        return files;
    }

} // namespace

base::Result<ContentFolder> read_content_folder(base::Disk& disk, const std::string& folder)
{
    ContentFolder read;
    TRY(Reading(disk, folder, read).read());
    std::ranges::sort(read.files, {}, &content::SourceFile::path);
    return read;
}

LoadedContent load_content(
    base::Disk& disk, const std::vector<content::SourceFile>& built_in, const std::string& folder)
{
    LoadedContent loaded;
    loaded.files = built_in;
    loaded.origin.folder = folder;
    auto read = read_content_folder(disk, folder);
    if (!read) {
        loaded.origin.unreadable = read.error().code;
        return loaded;
    }
    loaded.folder = std::move(*read);
    auto files = laid_over(built_in, loaded.folder);
    loaded.origin.faults = loaded.folder.faults;
    if (loaded.origin.faults.empty())
        loaded.origin.faults = check_content(files);
    if (loaded.origin.faults.empty()) {
        if (const auto languages = i18n::Languages::create(language_sources(files)); !languages)
            loaded.origin.faults.push_back({ "locales", 0, languages.error().note });
    }
    // What she brought first: the others follow from it.
    auto& faults = loaded.origin.faults;
    std::stable_partition(faults.begin(), faults.end(), [&](const content::Fault& fault) {
        return std::ranges::find(loaded.folder.files, fault.file, &content::SourceFile::path)
            != loaded.folder.files.end();
    });
    if (loaded.origin.faults.size() > MAX_FAULTS)
        loaded.origin.faults.resize(MAX_FAULTS);
    if (!loaded.origin.is_refused())
        loaded.files = std::move(files);
    return loaded;
}

std::vector<i18n::LanguageSource> language_sources(content::SourceFiles files)
{
    constexpr std::string_view FOLDER = "locales/";
    constexpr std::string_view ENDING = ".po";
    std::vector<i18n::LanguageSource> sources;
    for (const auto& file : files) {
        if (!file.path.starts_with(FOLDER) || !file.path.ends_with(ENDING))
            continue;
        sources.push_back(
            { file.path.substr(FOLDER.size(), file.path.size() - FOLDER.size() - ENDING.size()),
                text_of(file.bytes) });
    }
    return sources;
}

} // namespace app
