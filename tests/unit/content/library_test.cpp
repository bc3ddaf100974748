#include "content/library.hpp"

#include "support/fault_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include <map>

namespace {

/// A small folder of guides that has no faults; each test breaks one thing in it.
class Folder {
public:
    Folder()
    {
        for (const std::string code : { "es", "en" }) {
            const auto folder = "guides/" + code + "/";
            set(folder + "a.md",
                guide("[x](directory:pdh) [y](question:Q1.01) [z](card:a/uno) {verified: A1}"));
            set(folder + "emergency/a/uno.toml",
                "title = \"T\"\n[part]\np = \"P\"\n[step.s]\nsentence = \"S\"\n[step.s.call]\npdh = \"Llame\"\n");
            set(folder + "emergency/menu.toml", "[m]\ntitle = \"M\"\n");
            set(folder + "directory.toml",
                "[pdh]\nname = \"PDH\"\nwhat = \"x\"\nwhen = \"y\"\n[pdh.contact.1555]\npurpose = \"z\"\n");
        }
        set("guides/emergency/a/uno.toml",
            "id = \"a/uno\"\nicon = \"door\"\nguide = \"a\"\nversion = 1\nupdated = \"2026-05-12\"\n"
            "reviewed = { law = \"\", practice = \"\" }\n[[step]]\nid = \"s\"\npart = \"p\"\nfacts = [\"practice\"]\n"
            "[[step.call]]\nentry = \"pdh\"\ncontact = \"1555\"\n");
        set("guides/emergency/menu.toml",
            "[[situation]]\nid = \"m\"\nicon = \"door\"\ncard = \"a/uno\"\n");
        set("guides/directory.toml",
            "version = 1\nupdated = \"2026-05-12\"\n[[entry]]\nid = \"pdh\"\nscope = \"emergency\"\nfact = \"practice\"\n"
            "[[entry.contact]]\nid = \"1555\"\nkind = \"phone\"\nvalue = \"1555\"\nsource = \"R5\"\nstatus = \"verified\"\n"
            "seen = \"2019\"\nlast_checked = \"\"\n");
    }

    static std::string guide(const std::string& text)
    {
        return "+++\nid = \"a\"\nversion = 1\ntitle = \"A\"\nsummary = \"S\"\nupdated = \"2026-05-12\"\n"
               "reviewed = { law = \"\", practice = \"\" }\n+++\n## Uno {#uno}\n\n"
            + text + "\n";
    }

    void set(const std::string& path, std::string text) { m_files[path] = std::move(text); }
    void remove(const std::string& path) { m_files.erase(path); }
    void change(const std::string& path, std::string_view from, std::string_view to)
    {
        auto& text = m_files.at(path);
        const auto place = text.find(from);
        REQUIRE(place != std::string::npos);
        text.replace(place, from.size(), to);
    }

    std::vector<content::SourceFile> files() const
    {
        std::vector<content::SourceFile> files;
        for (const auto& [path, text] : m_files)
            files.push_back(
                { path, { reinterpret_cast<const base::Byte*>(text.data()), text.size() } });
        return files;
    }

    content::Faults check(const content::MethodIds& method = {}) const
    {
        return content::check_library(files(), method);
    }

private:
    std::map<std::string, std::string> m_files;
};

bool says(const content::Faults& faults, std::string_view file, int line, std::string_view words)
{
    INFO(test::all_faults(faults));
    return std::ranges::any_of(faults, [&](const auto& fault) {
        return fault.file == file && fault.line == line
            && fault.what.find(words) != std::string::npos;
    });
}

} // namespace

TEST_CASE("a folder without faults loads whole in every language")
{
    const Folder folder;
    const auto files = folder.files();
    INFO(test::all_faults(folder.check()));
    CHECK(folder.check().empty());
    CHECK(content::library_languages(files) == std::vector<std::string> { "es", "en" });
    const auto loaded = content::load_library(files, "en");
    CHECK(loaded.library.guides.size() == 1);
    CHECK(loaded.library.cards.size() == 1);
    CHECK(loaded.library.situations.size() == 1);
    CHECK(loaded.library.directory.entries.size() == 1);
}

TEST_CASE("a link shows the number of its entry, so that the number lives in one file")
{
    const Folder folder;
    const auto library = content::load_library(folder.files(), "es").library;
    const auto& text = library.guides[0].sections[0].blocks[0].items[0].text;
    CHECK(content::words_of(text, library.directory) == "x (1555) y z");
}

