#include "platform/disk.hpp"

#include "temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>
#include <unistd.h>

using base::Access;
using base::Bytes;
using base::ErrorCode;

namespace {

std::vector<std::string> names_of(const std::vector<base::FolderEntry>& entries)
{
    std::vector<std::string> names;
    for (const auto& entry : entries)
        names.push_back(entry.name);
    return names;
}

} // namespace

TEST_CASE("a new file can be read by its owner only", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    REQUIRE(disk->create(folder / "plan"));
    struct stat status { };
    REQUIRE(::stat((folder / "plan").c_str(), &status) == 0);
    CHECK((status.st_mode & 07777) == 0600);
}

TEST_CASE("a file is not created through a symbolic link", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    REQUIRE(::symlink((folder / "elsewhere").c_str(), (folder / "plan").c_str()) == 0);
    CHECK(disk->create(folder / "plan").error().code == ErrorCode::FileExists);
    CHECK_FALSE(std::filesystem::exists(folder / "elsewhere"));
}

TEST_CASE("a vault is not opened for writing through a symbolic link", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    test::write_file(folder / "real", "text");
    REQUIRE(::symlink((folder / "real").c_str(), (folder / "link").c_str()) == 0);
    CHECK(disk->open(folder / "link", Access::ReadWrite).error().code == ErrorCode::NotPermitted);
    CHECK(disk->open(folder / "link", Access::ReadOnly));
}

TEST_CASE("a second opening for writing finds the file in use", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    const auto path = folder / "plan";
    {
        const auto first = disk->create(path);
        REQUIRE(first);
        CHECK(disk->open(path, Access::ReadWrite).error().code == ErrorCode::AlreadyOpen);
    }
    const auto second = disk->open(path, Access::ReadWrite);
    REQUIRE(second);
    CHECK(disk->open(path, Access::ReadWrite).error().code == ErrorCode::AlreadyOpen);
    CHECK(disk->open(path, Access::ReadOnly));
}

TEST_CASE(
    "for destroying a file is opened at its first use, past the lock of another", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    const auto path = folder / "plan";
    auto waits = disk->open(path, Access::Destroy);
    REQUIRE(waits);
    const base::Bytes byte { 'x' };
    CHECK((*waits)->write_at(0, byte).error().code == ErrorCode::FileNotFound);
    // The stick is put back.
    test::write_file(path, "mine");
    const auto holder = disk->open(path, Access::ReadWrite);
    REQUIRE(holder);
    CHECK((*waits)->write_at(0, byte));
    CHECK((*waits)->flush());
    CHECK(test::read_file(path) == "xine");
    CHECK((*waits)->truncate(0));
    CHECK(test::read_file(path).empty());
    test::write_file(folder / "real", "text");
    REQUIRE(::symlink((folder / "real").c_str(), (folder / "link").c_str()) == 0);
    const auto link = disk->open(folder / "link", Access::Destroy);
    CHECK((*link)->truncate(0).error().code == ErrorCode::NotPermitted);
}

TEST_CASE("what is no file is not opened and nothing waits", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    for (const auto access : { Access::ReadOnly, Access::ReadWrite }) {
        CHECK(disk->open(folder / "pipe", access).error().code == ErrorCode::NotPermitted);
        CHECK(disk->open(folder.path(), access).error().code == ErrorCode::NotPermitted);
        CHECK(disk->open(folder / "nothing", access).error().code == ErrorCode::FileNotFound);
        CHECK(disk->open(folder / "no/folder", access).error().code == ErrorCode::FileNotFound);
    }
    CHECK(disk->create(folder / "no/folder").error().code == ErrorCode::FileNotFound);
    // A device is no file, and what leads round in a circle leads nowhere.
    CHECK_FALSE(disk->open("/dev/zero", Access::ReadOnly));
    REQUIRE(::symlink("circle", (folder / "circle").c_str()) == 0);
    CHECK_FALSE(disk->open(folder / "circle", Access::ReadOnly));
}

TEST_CASE("a folder lists its folders first and then its files, by name", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    std::filesystem::create_directory(folder / "z");
    std::filesystem::create_directory(folder / "a");
    test::write_file(folder / "m", "12345");
    test::write_file(folder / "b", "");
    test::write_file(folder / "\xFF not text", "");

    const auto entries = disk->list(folder.path());
    REQUIRE(entries);
    CHECK(names_of(*entries) == std::vector<std::string> { "a", "z", "b", "m" });
    CHECK((*entries)[0].folder);
    CHECK_FALSE((*entries)[2].folder);
    CHECK((*entries)[3].size == 5);
    CHECK(disk->list(folder / "nothing").error().code == ErrorCode::FileNotFound);
}

TEST_CASE("the name of an open file goes at once", "[platform]")
{
    const test::TemporaryFolder folder;
    const auto disk = platform::system_disk();
    const auto file = disk->create(folder / "plan");
    REQUIRE(file);
    REQUIRE(disk->remove(folder / "plan"));
    REQUIRE(disk->flush_folder_of(folder / "plan"));
    CHECK_FALSE(std::filesystem::exists(folder / "plan"));
    CHECK((*file)->write_at(0, Bytes { 1, 2, 3 }));
    CHECK((*file)->flush());
    CHECK((*file)->truncate(0));
    CHECK((*file)->size().value() == 0);
    CHECK(disk->remove(folder / "plan").error().code == ErrorCode::FileNotFound);
}
