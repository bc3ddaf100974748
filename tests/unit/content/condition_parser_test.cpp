#include "content/condition_parser.hpp"

#include <catch2/catch_test_macros.hpp>

using Kind = domain::Claim::Kind;

TEST_CASE("a claim compares a value, names an answer or a level", "[method]")
{
    const auto value = content::parse_claim("Q5.02>=.4");
    REQUIRE(value);
    CHECK(value->kind == Kind::AtLeast);
    CHECK(value->subject == "Q5.02");
    CHECK(value->value == 0.4);
    CHECK(content::parse_claim("Q5.02<=0.33")->kind == Kind::AtMost);
    CHECK(content::parse_claim("Q5.02>0")->kind == Kind::Above);
    CHECK(content::parse_claim("Q5.02<1")->kind == Kind::Below);
    CHECK(content::parse_claim("Q9.03=rum")->kind == Kind::Is);
    CHECK(content::parse_claim("Q9.03=rum")->code == "rum");
    CHECK(content::parse_claim("Q9.03=ns")->kind == Kind::IsUnknown);
    CHECK(content::parse_claim("Q9.05!=mal")->kind == Kind::IsNot);
    CHECK(content::parse_claim("Q4.01~hack")->kind == Kind::Includes);
    CHECK(content::parse_claim("Q4.01~any")->kind == Kind::IncludesAny);
    CHECK(content::parse_claim("Q5.05b~ex")->subject == "Q5.05b");
    const auto risk = content::parse_claim("R05>=MA");
    REQUIRE(risk);
    CHECK(risk->kind == Kind::RiskAtLeast);
    CHECK(risk->level == domain::Level::VeryHigh);
    CHECK(content::parse_claim("actor~pareja")->code == "pareja");
    CHECK(content::parse_claim("actor~close")->kind == Kind::CloseActor);
}

TEST_CASE("a condition is one claim or several with a bar between them", "[method]")
{
    CHECK(content::parse_condition("Q5.05>=.4|Q5.05=ns|Q5.05=pnc")->any_of.size() == 3);
    CHECK(content::parse_condition("Q5.05>=.4")->any_of.size() == 1);
}

TEST_CASE("what is not a condition is nothing", "[method]")
{
    for (const char* text : { "", "|", "Q5.05", "Q5.05>=", "Q5.05>=1.5", "Q5.05>=-1", "Q5.05>=a",
             "Q5.05>=.4 ", " Q5.05>=.4", "Q5.05=", "Q5.05~si no", "Q5>=.4", "Q5.5>=.4", "Q.05>=.4",
             "R5>=A", "R05>=X", "R05=A", "R05>A", "actor~", "actor=pareja", "actor", "Q5.05>=.4|",
             "|Q5.05>=.4", "Q5.05>=.4||Q5.05=ns", "Q5.05==si", "Q5.05>=0.4.4", "Q5.05>=1e-1" }) {
        INFO(text);
        CHECK_FALSE(content::parse_condition(text));
    }
}
