#include "search/index.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace {

search::Index make_index()
{
    const std::vector<search::Document> documents {
        { "Guía", "En la puerta", "Pida ver la orden de juez. Sin orden, no abra." },
        { "Guía", "Frases", "Puede decir frases cortas en la puerta de su casa." },
        { "Salud", "Anticonceptivo de emergencia", "Se toma antes de 120 horas." },
        { "Salud", "Primeras horas", "Antes de 72 horas hay medicinas. Las 48 horas no bastan." },
        { "Derechos", "Su idioma", "Pida intérprete de K’iche’ o Q’eqchi’." },
    };
    auto index = search::Index::create(documents,
        { { "anticonceptivo de emergencia", "pepita del día siguiente" }, { "cateo", "puerta" } });
    REQUIRE(index);
    return std::move(*index);
}

std::vector<std::size_t> found(search::Index& index, std::string_view query)
{
    std::vector<std::size_t> documents;
    const auto result = index.find(query, "es");
    REQUIRE(result);
    for (const auto& hit : result->hits)
        documents.push_back(hit.document);
    return documents;
}

using Documents = std::vector<std::size_t>;

} // namespace

TEST_CASE("a text is found by its words, however they are written")
{
    auto index = make_index();
    CHECK(found(index, "kiche") == Documents { 4 });
    CHECK(found(index, "K'ICHE'") == Documents { 4 });
    CHECK(found(index, "interprete") == Documents { 4 });
    CHECK(found(index, "72 horas") == Documents { 3 });
    CHECK(found(index, "órdenes") == Documents { 0 });
}

TEST_CASE("a heading weighs more than a text, and words together more than apart")
{
    auto index = make_index();
    CHECK(found(index, "puerta") == Documents { 0, 1 });
    CHECK(found(index, "frases puerta").front() == 1);
}

TEST_CASE("the last word may be the beginning of one, the others are whole")
{
    auto index = make_index();
    CHECK(found(index, "inter") == Documents { 4 });
    CHECK(found(index, "emerg") == Documents { 2 });
    CHECK(found(index, "anti horas") != Documents { 2 });
}

TEST_CASE("other words for the same thing find it, also a phrase and its beginning")
{
    auto index = make_index();
    CHECK(found(index, "pepita del dia siguiente").front() == 2);
    CHECK(found(index, "PEPITA DEL DÍA SIGUIENTE").size() == 1);
    CHECK(found(index, "cateo") == Documents { 0, 1 });
    CHECK(found(index, "cate") == Documents { 0, 1 });
}

TEST_CASE("a word with a letter wrong is taken for the nearest, and she is told")
{
    auto index = make_index();
    CHECK(found(index, "interprte") == Documents { 4 });
    CHECK(found(index, "pepta del dia sigiente").front() == 2);
    CHECK(found(index, "qekchi") == Documents { 4 });
    CHECK(index.find("interprte", "es")->taken_for == std::vector<std::string> { "interprete" });
    CHECK(index.find("interprete", "es")->taken_for.empty());
    // A synonym may be misspelt on purpose: nobody is told that it was looked for.
    auto other = search::Index::create(
        { { "", "Allanamiento", "" } }, { { "allanamiento", "ayanamiento" } });
    REQUIRE(other);
    CHECK(
        other->find("alanamiento", "es")->taken_for == std::vector<std::string> { "allanamiento" });
}

TEST_CASE("small words tell nothing unless there are no others")
{
    auto index = make_index();
    CHECK(found(index, "qué hago si en la puerta").front() == 0);
    CHECK_FALSE(found(index, "de la").empty());
    const auto words = index.find("pepita del día siguiente", "es")->words;
    CHECK(std::ranges::find(words, "del") == words.end());
    CHECK(std::ranges::find(words, "anticonceptivo") != words.end());
}

TEST_CASE("when no text says every word, those that say the most are found")
{
    auto index = make_index();
    CHECK(found(index, "medicinas 72 xilófono") == Documents { 3 });
    CHECK(found(index, "zzzzzz").empty());
    CHECK(found(index, "").empty());
    CHECK(found(index, " '’ ").empty());
}

TEST_CASE("signs of the query language of the index are only letters here")
{
    auto index = make_index();
    for (const auto* typed :
        { "\"", "puerta OR", "NEAR(puerta, casa)", "title:puerta", "puerta*", "^puerta",
            "puerta AND", "-puerta", "(puerta", "{puerta}", "puerta\"casa", "pu\xFFrta" })
        CHECK(index.find(typed, "es"));
    CHECK(found(index, "title:puerta").front() == 0);
}

TEST_CASE("a query of any length is cut, not refused")
{
    auto index = make_index();
    std::string typed;
    for (int i = 0; i < 1000; ++i)
        typed += "puerta ";
    CHECK_FALSE(found(index, typed).empty());
    CHECK(index.find(std::string(5000, 'x'), "es"));
}

TEST_CASE("an index of nothing finds nothing")
{
    auto index = search::Index::create({}, {});
    REQUIRE(index);
    CHECK(found(*index, "puerta").empty());
}
