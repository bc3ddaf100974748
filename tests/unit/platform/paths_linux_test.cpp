#include "platform/paths.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>

TEST_CASE("the program's own folder holds the program", "[platform]")
{
    const auto folder = platform::own_folder();
    REQUIRE(folder);
    CHECK(std::filesystem::exists(*folder + "/unit_platform"));
}

TEST_CASE("the home folder is the one the system names", "[platform]")
{
    ::setenv("HOME", "/home/elena", 1);
    CHECK(platform::home_folder().value() == "/home/elena");
    ::setenv("HOME", "not absolute", 1);
    CHECK(platform::home_folder().value().front() == '/');
}
