#include "platform/sticks.hpp"

#include "temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include <sys/stat.h>

using base::ErrorCode;
using What = base::Sticks::What;

namespace {

::mode_t rights_of(const std::string& path)
{
    struct ::stat status { };
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

} // namespace

TEST_CASE("sticks are block devices where desktops mount them, with their names", "[sticks]")
{
    const std::vector<std::string> expected { "/media/ana/Mi memoria", "/run/media/ana/USB",
        "/mnt/x" };
    CHECK(platform::mounts_for_sticks(
              "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
              "30 22 8:17 / /media/ana/Mi\\040memoria rw,nosuid shared:2 - vfat /dev/sdb1 rw\n"
              "31 22 8:33 / /run/media/ana/USB rw - exfat /dev/sdc1 rw\n"
              "32 22 0:44 / /media/red rw - nfs4 servidor:/datos rw\n"
              "33 22 8:18 / /boot/efi rw - vfat /dev/sdb2 rw\n"
              "34 22 8:19 / /mnt/x rw shared:3 master:4 - ntfs3 /dev/sdd1 rw\n"
              "35 22 8:19 / /mnt/x rw - ntfs3 /dev/sdd1 rw")
        == expected);
    CHECK(platform::mounts_for_sticks("").empty());
    CHECK(platform::mounts_for_sticks("nonsense\n\n- - -\n").empty());
}

TEST_CASE("what is given away can be read by everybody, and a program starts", "[sticks]")
{
    const test::TemporaryFolder folder;
    const auto sticks = platform::system_sticks();
    const std::string place = folder / "Ceiba";
    REQUIRE(sticks->create_folder(place));
    CHECK(sticks->create_folder(place).has_value());
    CHECK(rights_of(place) == 0755);
    REQUIRE(sticks->create_file(place + "/ceiba", What::Program));
    REQUIRE(sticks->create_file(place + "/LEAME.txt", What::Text));
    CHECK(rights_of(place + "/ceiba") == 0755);
    CHECK(rights_of(place + "/LEAME.txt") == 0644);
    CHECK(sticks->create_file(place + "/ceiba", What::Text).error().code == ErrorCode::FileExists);
    CHECK(sticks->create_folder(place + "/ceiba").error().code == ErrorCode::FileExists);
    CHECK(sticks->create_folder(folder / "no/Ceiba").error().code == ErrorCode::FileNotFound);
}
