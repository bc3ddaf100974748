#include "content/emergency.hpp"

#include "support/fault_text.hpp"

#include <catch2/catch_test_macros.hpp>

namespace {

const std::string STRUCTURE = R"(id = "prueba/carta"
icon = "door"
version = 1
updated = "2026-05-12"
reviewed = { law = "", practice = "" }

[[step]]
id = "uno"
part = "puerta"
next = "dos"
own_people = true
facts = ["verified: A1"]
  [[step.branch]]
  id = "si"
  icon = "check"
  step = "tres"
  [[step.branch]]
  id = "otra"
  icon = "heart"
  card = "prueba/otra"
  [[step.call]]
  entry = "pdh"
  contact = "1555"

[[step]]
id = "dos"
part = "puerta"
next = "tres"
facts = ["practice"]

[[step]]
id = "tres"
part = "fin"
facts = ["practice"]
)";

const std::string WORDS = R"(title = "Una tarjeta"

[part]
puerta = "En la puerta"
fin = "Al final"

[step.uno]
sentence = "¿Traen orden?"
help = "Con calma."
say = ["Buenos días."]
do_not = ["No corra."]
  [step.uno.branch]
  si = { text = "Sí", hint = "La muestran" }
  otra = { text = "Otra cosa" }
  [step.uno.call]
  pdh = "Pida que llegue alguien"

[step.dos]
sentence = "Lea."

[step.tres]
sentence = "Descanse."
)";

content::ParsedCard card_of(const std::string& structure, const std::string& words)
{
    return content::parse_card("s.toml", structure, "w.toml", words);
}

std::string changed(std::string text, std::string_view from, std::string_view to)
{
    const auto place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

/// A change of one file gives a fault that says these words, in that file.
bool structure_fault(std::string_view from, std::string_view to, std::string_view words)
{
    const auto parsed = card_of(changed(STRUCTURE, from, to), WORDS);
    INFO(test::all_faults(parsed.faults));
    return std::ranges::any_of(parsed.faults, [&](const auto& fault) {
        return fault.file == "s.toml" && fault.line > 0
            && fault.what.find(words) != std::string::npos;
    });
}

bool words_fault(std::string_view from, std::string_view to, std::string_view words)
{
    const auto text = changed(WORDS, from, to);
    const auto parsed = card_of(STRUCTURE, text);
    INFO(test::all_faults(parsed.faults));
    return std::ranges::any_of(parsed.faults, [&](const auto& fault) {
        return fault.file == "w.toml" && fault.line > 0
            && fault.what.find(words) != std::string::npos;
    });
}

} // namespace

TEST_CASE("a card is its structure with the words of one language")
{
    const auto parsed = card_of(STRUCTURE, WORDS);
    INFO(test::all_faults(parsed.faults));
    REQUIRE(parsed.faults.empty());
    const auto& card = parsed.card;
    CHECK(card.id == "prueba/carta");
    CHECK(card.title == "Una tarjeta");
    CHECK_FALSE(card.review.complete());
    REQUIRE(card.steps.size() == 3);
    const auto& step = card.steps[0];
    CHECK(step.part == "En la puerta");
    CHECK(step.sentence == "¿Traen orden?");
    CHECK(step.own_people);
    CHECK(step.facts == std::vector { content::Fact { content::FactStatus::Verified, "A1" } });
    REQUIRE(step.branches.size() == 2);
    CHECK(step.branches[0].step == "tres");
    CHECK(step.branches[0].hint == "La muestran");
    CHECK(step.branches[1].card == "prueba/otra");
    CHECK(step.calls[0].purpose == "Pida que llegue alguien");
    CHECK(content::find_step(card, "tres")->next.empty());
}

