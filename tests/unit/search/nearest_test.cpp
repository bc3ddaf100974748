#include "search/nearest.hpp"

#include <catch2/catch_test_macros.hpp>

using search::distance;

TEST_CASE("a letter wrong, left out, added or exchanged is one step")
{
    CHECK(distance("orden", "orden", 2) == 0);
    CHECK(distance("orden", "ordem", 2) == 1);
    CHECK(distance("orden", "oden", 2) == 1);
    CHECK(distance("orden", "orrden", 2) == 1);
    CHECK(distance("orden", "odren", 2) == 1);
    CHECK(distance("orden", "odrem", 2) == 2);
    CHECK(distance("orden", "mujer", 2) == 3);
    CHECK(distance("", "ab", 2) == 2);
    CHECK(distance(std::string(100, 'a'), std::string(100, 'a'), 1) == 2);
}

TEST_CASE("only the nearest words are taken, and only for words long enough")
{
    const std::vector<std::string> known { "allanamiento", "orden", "ordena", "pepita", "sol" };
    CHECK(
        search::nearest_words(known, "alanamento") == std::vector<std::string> { "allanamiento" });
    CHECK(search::nearest_words(known, "ordem") == std::vector<std::string> { "orden" });
    CHECK(search::nearest_words(known, "pepta") == std::vector<std::string> { "pepita" });
    CHECK(search::nearest_words(known, "sl").empty());
    CHECK(search::nearest_words(known, "xyzw").empty());
}