TEST_CASE("a link to a body without a telephone shows its e-mail, else its page")
{
    Folder folder;
    folder.change("guides/directory.toml", "kind = \"phone\"\nvalue = \"1555\"",
        "kind = \"web\"\nvalue = \"pdh.org.gt\"");
    const auto shown = [&] {
        const auto library = content::load_library(folder.files(), "es").library;
        return content::words_of(
            library.guides[0].sections[0].blocks[0].items[0].text, library.directory);
    };
    CHECK(shown() == "x (pdh.org.gt) y z");
    folder.change("guides/directory.toml", "last_checked = \"\"\n",
        "last_checked = \"\"\n[[entry.contact]]\nid = \"correo\"\nkind = \"email\"\nvalue = \"a@b.gt\"\n"
        "source = \"R5\"\nstatus = \"verified\"\nseen = \"\"\nlast_checked = \"\"\n");
    CHECK(shown() == "x (a@b.gt) y z");
    folder.change("guides/directory.toml", "kind = \"email\"\nvalue = \"a@b.gt\"",
        "kind = \"address\"\nvalue = \"calle\"");
    folder.change("guides/directory.toml", "kind = \"web\"\nvalue = \"pdh.org.gt\"",
        "kind = \"address\"\nvalue = \"avenida\"");
    CHECK(shown() == "x y z");
}

TEST_CASE("guides stand in the order of the situations, the others after them by id")
{
    Folder folder;
    for (const std::string code : { "es", "en" }) {
        for (const std::string id : { "0", "b", "z" }) {
            auto text = Folder::guide("Hola.");
            text.replace(text.find("id = \"a\""), 8, "id = \"" + id + "\"");
            folder.set("guides/" + code + "/" + id + ".md", text);
        }
        folder.set(
            "guides/" + code + "/emergency/menu.toml", "[n]\ntitle = \"N\"\n[m]\ntitle = \"M\"\n");
        folder.set("guides/" + code + "/emergency/z/uno.toml",
            "title = \"T\"\n[part]\np = \"P\"\n[step.s]\nsentence = \"S\"\n");
    }
    folder.set("guides/emergency/z/uno.toml",
        "id = \"z/uno\"\nicon = \"door\"\nversion = 1\nupdated = \"2026-05-12\"\n"
        "reviewed = { law = \"\", practice = \"\" }\n[[step]]\nid = \"s\"\npart = \"p\"\nfacts = [\"practice\"]\n");
    folder.set("guides/emergency/menu.toml",
        "[[situation]]\nid = \"n\"\nicon = \"door\"\ncard = \"z/uno\"\n"
        "[[situation]]\nid = \"m\"\nicon = \"door\"\ncard = \"a/uno\"\n");
    INFO(test::all_faults(folder.check()));
    CHECK(folder.check().empty());
    std::string order;
    for (const auto& guide : content::load_library(folder.files(), "es").library.guides)
        order += guide.id;
    CHECK(order == "za0b");
}

TEST_CASE("a list of the guides says their order, and names each of them once")
{
    Folder folder;
    for (const std::string code : { "es", "en" }) {
        auto text = Folder::guide("Hola.");
        text.replace(text.find("id = \"a\""), 8, "id = \"b\"");
        folder.set("guides/" + code + "/b.md", text);
    }
    const auto list = [&](const std::string& ids) {
        folder.set("guides/order.toml", "# x\nguides = [" + ids + "]\n");
    };
    list("\"b\", \"a\"");
    INFO(test::all_faults(folder.check()));
    CHECK(folder.check().empty());
    CHECK(content::load_library(folder.files(), "en").library.guides.front().id == "b");
    list("\"b\"");
    CHECK(says(folder.check(), "guides/order.toml", 2, "\"a\" has no place"));
    list("\"b\", \"a\", \"b\"");
    CHECK(says(folder.check(), "guides/order.toml", 2, "\"b\" is there twice"));
    list("\"b\", \"a\", \"c\"");
    CHECK(says(folder.check(), "guides/order.toml", 2, "there is no guide \"c\""));
    folder.set("guides/order.toml", "guides = 3\n");
    CHECK_FALSE(folder.check().empty());
}

TEST_CASE(
    "links to a guide, section, entry, card, question or measure that does not exist are faults")
{
    for (const auto* link : { "#otra", "guide:b", "guide:a#dos", "directory:b", "card:a/dos",
             "question:Q9.99", "measure:XXX-01" }) {
        Folder folder;
        folder.set("guides/es/a.md", Folder::guide("[x](" + std::string(link) + ")"));
        content::MethodIds method;
        method.questions = { "Q1.01" };
        method.measures = { "VIA-01" };
        CHECK(says(folder.check(method), "guides/es/a.md", 11, "there is no "));
    }
}

TEST_CASE("a card the method names must exist; the fault says where it is named")
{
    content::MethodIds method;
    method.cards = { { "a/uno", "guides/method/first_line.toml", 8 },
        { "a/dos", "guides/method/measures/VIA.toml", 40 } };
    const auto faults = Folder().check(method);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].file == "guides/method/measures/VIA.toml");
    CHECK(faults[0].line == 40);
    CHECK(faults[0].what == "there is no card \"a/dos\"");
}

