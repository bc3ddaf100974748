#include "platform/sticks.hpp"

#include "platform/disk.hpp"
#include "platform/paths.hpp"
#include "temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <string>

using base::ErrorCode;
using What = base::Sticks::What;

namespace {

void write(const std::string& path, const base::Bytes& bytes)
{
    const auto disk = platform::system_disk();
    const auto file = disk->open(path, base::Access::ReadWrite);
    REQUIRE(file.has_value());
    REQUIRE((*file)->write_at(0, bytes));
    REQUIRE((*file)->flush());
}

} // namespace

TEST_CASE("a folder for a stick is made once, and no file is overwritten", "[sticks]")
{
    const test::TemporaryFolder folder;
    const auto sticks = platform::system_sticks();
    const std::string place = folder / "Ceiba";
    REQUIRE(sticks->create_folder(place));
    CHECK(sticks->create_folder(place).has_value());
    REQUIRE(sticks->create_file(place + "/LEAME.txt", What::Text));
    CHECK(sticks->create_file(place + "/LEAME.txt", What::Text).error().code
        == ErrorCode::FileExists);
    CHECK(sticks->create_folder(place + "/LEAME.txt").error().code == ErrorCode::FileExists);
    CHECK(sticks->create_folder(folder / "no/Ceiba").error().code == ErrorCode::FileNotFound);
}

TEST_CASE("what was written on a stick comes back whole, up to a size", "[sticks]")
{
    const test::TemporaryFolder folder;
    const auto sticks = platform::system_sticks();
    // None, a part of a sector, more than is read at once.
    for (const std::size_t size : { std::size_t { 0 }, std::size_t { 100 }, std::size_t { 4096 },
             std::size_t { 3'000'001 } }) {
        const std::string path = folder / ("file-" + std::to_string(size));
        base::Bytes bytes(size);
        for (std::size_t i = 0; i < size; ++i)
            bytes[i] = static_cast<base::Byte>(i * 7 + i / 251);
        REQUIRE(sticks->create_file(path, What::Program));
        write(path, bytes);
        CHECK(sticks->read_back(path, size) == bytes);
        if (size > 0)
            CHECK(sticks->read_back(path, size - 1).error().code == ErrorCode::TooLarge);
    }
    CHECK(sticks->read_back(folder / "no", 10).error().code == ErrorCode::FileNotFound);
    CHECK_FALSE(sticks->read_back(folder / ".", 10).has_value());
}

TEST_CASE("the program reads its own bytes while it runs", "[sticks]")
{
    const auto path = platform::own_program();
    REQUIRE(path.has_value());
    const auto disk = platform::system_disk();
    const auto file = disk->open(*path, base::Access::ReadOnly);
    REQUIRE(file.has_value());
    base::Bytes begin(4);
    REQUIRE((*file)->read_at(0, begin));
    const std::string text(begin.begin(), begin.end());
    CHECK((text
            == "\x7F"
               "ELF"
        || text.starts_with("MZ")));
    CHECK(platform::name_of_program().starts_with("ceiba"));
    CHECK_NOTHROW(platform::system_sticks()->drives());
}
