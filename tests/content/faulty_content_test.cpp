#include "app/content_check.hpp"
#include "resources/resources.hpp"
#include "support/fault_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <string>

// Our own content with one fault in it: the check finds exactly that one, where it is.

namespace {

class Content {
public:
    Content()
    {
        for (const auto* folder : { "guides/", "locales/" }) {
            for (const auto path : resources::list(folder))
                m_texts[std::string(path)] = *resources::find_text(path);
        }
    }

    /// Answers the line of the change.
    int change(const std::string& path, std::string_view from, std::string_view to)
    {
        auto& text = m_texts.at(path);
        const auto place = text.find(from);
        REQUIRE(place != std::string::npos);
        text.replace(place, from.size(), to);
        return 1
            + static_cast<int>(
                std::count(text.begin(), text.begin() + static_cast<long>(place), '\n'));
    }
    int line_of(const std::string& path, std::string_view words) const
    {
        return test::line_of(m_texts.at(path), words);
    }
    void set(const std::string& path, std::string text) { m_texts[path] = std::move(text); }
    void remove(const std::string& path) { m_texts.erase(path); }
    /// From these words on until those, which stay.
    void cut(const std::string& path, std::string_view from, std::string_view until)
    {
        auto& text = m_texts.at(path);
        const auto start = text.find(from);
        REQUIRE(start != std::string::npos);
        const auto end = text.find(until, start + 1);
        REQUIRE(end != std::string::npos);
        text.erase(start, end - start);
    }

    content::Faults faults() const
    {
        std::vector<content::SourceFile> files;
        for (const auto& [path, text] : m_texts)
            files.push_back(
                { path, { reinterpret_cast<const base::Byte*>(text.data()), text.size() } });
        return app::check_content(files);
    }

    void expect_only(const std::string& file, int line, std::string_view words) const
    {
        const auto found = faults();
        INFO(test::all_faults(found));
        REQUIRE(found.size() == 1);
        CHECK(found.front().file == file);
        CHECK(found.front().line == line);
        CHECK(found.front().what.find(words) != std::string::npos);
    }

private:
    std::map<std::string, std::string> m_texts;
};

const std::string GUIDE = "guides/es/allanamientos.md";
const std::string CARD = "guides/es/emergency/allanamientos/puerta.toml";

} // namespace

TEST_CASE("what lies here keeps every rule of guides/README.md")
{
    const auto faults = Content().faults();
    INFO(test::all_faults(faults));
    CHECK(faults.empty());
}

TEST_CASE("a section that one language lacks is missed where it should stand")
{
    Content content;
    const std::string english = "guides/en/primeros-auxilios-emocionales.md";
    const auto& text = std::string(*resources::find_text(english));
    const auto second = text.find("\n## ", text.find("\n## ") + 1) + 1;
    const auto third = text.find("\n## ", second) + 1;
    content.set(english, text.substr(0, second) + text.substr(third));
    const auto line = test::line_of(text, text.substr(text.find("\n## ") + 1, 12));
    const auto faults = content.faults();
    INFO(test::all_faults(faults));
    CHECK(test::has_fault(faults, line, "is missing"));
}

TEST_CASE("a section that is only in the translation is named at its line")
{
    Content content;
    const std::string english = "guides/en/documentar.md";
    const std::string text(*resources::find_text(english));
    content.set(english, text + "\n## More {#more}\n\nMore words.\n");
    content.expect_only(english, static_cast<int>(std::ranges::count(text, '\n')) + 2,
        "the section \"more\" is not there in Spanish");
}

TEST_CASE("a step, a question and a measure that one language lacks are missed")
{
    {
        Content content;
        content.cut(
            "guides/en/emergency/allanamientos/puerta.toml", "[step.avise]", "[step.quienes]");
        const auto faults = content.faults();
        INFO(test::all_faults(faults));
        REQUIRE_FALSE(faults.empty());
        CHECK(std::ranges::any_of(faults, [](const auto& fault) {
            return fault.file == "guides/en/emergency/allanamientos/puerta.toml"
                && fault.what.find("avise") != std::string::npos;
        }));
    }
    for (const auto* part : { "questions/", "measures/" }) {
        Content content;
        const auto file
            = std::string(resources::list("guides/method/en/" + std::string(part)).front());
        const std::string text(*resources::find_text(file));
        const auto first = text.find("\n[") + 1;
        content.set(file, text.substr(0, first) + text.substr(text.find("\n[", first) + 1));
        const auto faults = content.faults();
        INFO(file << '\n' << test::all_faults(faults));
        REQUIRE_FALSE(faults.empty());
        CHECK(faults.front().file == file);
    }
}

