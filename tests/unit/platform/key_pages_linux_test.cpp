#include "platform/key_pages.hpp"

#include "child.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstring>
#include <fstream>
#include <string>

#include <sys/mman.h>
#include <unistd.h>

namespace {

/// The lines of /proc/self/smaps for the region that begins here.
std::string flags_of(const void* address)
{
    char begin[32];
    std::snprintf(begin, sizeof begin, "%lx-", reinterpret_cast<unsigned long>(address));
    std::ifstream maps("/proc/self/smaps");
    bool here = false;
    for (std::string line; std::getline(maps, line);) {
        if (line.find('-') != std::string::npos && line.find(" r") != std::string::npos
            && line.find(':') > 20)
            here = line.starts_with(begin);
        if (here && line.starts_with("VmFlags:"))
            return line;
    }
    return {};
}

} // namespace

TEST_CASE("a hidden page holds what is written, is kept out of dumps and goes back", "[platform]")
{
    if (!platform::has_key_pages())
        SKIP("this kernel has no memfd_secret");
    void* page = platform::take_key_page(32);
    REQUIRE(page != nullptr);
    for (int i = 0; i < 4096; ++i)
        REQUIRE(static_cast<unsigned char*>(page)[i] == 0);
    std::memset(page, 0x5A, 32);
    CHECK(static_cast<unsigned char*>(page)[31] == 0x5A);
    const auto flags = flags_of(page);
    INFO(flags);
    CHECK(flags.find(" dd") != std::string::npos);
    platform::give_back_key_page(page, 32);
    CHECK(flags_of(page).empty());
}

TEST_CASE("a protected region is out of dumps and empty in a child", "[platform]")
{
    constexpr std::size_t SIZE = 8192;
    void* region
        = ::mmap(nullptr, SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    REQUIRE(region != MAP_FAILED);
    std::memset(region, 0x77, SIZE);
    const auto report = platform::protect_region(region, SIZE);
    CHECK(report.out_of_dumps);
    CHECK(report.empty_in_children);
    CHECK(test::exit_code_of_child([&] { return static_cast<unsigned char*>(region)[5000]; }) == 0);
    CHECK(static_cast<unsigned char*>(region)[5000] == 0x77);
    ::munmap(region, SIZE);
}
