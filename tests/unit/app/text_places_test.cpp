#include "app/text_places.hpp"

#include <catch2/catch_test_macros.hpp>

namespace {

std::vector<std::string> cut(const std::string& text, std::string_view typed)
{
    std::vector<std::string> pieces;
    for (const auto& range : app::places_of(text, search::tokens_of(typed)))
        pieces.push_back(text.substr(range.begin, range.end - range.begin));
    return pieces;
}

content::Term term(std::string id, std::string word, std::vector<std::string> also = {})
{
    content::Term term;
    term.id = std::move(id);
    term.term = std::move(word);
    term.also = std::move(also);
    return term;
}

} // namespace

TEST_CASE("words are found in a page however they are written, and whole")
{
    using Pieces = std::vector<std::string>;
    CHECK(cut("La Orden, la órden y ORDEN.", "orden") == Pieces { "Orden", "órden", "ORDEN" });
    CHECK(cut("El K’iche’ se habla.", "kiche") == Pieces { "K’iche’" });
    CHECK(cut("Sin orden de juez", "orden de ju") == Pieces { "orden de juez" });
    CHECK(cut("Desorden", "orden").empty());
    CHECK(cut("orden orden orden", "orden orden") == Pieces { "orden orden" });
    CHECK(cut("orden", " , ").empty());
    CHECK(cut("", "orden").empty());
}

TEST_CASE("a difficult word is found in all its forms, the longest first")
{
    const content::Glossary glossary { term("acta", "acta"),
        term("acta-judicial", "acta judicial", { "actas del juez" }) };
    const app::TermFinder finder(glossary);
    const std::string text = "El ACTA judicial, las actas, las actas del juez y un actaje.";
    const auto found = finder.in(text);
    REQUIRE(found.size() == 3);
    CHECK(found[0].term == "acta-judicial");
    CHECK(text.substr(found[0].range.begin, found[0].range.end - found[0].range.begin)
        == "ACTA judicial");
    CHECK(found[1].term == "acta");
    CHECK(found[2].term == "acta-judicial");
    CHECK(finder.in("").empty());
    CHECK(app::TermFinder({}).in(text).empty());
}