TEST_CASE("an id used twice is named where it is used again")
{
    Content content;
    const std::string text(*resources::find_text(GUIDE));
    const auto lines = static_cast<int>(std::ranges::count(text, '\n'));
    for (const auto* language : { "es", "en" }) {
        const auto file = "guides/" + std::string(language) + "/allanamientos.md";
        content.set(
            file, std::string(*resources::find_text(file)) + "\n### Otra vez {#puerta}\n\nNada.\n");
    }
    const auto faults = content.faults();
    INFO(test::all_faults(faults));
    CHECK(test::has_fault(faults, lines + 2, "the id \"puerta\" is used twice"));
}

TEST_CASE("a link that leads nowhere is named in each language")
{
    Content content;
    const auto line = content.change(GUIDE, "(directory:pnc)", "(directory:pnx)");
    const auto faults = content.faults();
    INFO(test::all_faults(faults));
    CHECK(test::has_fault(faults, line, "there is no directory entry \"pnx\""));
}

TEST_CASE("a statement of law without a mark is found")
{
    Content content;
    for (const auto* language : { "es", "en" })
        content.change(
            "guides/" + std::string(language) + "/allanamientos.md", " {known: CPP art. 191}", "");
    const auto faults = content.faults();
    INFO(test::all_faults(faults));
    REQUIRE(faults.size() == 2);
    for (const auto& fault : faults) {
        CHECK(fault.line == content.line_of(fault.file, "191"));
        CHECK(fault.what.find("says what it rests on") != std::string::npos);
    }
}

TEST_CASE("what nobody has confirmed and is worded as plain truth is found")
{
    Content content;
    const auto line = content.change(GUIDE, "Confirme con su abogada los límites.", "Es así.");
    content.expect_only(GUIDE, line - 1, "with whom to confirm it");
    Content other;
    const auto known = other.change(
        GUIDE, "Según el Código Penal, eso puede traerle cargos.", "El Código Penal lo castiga.");
    other.expect_only(GUIDE, known, "nobody has ticked this yet");
}

TEST_CASE("a telephone number outside of the directory is found in a guide, a card and the plan")
{
    {
        Content content;
        const auto line
            = content.change(GUIDE, "- Su abogada llama al juzgado.", "- Llame al 1540.");
        content.expect_only(GUIDE, line, "the number 1540 stands here");
    }
    {
        Content content;
        const auto line = content.change(
            CARD, "Mande su aviso antes de abrir.", "Avise al 1555 antes de abrir.");
        content.expect_only(CARD, line, "the number 1555 stands here");
    }
    {
        Content content;
        const std::string plan = "guides/es/plan.toml";
        const auto line = content.change(plan, "where_to = \"", "where_to = \"2254-5840: ");
        content.expect_only(plan, line, "the number 2254-5840 stands here");
    }
}

TEST_CASE("a telephone without source or status is a fault of the directory")
{
    for (const auto* field : { "source = \"R63, R64\"", "status = \"verified\"" }) {
        Content content;
        content.change("guides/directory.toml", field, "");
        const auto faults = content.faults();
        INFO(test::all_faults(faults));
        REQUIRE_FALSE(faults.empty());
        CHECK(std::ranges::any_of(faults, [&](const auto& fault) {
            return fault.file == "guides/directory.toml"
                && fault.what.find(std::string_view(field).substr(0, 6)) != std::string::npos
                && fault.line > 0;
        }));
    }
}

TEST_CASE("a source that no list explains is found")
{
    Content content;
    const auto line = content.change("guides/directory.toml", "fact = \"verified: R63, R64\"",
                          "fact = \"verified: R63, R99\"")
        - 4; // the line of its [[entry]]
    content.expect_only("guides/directory.toml", line, "does not list R99");
}

