#include "content/words.hpp"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("ids are small letters, digits and single hyphens")
{
    CHECK(content::is_content_id("primeras-72-horas"));
    CHECK_FALSE(content::is_content_id(""));
    CHECK_FALSE(content::is_content_id("-a"));
    CHECK_FALSE(content::is_content_id("a--b"));
    CHECK_FALSE(content::is_content_id("niñas"));
    CHECK_FALSE(content::is_content_id("A"));
    CHECK(content::is_card_id("allanamientos/puerta"));
    CHECK_FALSE(content::is_card_id("allanamientos"));
    CHECK_FALSE(content::is_card_id("a/b/c"));
}

TEST_CASE("a text people read holds nothing invisible and no stray spaces")
{
    CHECK(content::problem_of_text("¿Traen orden? K\u02BCiche\u02BC, Q\u2019eqchi\u2019").empty());
    CHECK_FALSE(content::problem_of_text("dos  espacios").empty());
    CHECK_FALSE(content::problem_of_text(" antes").empty());
    CHECK_FALSE(content::problem_of_text("a\u202Eb").empty());
    CHECK_FALSE(content::problem_of_text("a\nb").empty());
    CHECK_FALSE(content::problem_of_text("\xC3").empty());
}

TEST_CASE("lines are counted in characters and broken between words")
{
    CHECK(content::wrapped_lines("", 10) == 0);
    CHECK(content::wrapped_lines("niñas", 5) == 1);
    CHECK(content::wrapped_lines("niñas y niños", 7) == 2);
    CHECK(content::wrapped_lines("niñas y niños", 6) == 3);
}
