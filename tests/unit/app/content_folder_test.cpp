#include "app/content_folder.hpp"

#include "app/content_text.hpp"
#include "app/models/emergency_model.hpp"
#include "app/shelf.hpp"
#include "support/fault_text.hpp"
#include "support/made_up_language.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <span>

using test::MadeUpLanguage;

namespace {

/// A stick with a folder of content in it.
struct Stick {
    void put(const std::string& path, const std::string& text)
    {
        MadeUpLanguage::put(disk, path, text);
    }
    app::LoadedContent load()
    {
        return app::load_content(disk, test::embedded_content(), MadeUpLanguage::FOLDER);
    }
    /// The only fault there is.
    content::Fault fault()
    {
        const auto loaded = load();
        INFO(test::all_faults(loaded.origin.faults));
        REQUIRE(loaded.origin.faults.size() == 1);
        CHECK_FALSE(loaded.origin.is_in_use());
        CHECK(loaded.files.size() == test::embedded_content().size());
        return loaded.origin.faults.front();
    }
    base::MemoryDisk disk;
};

std::string built_in(std::string_view path) { return std::string(*resources::find_text(path)); }

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// A disk on which one name is a link.
class LinkDisk : public base::Disk {
public:
    explicit LinkDisk(std::string name) : m_name(std::move(name)) { }
    base::Result<std::unique_ptr<base::File>> open(
        const std::string& path, base::Access access) override
    {
        return files.open(path, access);
    }
    base::Result<std::unique_ptr<base::File>> create(const std::string& path) override
    {
        return files.create(path);
    }
    base::Result<> remove(const std::string& path) override { return files.remove(path); }
    base::Result<> flush_folder_of(const std::string&) override { return {}; }
    base::StorageReport storage(const std::string& path) override { return files.storage(path); }
    base::Result<std::vector<base::FolderEntry>> list(const std::string& folder) override
    {
        auto entries = files.list(folder);
        for (auto& entry : *entries)
            entry.link = entry.name == m_name;
        return entries;
    }

    base::MemoryDisk files;

private:
    std::string m_name;
};

} // namespace

TEST_CASE("a folder with one guide replaces that guide and nothing else")
{
    Stick stick;
    const std::string path = "guides/es/documentar.md";
    stick.put(path, replaced(built_in(path), "title = \"", "title = \"Otra: "));
    auto loaded = stick.load();
    INFO(test::all_faults(loaded.origin.faults));
    REQUIRE(loaded.origin.is_in_use());
    app::Shelf shelf(loaded.files);
    CHECK(content::find_guide(shelf.library(), "documentar")->title.starts_with("Otra: "));
    CHECK(shelf.library().guides.size()
        == app::Shelf(test::embedded_content()).library().guides.size());
}

TEST_CASE("a folder with a language adds it to those there are")
{
    Stick stick;
    MadeUpLanguage::write_to(stick.disk);
    const auto loaded = stick.load();
    INFO(test::all_faults(loaded.origin.faults));
    REQUIRE(loaded.origin.is_in_use());
    app::Shelf shelf(loaded.files);
    CHECK(shelf.languages() == std::vector<std::string> { "es", "en", "xx" });
    auto languages = i18n::Languages::create(app::language_sources(loaded.files));
    REQUIRE(languages);
    CHECK(languages->knows("xx"));
    shelf.use_language("xx");
    CHECK(shelf.library().situations.front().title == "Allänämiento o robo");
}

TEST_CASE("a language of which a part is missing is refused whole")
{
    Stick stick;
    MadeUpLanguage::write_to(stick.disk);
    REQUIRE(stick.disk.remove(std::string(MadeUpLanguage::FOLDER) + "/locales/xx.po"));
    CHECK(stick.fault().file == "locales/xx.po");
}

