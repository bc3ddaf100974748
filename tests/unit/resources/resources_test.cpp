#include "resources/resources.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

std::string file_on_disk(std::string_view path)
{
    std::ifstream file(std::filesystem::path(CEIBA_SOURCE_DIR) / path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>() };
}

} // namespace

TEST_CASE("every embedded file holds the bytes of the project's file", "[resources]")
{
    const auto paths = resources::list("");
    REQUIRE_FALSE(paths.empty());
    for (const auto path : paths) {
        CAPTURE(path);
        const auto text = resources::find_text(path);
        REQUIRE(text);
        CHECK(*text == file_on_disk(path));
    }
}

TEST_CASE("embedded paths are sorted and none comes twice", "[resources]")
{
    const auto paths = resources::list("");
    CHECK(std::ranges::adjacent_find(paths, std::ranges::greater_equal()) == paths.end());
}

TEST_CASE("a list holds only the paths with its prefix", "[resources]")
{
    const auto fonts = resources::list("assets/fonts/");
    CHECK_FALSE(fonts.empty());
    for (const auto path : fonts)
        CHECK(path.starts_with("assets/fonts/"));
    CHECK(resources::list("no such folder/").empty());
}

TEST_CASE("a path that was not embedded is not found", "[resources]")
{
    CHECK_FALSE(resources::find("assets/fonts/"));
    CHECK_FALSE(resources::find(""));
    CHECK_FALSE(resources::find("zzz"));
    CHECK_FALSE(resources::find_text("guides/README.md"));
}
