#include "platform/regions.hpp"

#include "platform/windows.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstddef>

namespace {

MEMORY_BASIC_INFORMATION facts_at(const void* place)
{
    MEMORY_BASIC_INFORMATION facts {};
    REQUIRE(::VirtualQuery(place, &facts, sizeof facts) != 0);
    return facts;
}

} // namespace

TEST_CASE("a region costs the machine only what is used of it", "[platform]")
{
    constexpr std::size_t WHOLE = std::size_t { 256 } << 20;
    constexpr std::size_t USED = std::size_t { 256 } << 10;
    auto* const region = static_cast<std::byte*>(platform::reserve_region(WHOLE));
    REQUIRE(region != nullptr);
    CHECK(facts_at(region).State == MEM_RESERVE);
    CHECK(facts_at(region).RegionSize >= WHOLE);

    REQUIRE(platform::make_region_usable(region, USED));
    CHECK(region[USED - 1] == std::byte { 0 });
    region[USED - 1] = std::byte { 7 };
    CHECK(facts_at(region).State == MEM_COMMIT);
    CHECK(facts_at(region).RegionSize == USED);
    CHECK(facts_at(region + USED).State == MEM_RESERVE);

    platform::release_region(region, WHOLE);
    CHECK(facts_at(region).State == MEM_FREE);
}
