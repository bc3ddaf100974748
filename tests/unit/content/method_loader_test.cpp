#include "content/method_loader.hpp"

#include "resources/resources.hpp"
#include "support/fault_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <deque>
#include <string>
#include <vector>

namespace {

using content::Fault;
using content::Faults;

/// The real files, of which a test may change some.
class MethodFiles {
public:
    MethodFiles()
    {
        for (const auto path : resources::list("guides/method/"))
            m_files.push_back({ std::string(path), *resources::find(path) });
    }

    /// Replaces the first place where `from` stands and gives its line.
    int change(const std::string& name, const std::string& from, const std::string& to)
    {
        auto& file = entry(name);
        auto& text = m_texts.emplace_back(
            reinterpret_cast<const char*>(file.bytes.data()), file.bytes.size());
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
        file.bytes = { reinterpret_cast<const base::Byte*>(text.data()), text.size() };
        return 1
            + static_cast<int>(
                std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    }

    void remove(const std::string& name)
    {
        std::erase_if(m_files, [&](const auto& file) { return file.path == FOLDER + name; });
    }

    Faults faults() const { return content::check_method(m_files); }
    const std::vector<content::SourceFile>& files() const { return m_files; }

    inline static const std::string FOLDER = "guides/method/";

private:
    content::SourceFile& entry(const std::string& name)
    {
        const auto found = std::ranges::find(m_files, FOLDER + name, &content::SourceFile::path);
        REQUIRE(found != m_files.end());
        return *found;
    }

    std::vector<content::SourceFile> m_files;
    std::deque<std::string> m_texts;
};

/// One change makes this one fault.
void check_fault(const std::string& name, const std::string& from, const std::string& to,
    const std::string& what)
{
    MethodFiles files;
    const int line = files.change(name, from, to);
    const auto faults = files.faults();
    INFO(test::all_faults(faults));
    INFO("wanted at line " << line << ": " << what);
    const auto at_place = [&](const Fault& fault) {
        return fault.file == MethodFiles::FOLDER + name && fault.line == line
            && fault.what.find(what) != std::string::npos;
    };
    CHECK(std::ranges::any_of(faults, at_place));
}

} // namespace

TEST_CASE("the method that is shipped has no faults, in any language", "[method]")
{
    const MethodFiles files;
    INFO(test::all_faults(files.faults()));
    CHECK(files.faults().empty());
    CHECK(content::method_languages(files.files()) == std::vector<std::string> { "es", "en" });
}

TEST_CASE("the shipped method has its parts and its words", "[method]")
{
    const MethodFiles files;
    const auto loaded = content::load_method(files.files(), "es");
    CHECK(loaded.method.steps.size() == 14);
    CHECK(loaded.method.questions.size() == 132);
    CHECK(loaded.method.risks.size() == 18);
    CHECK(loaded.method.measures.size() == 126);
    CHECK(loaded.method.groups.size() == 11);
    CHECK(loaded.method.gender.size() == 12);
    CHECK(loaded.text.language == "es");
    CHECK(loaded.text.question("Q2.06").short_statement == "La ayuda tarda en llegar");
    CHECK(loaded.text.answer("Q2.06", "3h") == "De una a tres horas");
    CHECK(loaded.text.answer("Q7.01", "varias") == "Varias veces");
    CHECK(loaded.text.risk("R17").short_title == "Ataque en viajes, marchas o campo");
    CHECK(loaded.text.level("MA").name == "Muy alto");
    CHECK(loaded.text.wheel.size() == 8);
    CHECK(loaded.text.question("Q4.01").pages.size() == 4);
}

TEST_CASE("a mistake in the structure is a fault with its file and line", "[method]")
{
    check_fault("questions/04-incidentes.toml", "kind = \"several\"", "kind = \"many\"",
        "not one of the words");
    check_fault("questions/04-incidentes.toml", "gender = true", "gendre = true",
        "nothing is called \"gendre\"");
    check_fault(
        "questions/04-incidentes.toml", "weight = 3", "weight = 4", "\"weight\" is 1, 2 or 3");
    check_fault("questions/04-incidentes.toml", "R05 = 0.2", "R05 = 1.2", "the value for R05");
    check_fault(
        "questions/04-incidentes.toml", "R05 = 0.2", "R99 = 0.2", "there is no risk \"R99\"");
    check_fault(
        "questions/04-incidentes.toml", "Q4.01~any", "Q4.99~any", "there is no question \"Q4.99\"");
    check_fault("questions/04-incidentes.toml", "Q4.01~any", "Q4.01 any", "is not a condition");
    check_fault("questions/04-incidentes.toml", "hidden_by = [\"vs\"]", "hidden_by = [\"xx\"]",
        "no topic \"xx\"");
    check_fault("questions/04-incidentes.toml", "code = \"msj\"", "code = \"llam\"", "used twice");
    check_fault("questions/04-incidentes.toml", "answer_set = \"WHEN\"", "answer_set = \"SOON\"",
        "no set of answers");
    check_fault("questions/12-redes.toml", "id = \"Q12.02\"", "id = \"Q12.01\"", "used twice");
    check_fault(
        "questions/12-redes.toml", "id = \"Q12.02\"", "id = \"Q11.02\"", "not an id of this step");
    check_fault("questions/05-casa.toml", "divisor = 1", "divisor = -1", "out of range");
    check_fault("measures/COL.toml", "Q12.02<=.5", "Q12.02<=5", "is not a condition");
    check_fault("measures/COL.toml", "strength = 3", "strength = 4", "\"strength\" is 1, 2 or 3");
    check_fault("measures/COL.toml", "when = \"today\"", "when = \"soon\"", "\"when\" is");
    check_fault("measures/CAS.toml", "Q5.09=si", "Q5.09=sii", "has no answer \"sii\"");
    check_fault("measures/CAS.toml", "warnings = [\"partner\"]", "warnings = [\"parner\"]",
        "not a warning");
    check_fault("risks.toml", "floor_impact = 2", "floor_impact = 4", "impacts go from 1 to 5");
    check_fault("first_line.toml", "\"LEG-02\"", "\"LEG-99\"", "there is no measure \"LEG-99\"");
    check_fault("first_line.toml", "allanamientos/puerta", "allanamientos", "not a card");
    check_fault("gender.toml", "Q5.02>=.4", "Q5.02>=.4x", "is not a condition");
    check_fault("gender.toml", "actor~pareja", "actor~parejita", "no type of actor");
    check_fault("rules.toml", "threat_floor = 10", "threat_floor = \"ten\"", "must be a number");
    check_fault("rules.toml", "[\"B\", \"B\", \"B\", \"M\", \"M\"]",
        "[\"B\", \"B\", \"B\", \"M\", \"Z\"]", "not a level");
    check_fault("rules.toml", "bands = [20, 40, 60, 80]", "bands = [20, 60, 40, 80]",
        "four numbers, rising");
    check_fault(
        "rules.toml", "worn_out = \"GI-11\"", "worn_out = \"GI-13\"", "no gender indicator");
    check_fault(
        "rules.toml", "most_of = { RES = 2 }", "most_of = { REZ = 2 }", "no group of measures");
    check_fault("method.toml", "version = 1", "version = ", "not TOML");
}

TEST_CASE("a mistake in the words of a language is a fault with its file and line", "[method]")
{
    check_fault(
        "es/questions/02-alrededor.toml", "why = \"", "wyh = \"", "nothing is called \"wyh\"");
    check_fault("en/questions/02-alrededor.toml", "short = \"Help takes time to arrive\"",
        "short = \"Help takes a long time to arrive where you live\"", "longer than 40");
    check_fault("en/measures/CAS.toml", "title = \"Strengthen", "title = \" Strengthen",
        "begins or ends with a space");
    check_fault("es/words.toml", "\"Lejos por ahora\", ", "", "\"bands\" is 5 texts");
    check_fault(
        "es/words.toml", "opponent = \"{name} está", "opponent = \"Ella está", "must hold {name}");
    check_fault("es/gender.toml", "[GI-4]", "[GI-44]", "nothing is called \"GI-44\"");
}

TEST_CASE("a text that is missing in one language is found", "[method]")
{
    MethodFiles files;
    files.change("en/questions/02-alrededor.toml", "3h = ", "\"4h\" = ");
    const auto faults = files.faults();
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].what == "\"3h\" is missing");
    CHECK(faults[1].what == "nothing is called \"4h\" here");
}

