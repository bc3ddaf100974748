#include "domain/code_words.hpp"

#include <catch2/catch_test_macros.hpp>

namespace {

std::string hidden(std::string text, const std::vector<std::string>& words)
{
    domain::hide_words(text, words);
    return text;
}

} // namespace

TEST_CASE("a code word becomes dots wherever it stands as a word", "[plan]")
{
    CHECK(hidden("Digo luciérnaga y cuelgo.", { "luciérnaga" }) == "Digo ••••• y cuelgo.");
    CHECK(hidden("luciérnaga", { "luciérnaga" }) == "•••••");
    CHECK(hidden("(luciérnaga), «luciérnaga»", { "luciérnaga" }) == "(•••••), «•••••»");
}

TEST_CASE("case, accents and a decomposed letter do not save a code word", "[plan]")
{
    CHECK(hidden("LUCIERNAGA", { "Luciérnaga" }) == "•••••");
    CHECK(hidden("Lucie\xCC\x81rnaga", { "luciernaga" }) == "•••••");
    CHECK(hidden("Ñandú", { "ñandu" }) == "•••••");
}

TEST_CASE("every way to write a glottal stop is the same", "[plan]")
{
    for (const char* written : { "K'iche'", "K’iche’", "Kʼicheʼ", "Kꞌicheꞌ", "kꞋicheꞋ" }) {
        INFO(written);
        auto text = std::string("Digo ") + written + " tres veces";
        CHECK(domain::hide_words(text, { "K'iche'" }) == 1);
        CHECK(text.find("iche") == std::string::npos);
    }
}

TEST_CASE("invisible letters inside a code word do not save it", "[plan]")
{
    CHECK(hidden("lu\xE2\x80\x8B"
                 "ciérnaga",
              { "luciérnaga" })
        == "•••••");
    CHECK(hidden("lu\xC2\xAD"
                 "ciérnaga",
              { "luciérnaga" })
        == "•••••");
}

TEST_CASE("a code word of several words is found with other spaces", "[plan]")
{
    CHECK(hidden("dice agua  clara hoy", { "Agua clara" }) == "dice ••••• hoy");
    CHECK(hidden("dice agua\nclara hoy", { "agua clara" }) == "dice ••••• hoy");
}

TEST_CASE("the longer code word is hidden whole", "[plan]")
{
    CHECK(hidden("agua clara y agua", { "agua", "agua clara" }) == "••••• y •••••");
}

TEST_CASE("a longer word that holds a code word is left", "[plan]")
{
    CHECK(hidden("aguacero en Managua", { "agua" }) == "aguacero en Managua");
    CHECK(hidden("sol2", { "sol" }) == "sol2");
}

TEST_CASE("text without a code word is left byte by byte", "[plan]")
{
    const std::string text = "Á  dos\tespacios \xFF roto";
    CHECK(hidden(text, { "luciérnaga" }) == text);
    CHECK(hidden(text, {}) == text);
    CHECK(hidden(text, { "", "  ", "¡!" }) == text);
    CHECK(hidden("", { "agua" }).empty());
}

TEST_CASE("how many places were hidden is told", "[plan]")
{
    std::string text = "agua, agua y más agua";
    CHECK(domain::hide_words(text, { "agua" }) == 3);
}
