#include "search/folding.hpp"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("accents, capitals and every apostrophe make no difference")
{
    for (const auto* written : { "K'iche'", "K’iche’", "Kʼicheʼ", "K‘iche‘", "K`iche`", "K´iche´",
             "Kꞌicheꞌ", "KICHE", "kiche", "k'ichë" })
        CHECK(search::folded(written) == "kiche");
    CHECK(search::folded("Pídalo; ¡SEÑORA, mañana! Ñ") == "pidalo senora manana n");
    CHECK(search::folded("pi\xCC\x81ldora") == "pildora");
    CHECK(search::folded("Łódź, Čapek, œuvre") == "lodz capek ouvre");
}

TEST_CASE("a word remembers the bytes it was made from, with its apostrophes")
{
    const std::string text = "«El K’iche’, sí»";
    const auto tokens = search::tokens_of(text);
    REQUIRE(tokens.size() == 3);
    const auto cut
        = [&](const search::Token& it) { return text.substr(it.begin, it.end - it.begin); };
    CHECK(cut(tokens[0]) == "El");
    CHECK(cut(tokens[1]) == "K’iche’");
    CHECK(cut(tokens[2]) == "sí");
}

TEST_CASE("a plural is the same word")
{
    CHECK(search::folded("órdenes allanamientos mujeres horas") == "orden allanamiento mujer hora");
    CHECK(search::folded("las mes acceso clase clases") == "las mes acceso clase clase");
}

TEST_CASE("bytes that are no text, signs and nothing at all are no words")
{
    CHECK(search::tokens_of("").empty());
    CHECK(search::tokens_of("¿—? … ' ’ ×").empty());
    CHECK(search::tokens_of("uno \xFF dos").size() == 1);
}
