#include "base/memory_disk.hpp"

#include <catch2/catch_test_macros.hpp>

using base::Access;
using base::ErrorCode;

TEST_CASE("a file in memory is locked while it is open for writing", "[memory_disk]")
{
    base::MemoryDisk disk;
    auto file = disk.create("/a/b");
    REQUIRE(file.has_value());
    CHECK(disk.open("/a/b", Access::ReadWrite).error().code == ErrorCode::AlreadyOpen);
    CHECK(disk.create("/a/b").error().code == ErrorCode::FileExists);
    file->reset();
    CHECK(disk.open("/a/b", Access::ReadWrite).has_value());
}

TEST_CASE("what was written is read back, and nothing beyond it", "[memory_disk]")
{
    base::MemoryDisk disk;
    auto file = std::move(disk.create("/a").value());
    const base::Bytes bytes { 1, 2, 3 };
    REQUIRE(file->write_at(5, bytes).has_value());
    base::Bytes read(3);
    REQUIRE(file->read_at(5, read).has_value());
    CHECK(read == bytes);
    CHECK_FALSE(file->read_at(6, read).has_value());
    REQUIRE(file->truncate(2).has_value());
    CHECK(file->size().value() == 2);
}

TEST_CASE("a full disk refuses writing and flushing but still reads", "[memory_disk]")
{
    base::MemoryDisk disk;
    disk.put("/a", { 7 });
    auto file = std::move(disk.open("/a", Access::ReadWrite).value());
    disk.fail_writes_with(ErrorCode::DiskFull);
    const base::Bytes one { 1 };
    CHECK(file->write_at(0, one).error().code == ErrorCode::DiskFull);
    CHECK_FALSE(file->flush().has_value());
    base::Bytes read(1);
    CHECK(file->read_at(0, read).has_value());
}

TEST_CASE("a folder lists its folders first and then its files", "[memory_disk]")
{
    base::MemoryDisk disk;
    disk.put("/home/z.vault", { 1, 2 });
    disk.put("/home/papers/x", {});
    const auto entries = disk.list("/home").value();
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].folder);
    CHECK(entries[0].name == "papers");
    CHECK(entries[1].size == 2);
    CHECK(disk.remove("/home/z.vault").has_value());
    CHECK_FALSE(disk.remove("/home/z.vault").has_value());
}
