#include "content/plan_starters.hpp"

#include "support/fault_text.hpp"

#include <catch2/catch_test_macros.hpp>

namespace {

const std::string STRUCTURE = R"([[before]]
id = "viaje"
measures = ["VIA-01"]

[[emergency]]
risk = "R01"
measures = ["LEG-02"]
)";

const std::string WORDS = R"([before.viaje]
title = "Antes de un viaje"
steps = ["a", "b", "c", "d", "e"]

[emergency.R01]
signal = "1"
who_warns = "2"
who_cares_for_whom = "3"
where_to = "4"
what_to_take = "5"
whom_to_call = "6"
what_not = "7"
afterwards = "8"
)";

} // namespace

TEST_CASE("the plan's cards have first words by occasion and by risk")
{
    const auto parsed = content::parse_plan_starters("s", STRUCTURE, "w", WORDS);
    INFO(test::all_faults(parsed.faults));
    REQUIRE(parsed.faults.empty());
    const auto* trip = content::find_prevention_starter(parsed.starters, domain::StepsKind::Trip);
    REQUIRE(trip);
    CHECK(trip->steps.size() == 5);
    const auto* search = content::find_emergency_starter(parsed.starters, "R01");
    REQUIRE(search);
    CHECK(search->signal == "1");
    CHECK(search->afterwards == "8");
    CHECK_FALSE(content::find_emergency_starter(parsed.starters, "R02"));
}

TEST_CASE("a card the plan does not have, too few steps and a missing field are faults")
{
    auto structure = STRUCTURE;
    structure.replace(structure.find("viaje"), 5, "fiesta");
    CHECK_FALSE(content::parse_plan_starters("s", structure, "w", WORDS).faults.empty());

    auto words = WORDS;
    words.erase(words.find(", \"e\""), 5);
    CHECK(test::has_fault(
        content::parse_plan_starters("s", STRUCTURE, "w", words).faults, 1, "five to eight"));

    words = WORDS;
    words.erase(words.find("where_to = \"4\"\n"), 15);
    CHECK(test::has_fault(content::parse_plan_starters("s", STRUCTURE, "w", words).faults, 5,
        "\"where_to\" is missing"));
}