TEST_CASE("a mark that leads to no page is found, whatever its letter")
{
    Content content;
    const std::string mark = "Le deben dar copia. {verified: A7}";
    const auto line = content.change(GUIDE, mark, "Le deben dar copia. {verified: Z9}");
    content.change("guides/en/allanamientos.md", "They must give you a copy. {verified: A7}",
        "They must give you a copy. {verified: Z9}");
    const auto found = content.faults();
    INFO(test::all_faults(found));
    REQUIRE(found.size() == 2);
    CHECK(found.back().file == GUIDE);
    CHECK(found.back().line == line);
    CHECK(found.back().what == "guides/sources.md does not list Z9");
}

TEST_CASE("what follows from a fault is not told as well: the first lines are the causes")
{
    Content guide;
    const auto line = guide.change(GUIDE, "{#tres-numeros}", "{#tareas}");
    guide.expect_only(GUIDE, line, "the id \"tareas\" is used twice");

    Content directory;
    const auto& path = "guides/directory.toml";
    directory.change(path, "kind = \"phone\"", "kind = \"fono\"");
    const auto faults = directory.faults();
    INFO(test::all_faults(faults));
    REQUIRE_FALSE(faults.empty());
    CHECK(faults.front().file == path);
    CHECK(faults.size() < 5);

    Content card;
    const auto there = card.change(CARD, "sentence = \"Mande su aviso antes de abrir.\"",
        "sentence = \"Mande su aviso ya, y otra vez, a todas las que acordó, a cada una de ellas, antes de abrir, antes de ver, antes de hablar y antes de todo lo que siga.\"");
    const auto of_card = card.faults();
    INFO(test::all_faults(of_card));
    CHECK(std::ranges::all_of(of_card, [](const auto& fault) { return fault.file == CARD; }));
    CHECK(std::ranges::find(of_card, there, &content::Fault::line) != of_card.end());
}

TEST_CASE("a long sentence on a card is found")
{
    Content content;
    const auto line = content.change(CARD,
        "Las niñas y los niños, con una persona adulta. Nadie corre, nadie empuja, nadie esconde nada. "
        "Usted puede ir paso a paso.",
        "Ya no va a ser así y la de la luz no ve a las que se van de la casa de la que ya no se va ni el "
        "que la vio ayer por la luz");
    content.expect_only(CARD, line, "at most 25");
}

TEST_CASE("a card and a guide that are hard to read are found")
{
    const std::string hard
        = "Procedimientos administrativos extraordinarios, interinstitucionalmente garantizados";
    {
        Content content;
        const std::string card = "guides/es/emergency/vigilancia/me-siguen.toml";
        std::string text(*resources::find_text(card));
        for (auto at = text.find("help = \""); at != std::string::npos;
             at = text.find("help = \"", at)) {
            const auto start = at + 8;
            text.replace(start, text.find('"', start) - start, hard + ".");
            at = start;
        }
        content.set(card, text);
        content.expect_only(card, 1, "the card is hard to read");
    }
    {
        Content content;
        const std::string file = "guides/es/documentar.md";
        std::string text(*resources::find_text(file));
        const auto place = text.find("\n\n", text.find("\n## ")) + 2;
        const auto line = test::line_of(text, text.substr(text.find("\n## ") + 1, 16));
        std::string words = hard;
        for (int i = 0; i < 120; ++i)
            words += ", " + hard;
        const auto first_end = text.find('\n', place);
        text.insert(first_end, " " + words.substr(0, 7000) + ".");
        content.set(file, text);
        content.expect_only(file, line, "the guide is hard to read");
    }
}

TEST_CASE("a letter that the fonts do not have is found in a guide and in a language")
{
    Content content;
    const auto line = content.change(GUIDE, "Respire. Reúna", "Respire \xE2\x98\x83. Reúna");
    content.expect_only(GUIDE, line, "the fonts have no letter U+2603");
    Content other;
    const auto po
        = other.change("locales/es.po", "msgstr \"domingo\"", "msgstr \"domingo \xE2\x98\x83\"");
    other.expect_only("locales/es.po", po, "the fonts have no letter U+2603");
}

TEST_CASE("a language that is spoken in one place and not in another is found")
{
    Content content;
    content.set("guides/method/xx/words.toml", "");
    const auto faults = content.faults();
    INFO(test::all_faults(faults));
    CHECK(std::ranges::any_of(faults, [](const auto& fault) { return fault.file == "guides/xx"; }));
}