TEST_CASE("a language without its words for the fictional case is refused")
{
    Stick stick;
    MadeUpLanguage::write_to(stick.disk);
    REQUIRE(
        stick.disk.remove(std::string(MadeUpLanguage::FOLDER) + "/guides/demo/xx/elena.toml"));
    CHECK(stick.fault().file == "guides/demo/xx");
}

TEST_CASE("a folder with a fault is refused with file and line, and ours stays")
{
    Stick stick;
    const std::string path = "guides/es/documentar.md";
    const auto text = built_in(path);
    stick.put(path, text + "\n<b>x</b>\n");
    const auto loaded = stick.load();
    REQUIRE_FALSE(loaded.origin.faults.empty());
    CHECK(std::ranges::any_of(loaded.origin.faults, [&](const auto& fault) {
        return fault.file == path && fault.line == std::ranges::count(text, '\n') + 2;
    }));
    app::Shelf shelf(loaded.files);
    CHECK(content::find_guide(shelf.library(), "documentar"));
}

TEST_CASE("the method is not replaced, only its words")
{
    Stick stick;
    stick.put("guides/method/rules.toml", "");
    CHECK(stick.fault().what.find("the method is that of the program") != std::string::npos);
    Stick same;
    same.put("guides/method/rules.toml", built_in("guides/method/rules.toml"));
    CHECK(same.load().origin.is_in_use());
}

TEST_CASE("what is too large, too deep, too long or no text is refused with file and line")
{
    struct Bad {
        std::string path;
        std::string text;
        int line;
        const char* says;
    };
    for (const auto& bad : {
             Bad { "guides/es/a.md", std::string(3'000'000, 'a'), 0, "larger than content" },
             Bad { "guides/es/a.md", "+++\n" + std::string(1'000'000, 'a'), 2, "too long" },
             Bad { "guides/es/a.md", std::string("a\nb\0c", 5), 2, "holds a zero" },
             Bad { "guides/es/a.md", "a\nb\n\xFF", 3, "not UTF-8" },
             Bad { "guides/es/a.exe", "x", 0, "content is .md" },
             Bad { "guides/1/2/3/4/5/6/7/a.md", "x", 0, "too deep" },
         }) {
        Stick stick;
        stick.put(bad.path, bad.text);
        const auto fault = stick.fault();
        CHECK(fault.line == bad.line);
        CHECK(fault.what.find(bad.says) != std::string::npos);
    }
    Stick empty;
    CHECK(empty.fault().what.find("neither a folder guides") != std::string::npos);
}

TEST_CASE("a folder where a file should be, and a file where a folder should be, are named")
{
    Stick folder;
    folder.put("guides/es/amenazas.md/inside.md", "x");
    CHECK(folder.fault().file == "guides/es/amenazas.md");
    CHECK(folder.fault().what == "this is a folder, not a file");

    /// As the system answers: a file has no list.
    class NoFolders final : public LinkDisk {
    public:
        NoFolders() : LinkDisk({}) { }
        base::Result<std::vector<base::FolderEntry>> list(const std::string&) override
        {
            return base::fail(base::ErrorCode::FileNotFound);
        }
    };
    NoFolders disk;
    disk.files.put("/usb/a.md", base::Bytes { 'x' });
    const auto file = app::load_content(disk, test::embedded_content(), "/usb/a.md");
    REQUIRE(file.origin.faults.size() == 1);
    CHECK(file.origin.faults.front().what == "this is not a folder");
    const auto nothing = app::load_content(disk, test::embedded_content(), "/usb/b");
    CHECK(nothing.origin.unreadable == base::ErrorCode::FileNotFound);
}

TEST_CASE("line ends and marks of Windows are read as ours")
{
    const std::string path = "guides/es/documentar.md";
    std::string windows = "\xEF\xBB\xBF";
    for (const char letter : built_in(path))
        windows += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
    Stick stick;
    stick.put(path, windows);
    const auto loaded = stick.load();
    INFO(test::all_faults(loaded.origin.faults));
    CHECK(loaded.origin.is_in_use());
    REQUIRE(loaded.folder.files.size() == 1);
    CHECK(std::ranges::equal(loaded.folder.files.front().bytes, std::span(*resources::find(path))));
    // One that ends no line is no line end.
    Stick odd;
    odd.put(path, built_in(path) + "a\rb\n");
    CHECK_FALSE(odd.load().origin.is_in_use());
}

