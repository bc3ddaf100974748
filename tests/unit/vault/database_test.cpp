#include "vault/database.hpp"

#include <catch2/catch_test_macros.hpp>

using vault::Database;

TEST_CASE("only the database of the search has a full-text index")
{
    constexpr auto INDEX = "CREATE VIRTUAL TABLE t USING fts5(words)";
    auto ordinary = Database::create();
    REQUIRE(ordinary);
    CHECK_FALSE(ordinary->execute(INDEX));

    auto searched = Database::create_for_search();
    REQUIRE(searched);
    REQUIRE(searched->execute(INDEX));
    REQUIRE(searched->execute("INSERT INTO t VALUES ('uno dos tres')"));
    auto found = searched->prepare("SELECT rowid FROM t WHERE t MATCH ?");
    REQUIRE(found);
    found->bind(0, "dos*");
    CHECK(found->next().value_or(false));

    // Another connection of the same process still has none, and neither has an image of this one.
    auto image = searched->image(std::pmr::get_default_resource());
    REQUIRE(image);
    auto again = Database::from_image(image->view());
    REQUIRE(again);
    CHECK_FALSE(again->prepare("SELECT rowid FROM t WHERE t MATCH 'dos'"));
}
