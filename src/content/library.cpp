#include "content/library.hpp"

#include "content/library_links.hpp"
#include "content/toml_reader.hpp"
#include "content/toml_tree.hpp"

#include <algorithm>
#include <tuple>

namespace content {

namespace {

    constexpr std::string_view ROOT = "guides/";
    constexpr std::string_view CARDS = "guides/emergency/";
    constexpr std::string_view MENU = "menu.toml";

    std::string_view text_of(const SourceFile& file)
    {
        return { reinterpret_cast<const char*>(file.bytes.data()), file.bytes.size() };
    }

    const SourceFile* find_file(SourceFiles files, std::string_view path)
    {
        const auto found = std::ranges::find(files, path, &SourceFile::path);
        return found == files.end() ? nullptr : &*found;
    }

    void append(Faults& to, const Faults& from) { to.insert(to.end(), from.begin(), from.end()); }

    /// Loads one language, file by file. What has a fault is not kept.
    class Loader {
    public:
        Loader(SourceFiles files, std::string_view language)
            : m_files(files)
            , m_folder(std::string(ROOT) + std::string(language) + "/")
        {
            m_loaded.library.language = std::string(language);
        }

        LoadedLibrary load()
        {
            load_guides();
            load_cards();
            load_menu();
            order_guides();
            load_directory();
            load_plan_starters();
            load_glossary();
            load_synonyms();
            if (const auto* sources = find_file(m_files, std::string(ROOT) + "sources.md"))
                m_loaded.library.sources = read_sources(text_of(*sources));
            expect_no_stray_words();
            return std::move(m_loaded);
        }

    private:
        void load_guides()
        {
            for (const auto& file : m_files) {
                if (!file.path.starts_with(m_folder) || !file.path.ends_with(".md"))
                    continue;
                auto parsed = parse_guide(file.path, text_of(file));
                const auto name = std::string_view(file.path).substr(m_folder.size());
                if (parsed.faults.empty() && parsed.guide.id + ".md" != name)
                    parsed.faults.push_back(
                        { file.path, 2, "the file is called like its id and .md" });
                if (parsed.faults.empty())
                    m_loaded.library.guides.push_back(std::move(parsed.guide));
                append(m_loaded.faults, parsed.faults);
            }
        }

        void load_cards()
        {
            for (const auto& file : m_files) {
                if (!file.path.starts_with(CARDS) || !file.path.ends_with(".toml"))
                    continue;
                const auto name = std::string_view(file.path).substr(CARDS.size());
                const auto* words
                    = name == MENU ? nullptr : words_for(file, "emergency/" + std::string(name));
                if (!words)
                    continue;
                auto parsed = parse_card(file.path, text_of(file), words->path, text_of(*words));
                if (parsed.faults.empty() && parsed.card.id + ".toml" != name)
                    parsed.faults.push_back(
                        { file.path, 1, "the file is called like its id and .toml" });
                if (parsed.faults.empty())
                    m_loaded.library.cards.push_back(std::move(parsed.card));
                append(m_loaded.faults, parsed.faults);
            }
        }

        void load_menu()
        {
            const auto* file = find_file(m_files, std::string(CARDS) + std::string(MENU));
            const auto* words = file ? words_for(*file, "emergency/" + std::string(MENU)) : nullptr;
            if (!words)
                return;
            auto parsed = parse_menu(file->path, text_of(*file), words->path, text_of(*words));
            if (parsed.faults.empty())
                m_loaded.library.situations = std::move(parsed.situations);
            append(m_loaded.faults, parsed.faults);
        }

        /// As guides/order.toml says; without it, and for a guide it does not name, as in
        /// "¿Qué está pasando?": first the guides of its cards, then the others by id.
        void order_guides()
        {
            const auto wanted = read_order();
            const auto place_in_menu = [&](const Guide& guide) {
                return std::ranges::find_if(m_loaded.library.situations, [&](const Situation& it) {
                    return it.card.starts_with(guide.id + "/");
                }) - m_loaded.library.situations.begin();
            };
            const auto place = [&](const Guide& guide) {
                return std::tuple(std::ranges::find(wanted, guide.id) - wanted.begin(),
                    place_in_menu(guide), std::string_view(guide.id));
            };
            std::ranges::sort(m_loaded.library.guides,
                [&](const Guide& one, const Guide& other) { return place(one) < place(other); });
        }

        std::vector<std::string> read_order()
        {
            const auto* file = find_file(m_files, std::string(ROOT) + "order.toml");
            if (!file)
                return {};
            auto parsed = parse_toml(file->path, text_of(*file));
            std::vector<std::string> ids;
            if (parsed.root) {
                TomlReader reader(file->path, *parsed.root, parsed.faults);
                ids = reader.texts("guides");
                reader.expect_no_more();
                check_order(ids, reader);
            }
            append(m_loaded.faults, parsed.faults);
            return ids;
        }