TEST_CASE("checks and reviews that a folder claims are said to be claims")
{
    Stick stick;
    stick.put("guides/directory.toml",
        replaced(built_in("guides/directory.toml"), "last_checked = \"\"",
            "last_checked = \"2026-05-01\""));
    auto guide = built_in("guides/es/documentar.md");
    const auto at = guide.find("reviewed = {");
    guide.replace(at, guide.find('}', at) + 1 - at,
        "reviewed = { law = \"2026-05-01\", health = \"2026-05-01\", practice = \"2026-05-01\" }");
    stick.put("guides/es/documentar.md", guide);
    auto english = built_in("guides/en/documentar.md");
    const auto there = english.find("reviewed = {");
    english.replace(there, english.find('}', there) + 1 - there,
        "reviewed = { law = \"2026-05-01\", health = \"2026-05-01\", practice = \"2026-05-01\" }");
    stick.put("guides/en/documentar.md", english);
    const auto loaded = stick.load();
    INFO(test::all_faults(loaded.origin.faults));
    REQUIRE(loaded.origin.is_in_use());
    app::Shelf shelf(loaded.files, test::embedded_content());
    const auto& library = shelf.library();
    CHECK(library.from_folder);
    const auto& contact = library.directory.entries.front().contacts.front();
    REQUIRE(contact.last_checked);
    CHECK(contact.claimed);
    CHECK(content::confidence_of(contact, { 2026, 5, 12 }) == content::Confidence::ToReview);
    CHECK_FALSE(library.directory.entries.front().contacts.back().claimed);
    CHECK_FALSE(library.directory.entries.back().claimed);
    const auto& review = content::find_guide(library, "documentar")->review;
    CHECK(review.complete());
    CHECK(app::review_words(review, { 2026, 5, 1 })
        == "Reviewed, according to whoever made it · 1 May 2026");
    CHECK_FALSE(content::find_guide(library, "amenazas")->review.claimed);
}