TEST_CASE("progress counts the pages walked and the way that is left")
{
    const auto card = card_of(STRUCTURE, WORDS).card;
    const std::vector<std::string> start { "uno" };
    CHECK(content::progress_of(card, start).position == 1);
    CHECK(content::progress_of(card, start).total == 3);
    const std::vector<std::string> branch { "uno", "tres" };
    CHECK(content::progress_of(card, branch).position == 2);
    CHECK(content::progress_of(card, branch).total == 2);
    CHECK(content::progress_of(card, {}).total == 1);
}

TEST_CASE("a target that does not exist, a loop and a page nobody reaches are faults")
{
    CHECK(structure_fault("next = \"dos\"", "next = \"nada\"", "no step is called \"nada\""));
    CHECK(structure_fault(
        "part = \"fin\"", "part = \"fin\"\nnext = \"uno\"", "leads back to itself"));
    CHECK(structure_fault("next = \"dos\"", "next = \"tres\"", "no way leads to the step \"dos\""));
    CHECK(structure_fault("next = \"dos\"\n", "", "when she does not know"));
    CHECK(structure_fault("id = \"dos\"", "id = \"uno\"", "there twice"));
    CHECK(structure_fault("step = \"tres\"", "", "to one of them"));
    CHECK(structure_fault("card = \"prueba/otra\"", "card = \"prueba\"", "not the name of a card"));
    CHECK(structure_fault("icon = \"check\"", "icon = \"fist\"", "no icon is called"));
    CHECK(structure_fault("facts = [\"verified: A1\"]", "", "what it rests on"));
    CHECK(structure_fault("facts = [\"verified: A1\"]", "facts = [\"true\"]", "not a fact mark"));
}

TEST_CASE("words that are missing, too many or too long are faults with their line")
{
    CHECK(words_fault("[step.dos]\nsentence = \"Lea.\"\n", "", "\"dos\" is missing"));
    CHECK(words_fault("fin = \"Al final\"\n", "", "\"fin\" is missing"));
    CHECK(
        words_fault("  si = { text = \"Sí\", hint = \"La muestran\" }\n", "", "\"si\" is missing"));
    CHECK(words_fault(
        "  pdh = \"Pida que llegue alguien\"\n", "  x = \"y\"\n", "\"pdh\" is missing"));
    CHECK(words_fault("[step.tres]", "[step.cuatro]\nsentence = \"x\"\n\n[step.tres]",
        "nothing is called \"cuatro\""));
    CHECK(words_fault("\"Sí\"", "\"" + std::string(27, 'x') + "\"", "more than 26"));
    CHECK(words_fault("\"La muestran\"", "\"" + std::string(39, 'x') + "\"", "more than 38"));
    CHECK(words_fault("¿Traen orden?",
        std::string(40, 'x') + " " + std::string(40, 'x') + " " + std::string(40, 'x') + " "
            + std::string(40, 'x'),
        "3 lines of 45"));
    CHECK(words_fault("\"No corra.\"", "\"a\", \"b\", \"c\", \"d\", \"e\"", "more than 4 lines"));
    CHECK(words_fault("Con calma.", "Con  calma.", "two spaces"));
}

TEST_CASE("a menu is a list of situations, each with its card")
{
    const auto parsed = content::parse_menu("s.toml",
        "[[situation]]\nid = \"a\"\nicon = \"door\"\ncard = \"x/y\"\n", "w.toml",
        "[a]\ntitle = \"Algo\"\nhint = \"Pasa algo\"\n");
    INFO(test::all_faults(parsed.faults));
    REQUIRE(parsed.faults.empty());
    REQUIRE(parsed.situations.size() == 1);
    CHECK(parsed.situations[0].title == "Algo");
    CHECK(parsed.situations[0].card == "x/y");
}

TEST_CASE("a card cut at any place is read or refused, never more")
{
    for (std::size_t length = 0; length < STRUCTURE.size(); ++length)
        content::parse_card("s", STRUCTURE.substr(0, length), "w", WORDS);
    for (std::size_t length = 0; length < WORDS.size(); ++length)
        content::parse_card("s", STRUCTURE, "w", WORDS.substr(0, length));
    SUCCEED();
}
