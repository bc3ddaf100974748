#include "ui/text/words.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace ui;

TEST_CASE("text is plain unless it was made rich", "[ui]")
{
    CHECK(plain(Words("**not bold**")) == "**not bold**");
    CHECK(plain(rich("**Listo.** El papel se revisó.")) == "Listo. El papel se revisó.");
}

TEST_CASE("nothing a person wrote is taken as markup", "[ui]")
{
    for (const char* name : { "**", "a*b", "\\", "\\**", "*", "***" })
        CHECK(plain(rich("**Quién:** " + escaped(name))) == std::string("Quién: ") + name);
}

TEST_CASE("a lone backslash at the end stays", "[ui]") { CHECK(plain(rich("a\\")) == "a\\"); }