TEST_CASE("a card calls only numbers that a public page confirms")
{
    Folder folder;
    folder.change("guides/directory.toml", "\"verified\"", "\"outdated\"");
    CHECK(says(folder.check(), "guides/emergency/a/uno.toml", 7, "only verified"));
    Folder other;
    other.change("guides/emergency/a/uno.toml", "contact = \"1555\"", "contact = \"110\"");
    CHECK(says(other.check(), "guides/emergency/a/uno.toml", 7, "there is no contact"));
}

TEST_CASE("a language that lacks a guide, a section or the words of a card is a fault")
{
    Folder guide;
    guide.remove("guides/en/a.md");
    CHECK(says(guide.check(), "guides/en/a.md", 0, "missing"));

    Folder section;
    section.set("guides/es/a.md", Folder::guide("Hola.\n\n## Dos {#dos}\n\nMás."));
    section.set("guides/en/a.md", Folder::guide("Hello."));
    CHECK(says(section.check(), "guides/en/a.md", 9, "section \"dos\" is missing"));

    Folder card;
    card.remove("guides/en/emergency/a/uno.toml");
    CHECK(says(card.check(), "guides/en/emergency/a/uno.toml", 0, "missing"));
}

TEST_CASE("a translation keeps the parts, ids, links and fact marks of the Spanish text")
{
    const auto compare
        = [](const std::string& spanish, const std::string& english, std::string_view words) {
              Folder folder;
              folder.set("guides/es/a.md", Folder::guide(spanish));
              folder.set("guides/en/a.md", Folder::guide(english));
              return says(folder.check(), "guides/en/a.md", 11, words);
          };
    CHECK(compare("Hola.", "- Hello", "another kind of text"));
    CHECK(compare("- a\n- b", "- a", "there are 2 items"));
    CHECK(compare("- [ ] a {#x}", "- [ ] a {#y}", "the id differs"));
    CHECK(compare("[a](#uno)", "a", "links or fact marks differ"));
    CHECK(compare("a {verified: A1}", "a {known: A1}", "links or fact marks differ"));
}

TEST_CASE("a file that is not called like its id, and words nobody reads, are faults")
{
    Folder folder;
    folder.set("guides/es/b.md", Folder::guide("Hola."));
    folder.set("guides/es/emergency/a/tres.toml", "title = \"x\"\n");
    const auto faults = folder.check();
    CHECK(says(faults, "guides/es/b.md", 2, "called like its id"));
    CHECK(says(faults, "guides/es/emergency/a/tres.toml", 0, "no card of this name"));
}

TEST_CASE("what has a fault is left out and the rest stays")
{
    Folder folder;
    folder.set("guides/es/a.md", "no head");
    const auto loaded = content::load_library(folder.files(), "es");
    CHECK_FALSE(loaded.faults.empty());
    CHECK(loaded.library.guides.empty());
    CHECK(loaded.library.cards.size() == 1);
}

TEST_CASE("a difficult word is there in every language, with the same source, and leads somewhere")
{
    Folder folder;
    folder.set("guides/glossary.toml",
        "updated = \"2026-05-12\"\nreviewed = { law = \"\", practice = \"\" }\n"
        "[[term]]\nid = \"acta\"\nsee = \"guide:a#uno\"\n");
    folder.set("guides/es/glossary.toml",
        "[acta]\nterm = \"acta\"\nmeaning = \"hoja\"\nsource = \"verified: A1\"\n");
    CHECK(says(folder.check(), "guides/en/glossary.toml", 0, "missing"));
    folder.set("guides/en/glossary.toml",
        "[acta]\nterm = \"record\"\nmeaning = \"sheet\"\nsource = \"verified: A1\"\n");
    CHECK(folder.check().empty());
    CHECK(content::load_library(folder.files(), "en").library.glossary.size() == 1);
    folder.change("guides/en/glossary.toml", "A1", "A2");
    CHECK(says(folder.check(), "guides/en/glossary.toml", 1, "source"));
    folder.change("guides/glossary.toml", "#uno", "#dos");
    CHECK(says(folder.check(), "guides/es/glossary.toml", 1, "no section \"dos\""));
}

TEST_CASE("synonyms belong to a language; one may lack them")
{
    Folder folder;
    folder.set("guides/es/synonyms.toml", "[[group]]\nwords = [\"cateo\", \"registro\"]\n");
    CHECK(folder.check().empty());
    CHECK(content::load_library(folder.files(), "es").library.synonyms.size() == 1);
    CHECK(content::load_library(folder.files(), "en").library.synonyms.empty());
    folder.change("guides/es/synonyms.toml", ", \"registro\"", "");
    CHECK(says(folder.check(), "guides/es/synonyms.toml", 1, "two words"));
}
