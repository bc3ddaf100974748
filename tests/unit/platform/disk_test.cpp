#include "platform/disk.hpp"

#include "temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using base::Access;
using base::Bytes;
using base::ErrorCode;

TEST_CASE("bytes written to a new file are read back from it", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    const auto path = folder / "plan";
    const Bytes written { 1, 2, 3, 4, 5 };
    {
        const auto file = disk->create(path);
        REQUIRE(file);
        REQUIRE((*file)->write_at(4096, written));
        REQUIRE((*file)->flush());
        CHECK((*file)->size().value() == 4101);
    }
    REQUIRE(disk->flush_folder_of(path));
    const auto file = disk->open(path, Access::ReadOnly);
    REQUIRE(file);
    Bytes read(5);
    REQUIRE((*file)->read_at(4096, read));
    CHECK(read == written);
    Bytes hole(4096, 0xFF);
    REQUIRE((*file)->read_at(0, hole));
    CHECK(hole == Bytes(4096, 0));
}

TEST_CASE("a file that is there is not created again and keeps its bytes", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    test::write_file(folder / "plan", "mine");
    const auto file = disk->create(folder / "plan");
    REQUIRE_FALSE(file);
    CHECK(file.error().code == ErrorCode::FileExists);
    CHECK(test::read_file(folder / "plan") == "mine");
}

TEST_CASE("reading past the end is an error and not fewer bytes", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    test::write_file(folder / "short", "1234");
    const auto file = disk->open(folder / "short", Access::ReadOnly);
    REQUIRE(file);
    Bytes five(5);
    CHECK((*file)->read_at(0, five).error().code == ErrorCode::DiskFault);
    Bytes one(1);
    CHECK((*file)->read_at(4, one).error().code == ErrorCode::DiskFault);
    CHECK((*file)->read_at(3, one));
}

TEST_CASE("offsets that no file can have are refused", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    const auto file = disk->create(folder / "plan");
    REQUIRE(file);
    constexpr auto LARGEST = std::numeric_limits<std::uint64_t>::max();
    Bytes one(1);
    CHECK((*file)->read_at(LARGEST, one).error().code == ErrorCode::TooLarge);
    CHECK((*file)->write_at(LARGEST / 2, one).error().code == ErrorCode::TooLarge);
    CHECK((*file)->truncate(LARGEST).error().code == ErrorCode::TooLarge);
}

TEST_CASE("a file opened for reading cannot be written", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    test::write_file(folder / "plan", "1234");
    const auto file = disk->open(folder / "plan", Access::ReadOnly);
    REQUIRE(file);
    CHECK_FALSE((*file)->write_at(0, Bytes { 9 }));
    CHECK_FALSE((*file)->truncate(0));
    CHECK(test::read_file(folder / "plan") == "1234");
}

TEST_CASE(
    "a removed file stays usable while it is open, and is gone when it is closed", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    {
        const auto file = disk->create(folder / "plan");
        REQUIRE(file);
        REQUIRE(disk->remove(folder / "plan"));
        REQUIRE(disk->flush_folder_of(folder / "plan"));
        CHECK((*file)->write_at(0, Bytes { 1, 2, 3 }));
        CHECK((*file)->flush());
        CHECK((*file)->truncate(0));
        CHECK((*file)->size().value() == 0);
    }
    CHECK_FALSE(std::filesystem::exists(folder / "plan"));
    CHECK(disk->remove(folder / "plan").error().code == ErrorCode::FileNotFound);
}
