#include "content/readability.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using content::count_text;
using content::reading_ease;
using content::syllables_of;

TEST_CASE("Spanish syllables are counted as they are taught")
{
    struct Word {
        const char* word;
        int syllables;
    };
    // Divided by hand: a-ho-ra, po-li-cí-a, a-é-re-o, gue-rra, bu-ho ...
    for (const auto& [word, syllables] : {
             Word { "sol", 1 },
             { "casa", 2 },
             { "ahora", 3 },
             { "policía", 4 },
             { "aéreo", 4 },
             { "guerra", 2 },
             { "quien", 1 },
             { "agua", 2 },
             { "cuidado", 3 },
             { "pingüino", 3 },
             { "búho", 2 },
             { "leer", 2 },
             { "caos", 2 },
             { "país", 2 },
             { "baúl", 2 },
             { "aún", 2 },
             { "ciudad", 2 },
             { "jesuita", 3 },
             { "construir", 2 },
             { "Uruguay", 3 },
             { "buey", 1 },
             { "ley", 1 },
             { "leyes", 2 },
             { "y", 1 },
             { "playa", 2 },
             { "allanamiento", 5 },
             { "exhibición", 4 },
             { "compañera", 4 },
             { "seguíamos", 4 },
             { "oía", 3 },
             { "ÁRBOL", 2 },
             { "K'iche'", 2 },
             { "PDH", 3 },
             { "UDEFEGUA", 4 },
         }) {
        INFO(word);
        CHECK(syllables_of(word, "es") == syllables);
    }
}

TEST_CASE("English syllables are right for common words")
{
    struct Word {
        const char* word;
        int syllables;
    };
    for (const auto& [word, syllables] : {
             Word { "cat", 1 },
             { "name", 1 },
             { "names", 1 },
             { "called", 1 },
             { "needed", 2 },
             { "table", 2 },
             { "houses", 2 },
             { "police", 2 },
             { "lawyer", 2 },
             { "telephone", 3 },
             { "the", 1 },
             { "you", 1 },
             { "emergency", 4 },
         }) {
        INFO(word);
        CHECK(syllables_of(word, "en") == syllables);
    }
}

TEST_CASE("words, syllables and sentences of a text counted by hand")
{
    // El-pe-rro-co-me (5 in 3 words). Luego duerme bajo la mesa (2+2+2+1+2 = 9 in 5).
    const auto count = count_text("El perro come. Luego duerme bajo la mesa.", "es");
    CHECK(count.words == 8);
    CHECK(count.syllables == 14);
    CHECK(count.sentences == 2);
    CHECK(*reading_ease(count, "es") == Catch::Approx(206.84 - 60 * 14.0 / 8 - 1.02 * 4));
}

TEST_CASE("a text without a full stop is one sentence, and numbers are no words")
{
    const auto count = count_text("Antes de 72 horas", "es");
    CHECK(count.words == 3);
    CHECK(count.sentences == 1);
    CHECK(count_text("... ¿?", "es").sentences == 0);
}

TEST_CASE("the beginning of Don Quijote is as hard as it is known to be")
{
    // Counted by hand: 33 words in one sentence; 20 syllables up to "acordarme", 10 to "vivía",
    // 14 to "astillero", 16 to the end.
    const auto count
        = count_text("En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no "
                     "ha mucho tiempo que vivía un hidalgo de los de lanza en "
                     "astillero, adarga antigua, rocín flaco y galgo corredor.",
            "es");
    CHECK(count.words == 33);
    CHECK(count.syllables == 60);
    CHECK(count.sentences == 1);
    CHECK(*reading_ease(count, "es") == Catch::Approx(64.09).margin(0.01));
}

TEST_CASE("Flesch's formula for a sentence anybody reads")
{
    // The cat sat on the mat: six words of one syllable, the usual example, 116.145.
    CHECK(*reading_ease(count_text("The cat sat on the mat.", "en"), "en")
        == Catch::Approx(116.145).margin(0.001));
}

TEST_CASE("where there is no formula or no word, nothing is claimed")
{
    CHECK_FALSE(reading_ease(count_text("Utz awach.", "quc"), "quc"));
    CHECK_FALSE(reading_ease({}, "es"));
}
