#include "platform/storage.hpp"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("a journal of the content is found in the list of mounts", "[platform]")
{
    constexpr const char* MOUNTS
        = "22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,errors=remount-ro\n"
          "36 22 7:0 / /stick rw,relatime - ext4 /dev/loop0 rw,data=journal\n"
          "37 22 7:1 / /other rw,relatime shared:9 master:1 - ext4 /dev/loop1 rw,data=ordered\n"
          "38 22 7:2 / /data=journal rw,relatime - ext4 /dev/loop2 rw\n";
    CHECK(platform::journals_content(MOUNTS, "7:0"));
    CHECK_FALSE(platform::journals_content(MOUNTS, "254:0"));
    CHECK_FALSE(platform::journals_content(MOUNTS, "7:1"));
    CHECK_FALSE(platform::journals_content(MOUNTS, "7:2"));
    CHECK_FALSE(platform::journals_content(MOUNTS, "9:9"));
    CHECK_FALSE(platform::journals_content("", ""));
    CHECK_FALSE(platform::journals_content("36 22", "7:0"));
}
