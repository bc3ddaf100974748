#include "content/fact.hpp"

#include <catch2/catch_test_macros.hpp>

using content::FactStatus;
using content::PartialDate;

TEST_CASE("a fact mark says how sure a statement is and what it rests on")
{
    CHECK(content::parse_fact("practice") == content::Fact {});
    CHECK(content::parse_fact("verified: A1, A2")
        == content::Fact { FactStatus::Verified, "A1, A2" });
    CHECK(content::parse_fact("known: Const. art. 25")
        == content::Fact { FactStatus::Known, "Const. art. 25" });
    CHECK(
        content::parse_fact("confirm: lawyer") == content::Fact { FactStatus::Confirm, "lawyer" });
}

TEST_CASE("a mark without a source is no mark")
{
    for (const auto* text :
        { "", "verified", "verified:", "verified: ", "sure: A1", "Verified: A1" })
        CHECK_FALSE(content::parse_fact(text));
}

TEST_CASE("a source may give a day, a month or only a year")
{
    CHECK(content::parse_partial_date("2019") == PartialDate { 2019, 0, 0 });
    CHECK(content::parse_partial_date("2025-12") == PartialDate { 2025, 12, 0 });
    CHECK(content::parse_partial_date("2025-12-24") == PartialDate { 2025, 12, 24 });
    for (const auto* text : { "", "19", "2025-13", "2025-02-30", "2025-1", "dic. 2025" })
        CHECK_FALSE(content::parse_partial_date(text));
}