TEST_CASE("every file that is missing is a fault that names it", "[method]")
{
    const MethodFiles all;
    for (const auto& file : all.files()) {
        const auto name = file.path.substr(MethodFiles::FOLDER.size());
        if (!name.ends_with(".toml") || name.ends_with("words.toml"))
            continue; // Without words.toml a language is not there at all.
        MethodFiles files;
        files.remove(name);
        const auto faults = files.faults();
        INFO(file.path);
        const auto names_it
            = [&](const Fault& fault) { return fault.file == file.path && fault.line == 0; };
        CHECK(std::ranges::any_of(faults, names_it));
    }
}

TEST_CASE("cut anywhere, a file gives faults and never a crash", "[method]")
{
    for (const char* name : { "method.toml", "answers.toml", "risks.toml", "gender.toml",
             "rules.toml", "questions/00-antes.toml", "measures/FAM.toml" }) {
        const MethodFiles all;
        const auto whole = *resources::find_text(MethodFiles::FOLDER + name);
        for (std::size_t length = 0; length < whole.size(); length += 331) {
            std::vector<content::SourceFile> files;
            for (const auto& file : all.files()) {
                files.push_back(file);
                if (file.path == MethodFiles::FOLDER + name)
                    files.back().bytes = file.bytes.first(length);
            }
            INFO(name << " cut at " << length);
            const auto loaded = content::load_method(files, "es");
            // A cut between two records is a method with fewer of them: what points to
            // the rest is a fault, and where nothing does, it is a smaller method.
            CHECK((!loaded.faults.empty() || loaded.method.questions.size() == 132));
        }
    }
}

TEST_CASE("a long list of answers must be on pages completely", "[method]")
{
    MethodFiles files;
    files.change("questions/04-incidentes.toml", "\"golpe\", \"toque\"", "\"toque\"");
    const auto faults = files.faults();
    REQUIRE_FALSE(faults.empty());
    CHECK(faults.front().what == "\"golpe\" is on 0 pages");
}

TEST_CASE("no page of answers is longer than a small window takes", "[method]")
{
    const MethodFiles files;
    const auto loaded = content::load_method(files.files(), "es");
    for (const auto& question : loaded.method.questions) {
        const auto alone = std::ranges::count_if(question.options, &domain::Option::alone);
        for (const auto& page : question.pages) {
            INFO(question.id << " " << page.id);
            CHECK(static_cast<std::ptrdiff_t>(page.codes.size()) + alone <= 10);
        }
        const bool in_a_card
            = question.role == domain::Role::Actor || question.role == domain::Role::Threat;
        if (question.pages.empty() && !in_a_card)
            CHECK(question.options.size() <= 10);
    }
}