TEST_CASE("a hundred megabytes and ten thousand files are refused before they are read")
{
    Stick stick;
    stick.disk.put(std::string(MadeUpLanguage::FOLDER) + "/guides/es/a.md",
        base::Bytes(std::size_t { 100 } << 20, 'a'));
    CHECK(stick.fault().what.find("larger than content") != std::string::npos);

    Stick many;
    for (int i = 0; i < 10'000; ++i)
        many.put("guides/es/" + std::to_string(i) + ".md", "x");
    CHECK(many.fault().what.find("more files") != std::string::npos);

    Stick heavy;
    for (int i = 0; i < 20; ++i) {
        std::string text;
        for (int line = 0; line < 1500; ++line)
            text += std::string(999, 'a') + "\n";
        heavy.put("guides/es/" + std::to_string(i) + ".md", text);
    }
    const auto loaded = heavy.load();
    REQUIRE_FALSE(loaded.origin.faults.empty());
    CHECK(loaded.origin.faults.front().what.find("all together") != std::string::npos);
}

TEST_CASE("a link out of the folder is not followed")
{
    LinkDisk disk("documentar.md");
    MadeUpLanguage::put(disk.files, "guides/es/documentar.md", built_in("guides/es/documentar.md"));
    const auto loaded = app::load_content(disk, test::embedded_content(), MadeUpLanguage::FOLDER);
    REQUIRE(loaded.origin.faults.size() == 1);
    CHECK(loaded.origin.faults.front().what == "a link to another place is not read");
    LinkDisk whole("guides");
    MadeUpLanguage::put(whole.files, "guides/es/documentar.md", "x");
    CHECK(app::load_content(whole, test::embedded_content(), MadeUpLanguage::FOLDER)
              .origin.is_refused());
}

TEST_CASE("hostile Markdown and TOML are refused quickly, at their line")
{
    std::string quotes(7'000, '>');
    std::string brackets = "a = " + std::string(60'000, '[') + "\n";
    std::string sections;
    for (int i = 0; i < 20'000; ++i)
        sections += "## a {#a" + std::to_string(i) + "}\n\nb\n";
    std::string keys = "[x]\n";
    for (int i = 0; i < 5'000; ++i)
        keys += "k" + std::to_string(i) + " = 1\n";
    std::string numbers;
    for (int line = 0; line < 60; ++line)
        numbers += "k" + std::to_string(line) + " = \"" + std::string(2'000, '1') + "-1a1a"
            + std::string(2'000, 'b') + "\"\n";
    const auto head = built_in("guides/es/documentar.md")
                          .substr(0, built_in("guides/es/documentar.md").find("\n## ") + 1);
    struct Hostile {
        std::string path;
        std::string text;
    };
    const auto start = std::chrono::steady_clock::now();
    for (const auto& hostile : {
             Hostile { "guides/es/documentar.md", head + "## A {#a}\n\n" + quotes + " x\n" },
             Hostile { "guides/es/documentar.md", head + "## A {#a}\n\n![foto](guide:a)\n" },
             Hostile { "guides/es/documentar.md", head + "## A {#a}\n\n<script>x</script>\n" },
             Hostile { "guides/es/documentar.md", head + sections },
             Hostile { "guides/directory.toml", brackets },
             Hostile { "guides/es/plan.toml", keys },
             Hostile { "guides/es/plan.toml", numbers },
             Hostile { "locales/es.po",
                 built_in("locales/es.po") + "msgid \"" + std::string(60'000, 'x') + "\nmsgstr\n" },
         }) {
        Stick stick;
        stick.put(hostile.path, hostile.text);
        const auto loaded = stick.load();
        INFO(hostile.path << '\n' << hostile.text.substr(0, 40));
        INFO(test::all_faults(loaded.origin.faults).substr(0, 2'000));
        REQUIRE_FALSE(loaded.origin.faults.empty());
        CHECK(std::ranges::any_of(loaded.origin.faults,
            [&](const auto& fault) { return fault.file == hostile.path && fault.line > 0; }));
    }
    // Without optimising, on a slow machine: eight whole checks of all content, and no more.
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}

TEST_CASE("words of another folder are marked on every page that shows them")
{
    app::ContentOrigin origin;
    using app::Screen;
    CHECK(app::content_notice(origin, Screen::EmergencyCard, false).words.empty());
    origin.folder = "/usb/contenido";
    for (const auto screen : { Screen::EmergencyMenu, Screen::EmergencyCard, Screen::Guides,
             Screen::Guide, Screen::Question, Screen::Measures })
        CHECK_FALSE(app::content_notice(origin, screen, true).words.empty());
    CHECK(app::content_notice(origin, Screen::Start, false).words.find("/usb/contenido")
        != std::string::npos);
    CHECK(app::content_notice(origin, Screen::Unlock, false).words.empty());
}

TEST_CASE("that a folder was refused is said until it is read, but not in an emergency")
{
    app::ContentOrigin origin;
    origin.folder = "/usb/contenido";
    origin.faults.assign(5, { "guides/es/a.md", 3, "HTML is not used in guides" });
    using app::Screen;
    const auto said = app::content_notice(origin, Screen::Start, false);
    CHECK(said.refused);
    REQUIRE(said.faults.size() == 3);
    CHECK(said.faults.front() == "guides/es/a.md:3: HTML is not used in guides");
    CHECK(app::content_notice(origin, Screen::EmergencyCard, false).words.empty());
    CHECK(app::content_notice(origin, Screen::Start, true).words.empty());
}
