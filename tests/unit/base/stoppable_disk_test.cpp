#include "base/stoppable_disk.hpp"

#include "base/memory_disk.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>

using base::Access;
using base::ErrorCode;
using base::StoppableDisk;

namespace {

constexpr std::uint64_t GUARDED = 64;
const base::Bytes SOME { 1, 2, 3, 4 };

struct Fixture {
    base::MemoryDisk memory;
    StoppableDisk disk { memory, GUARDED };
};

} // namespace

TEST_CASE("until it is stopped it is the disk behind it", "[base]")
{
    Fixture it;
    auto file = it.disk.create("/a");
    REQUIRE(file);
    CHECK((*file)->write_at(0, SOME));
    CHECK((*file)->write_at(GUARDED + 10, SOME));
    CHECK((*file)->flush());
    CHECK((*file)->size() == GUARDED + 14);
    CHECK_FALSE(it.disk.is_guarded_part_being_written());
    CHECK(it.disk.open("/a", Access::ReadWrite).error().code == ErrorCode::AlreadyOpen);
}

TEST_CASE(
    "once stopped nobody writes, cuts or makes a file, but reading and removing go on", "[base]")
{
    Fixture it;
    auto file = it.disk.create("/a");
    REQUIRE((*file)->write_at(0, SOME));
    it.disk.stop();
    CHECK((*file)->write_at(0, SOME).error().code == ErrorCode::Cancelled);
    CHECK((*file)->write_at(GUARDED, SOME).error().code == ErrorCode::Cancelled);
    CHECK((*file)->truncate(0).error().code == ErrorCode::Cancelled);
    CHECK(it.disk.create("/b").error().code == ErrorCode::Cancelled);
    std::array<base::Byte, 4> back {};
    CHECK((*file)->read_at(0, back));
    CHECK(it.disk.remove("/a"));
    it.disk.go_on();
    CHECK(it.disk.create("/b"));
}

TEST_CASE("who destroys writes all the same, and past the lock of another", "[base]")
{
    Fixture it;
    auto file = it.disk.create("/a");
    REQUIRE((*file)->write_at(0, SOME));
    it.disk.stop();
    {
        const StoppableDisk::Destroying here;
        auto again = it.disk.open("/a", Access::Destroy);
        REQUIRE(again);
        CHECK((*again)->write_at(0, base::Bytes { 9 }));
        CHECK((*again)->flush());
        CHECK((*again)->truncate(0));
    }
    CHECK((*file)->write_at(0, SOME).error().code == ErrorCode::Cancelled);
    CHECK(it.memory.content("/a").empty());
}
