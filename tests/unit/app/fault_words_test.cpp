#include "app/fault_words.hpp"

#include "support/in_spanish.hpp"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("a fault of a list is said in her language, with file and line", "[app]")
{
    const auto spanish = test::in_spanish();
    CHECK(app::fault_words({ "directory.toml", 7, "\"x\" is not an id" })
        == "directory.toml, línea 7: «x» no sirve de nombre (id)");
    CHECK(app::fault_line({ "directory.toml", 7, "\"x\" is not an id" })
        == "directory.toml:7: «x» no sirve de nombre (id)");
    CHECK(app::fault_line({ "directory.toml", 0, "the file is too long" })
        == "directory.toml: el archivo es demasiado grande");
}

TEST_CASE("a sentence that fits two patterns is said by the one that leaves less open", "[app]")
{
    const auto spanish = test::in_spanish();
    CHECK(app::fault_words({ "lista.toml", 0, "the file is empty" })
        == "lista.toml: el archivo está vacío");
    CHECK(app::fault_words({ "lista.toml", 2, "\"name\" is empty" })
        == "lista.toml, línea 2: «name» está vacío");
}

TEST_CASE("what has no words in her language stays as the check said it", "[app]")
{
    const auto spanish = test::in_spanish();
    CHECK(app::fault_words({ "lista.toml", 3, "nobody foresaw this" })
        == "lista.toml, línea 3: nobody foresaw this");
}
