#include "i18n/plural_rule.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

unsigned long form(std::string_view rule, unsigned long count)
{
    const auto parsed = i18n::PluralRule::parse(rule);
    REQUIRE(parsed.has_value());
    return parsed->form_for(count);
}

} // namespace

TEST_CASE("without a header one is singular and everything else plural", "[i18n]")
{
    const i18n::PluralRule rule;
    CHECK(rule.forms() == 2);
    CHECK(rule.form_for(0) == 1);
    CHECK(rule.form_for(1) == 0);
    CHECK(rule.form_for(2) == 1);
}

TEST_CASE("the plural rules of real languages give the forms their grammars give", "[i18n]")
{
    constexpr std::string_view ONE_FORM = "nplurals=1; plural=0;";
    constexpr std::string_view FRENCH = "nplurals=2; plural=(n > 1);";
    constexpr std::string_view POLISH
        = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";
    constexpr std::string_view ARABIC = "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
                                        "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;";

    CHECK(form(ONE_FORM, 0) == 0);
    CHECK(form(ONE_FORM, 7) == 0);
    CHECK(form(FRENCH, 0) == 0);
    CHECK(form(FRENCH, 2) == 1);
    CHECK(form(POLISH, 1) == 0);
    CHECK(form(POLISH, 22) == 1);
    CHECK(form(POLISH, 12) == 2);
    CHECK(form(POLISH, 25) == 2);
    CHECK(form(ARABIC, 0) == 0);
    CHECK(form(ARABIC, 2) == 2);
    CHECK(form(ARABIC, 103) == 3);
    CHECK(form(ARABIC, 111) == 4);
    CHECK(form(ARABIC, 102) == 5);
}

TEST_CASE("operators bind as they do in C", "[i18n]")
{
    CHECK(form("nplurals=9; plural=1+2*3;", 0) == 7);
    CHECK(form("nplurals=9; plural=(1+2)*2;", 0) == 6);
    CHECK(form("nplurals=9; plural=8-3-2;", 0) == 3);
    CHECK(form("nplurals=9; plural=1 || 0 && 0;", 0) == 1);
    CHECK(form("nplurals=9; plural=!n + 1;", 0) == 2);
    CHECK(form("nplurals=9; plural=!!n;", 5) == 1);
    CHECK(form("nplurals=9; plural=1 < 2 == 1;", 0) == 1);
}

TEST_CASE(
    "a rule that leaves its forms or divides by zero is answered with the last form", "[i18n]")
{
    CHECK(form("nplurals=2; plural=n;", 40) == 1);
    CHECK(form("nplurals=2; plural=n/0;", 3) == 1);
    CHECK(form("nplurals=3; plural=n%(n-n);", 3) == 2);
    CHECK(form("nplurals=2; plural=n-1;", 0) == 1);
}

TEST_CASE("what is not a plural rule is refused", "[i18n]")
{
    for (const std::string_view text : { "", "plural=n;", "nplurals=2;", "nplurals=0; plural=0;",
             "nplurals=99; plural=0;", "nplurals=2; plural=n", "nplurals=2; plural=;",
             "nplurals=2; plural=(n;", "nplurals=2; plural=n n;", "nplurals=2; plural=n ? 1;",
             "nplurals=2; plural=m;", "nplurals=2; plural=n; rm", "nplurals=2; plural=99999999;",
             "nplurals=2; plural=n=1;", "nplurals=2; plural=1 +;" }) {
        CAPTURE(text);
        CHECK_FALSE(i18n::PluralRule::parse(text).has_value());
    }
}

TEST_CASE("a rule nested or long beyond reason is refused, not followed", "[i18n]")
{
    const std::string deep
        = "nplurals=2; plural=" + std::string(5000, '(') + "n" + std::string(5000, ')') + ";";
    const std::string nots = "nplurals=2; plural=" + std::string(5000, '!') + "n;";
    std::string wide = "nplurals=2; plural=n";
    for (int i = 0; i < 5000; ++i)
        wide += "+1";
    CHECK_FALSE(i18n::PluralRule::parse(deep).has_value());
    CHECK_FALSE(i18n::PluralRule::parse(nots).has_value());
    CHECK_FALSE(i18n::PluralRule::parse(wide + ";").has_value());
}