        void check_order(const std::vector<std::string>& ids, TomlReader& reader)
        {
            const auto& guides = m_loaded.library.guides;
            const auto line = reader.line_of("guides");
            for (const auto& id : ids) {
                const auto file = m_folder + id + ".md";
                if (std::ranges::find(guides, id, &Guide::id) == guides.end()
                    && std::ranges::find(m_loaded.faults, file, &Fault::file)
                        == m_loaded.faults.end())
                    reader.fault(line, "there is no guide \"" + id + "\"");
                if (std::ranges::count(ids, id) > 1)
                    reader.fault(line, "\"" + id + "\" is there twice");
            }
            for (const auto& guide : guides) {
                if (std::ranges::find(ids, guide.id) == ids.end())
                    reader.fault(line, "\"" + guide.id + "\" has no place");
            }
        }

        void load_directory()
        {
            const auto* file = find_file(m_files, std::string(ROOT) + "directory.toml");
            const auto* words = file ? words_for(*file, "directory.toml") : nullptr;
            if (!words)
                return;
            auto parsed = parse_directory(file->path, text_of(*file), words->path, text_of(*words));
            if (parsed.faults.empty())
                m_loaded.library.directory = std::move(parsed.directory);
            append(m_loaded.faults, parsed.faults);
        }

        void load_plan_starters()
        {
            const auto* file = find_file(m_files, std::string(ROOT) + "plan.toml");
            const auto* words = file ? words_for(*file, "plan.toml") : nullptr;
            if (!words)
                return;
            auto parsed
                = parse_plan_starters(file->path, text_of(*file), words->path, text_of(*words));
            if (parsed.faults.empty())
                m_loaded.library.plan_starters = std::move(parsed.starters);
            append(m_loaded.faults, parsed.faults);
        }

        void load_glossary()
        {
            const auto* file = find_file(m_files, std::string(ROOT) + "glossary.toml");
            const auto* words = file ? words_for(*file, "glossary.toml") : nullptr;
            if (!words)
                return;
            auto parsed = parse_glossary(file->path, text_of(*file), words->path, text_of(*words));
            if (parsed.faults.empty()) {
                m_loaded.library.glossary = std::move(parsed.terms);
                m_loaded.library.glossary_updated = parsed.updated;
                m_loaded.library.glossary_review = parsed.review;
            }
            append(m_loaded.faults, parsed.faults);
        }

        /// Each language has its own; one without them finds only the words themselves.
        void load_synonyms()
        {
            const auto* file = find_file(m_files, m_folder + "synonyms.toml");
            if (!file)
                return;
            auto parsed = parse_synonyms(file->path, text_of(*file));
            if (parsed.faults.empty())
                m_loaded.library.synonyms = std::move(parsed.groups);
            append(m_loaded.faults, parsed.faults);
        }

        const SourceFile* words_for(const SourceFile& structure, const std::string& name)
        {
            const auto* words = find_file(m_files, m_folder + name);
            if (words)
                m_used.insert(words->path);
            else
                m_loaded.faults.push_back(
                    { m_folder + name, 0, "the words for " + structure.path + " are missing" });
            return words;
        }

        /// Words of a card that has no structure would never be read by anybody.
        void expect_no_stray_words()
        {
            const auto cards = m_folder + "emergency/";
            for (const auto& file : m_files) {
                if (file.path.starts_with(cards) && !m_used.contains(file.path))
                    m_loaded.faults.push_back(
                        { file.path, 0, "no card of this name in guides/emergency/" });
            }
        }

        SourceFiles m_files;
        std::string m_folder;
        std::set<std::string, std::less<>> m_used;
        LoadedLibrary m_loaded;
    };

} // namespace

LoadedLibrary load_library(SourceFiles files, std::string_view language, const MethodIds& method)
{
    auto loaded = Loader(files, language).load();
    append(loaded.faults, check_links(loaded.library, method, loaded.faults));
    return loaded;
}

std::vector<std::string> library_languages(SourceFiles files)
{
    std::set<std::string> codes;
    for (const auto& file : files) {
        if (!file.path.starts_with(ROOT))
            continue;
        const auto rest = std::string_view(file.path).substr(ROOT.size());
        const auto slash = rest.find('/');
        // Language folders are the only ones whose name has two or three letters.
        if (slash == 2 || slash == 3)
            codes.emplace(rest.substr(0, slash));
    }
    std::vector<std::string> languages;
    if (codes.erase("es") > 0)
        languages.emplace_back("es");
    languages.insert(languages.end(), codes.begin(), codes.end());
    return languages;
}

const Guide* find_guide(const Library& library, std::string_view id)
{
    const auto found = std::ranges::find(library.guides, id, &Guide::id);
    return found == library.guides.end() ? nullptr : &*found;
}

const EmergencyCard* find_card(const Library& library, std::string_view id)
{
    const auto found = std::ranges::find(library.cards, id, &EmergencyCard::id);
    return found == library.cards.end() ? nullptr : &*found;
}

std::string words_of(const RichText& text, const Directory& directory)
{
    std::string words;
    for (const auto& run : text) {
        words += run.text;
        if (run.kind != InlineKind::Link || run.link.kind != LinkKind::Directory)
            continue;
        const auto* entry = find_entry(directory, run.link.id);
        const auto* contact = entry ? first_contact(*entry) : nullptr;
        if (contact)
            words += " (" + contact->value + ")";
    }
    return words;
}

} // namespace content
