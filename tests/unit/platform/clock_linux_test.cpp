#include "platform/clock.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <ctime>
#include <limits>

namespace {

void use_time_zone(const char* name)
{
    ::setenv("TZ", name, 1);
    ::tzset();
}

} // namespace

TEST_CASE("days and minutes are those on the wall of the place", "[platform]")
{
    const platform::SystemClock clock;
    // 2026-05-12 03:30:00 UTC is the evening before in Guatemala, six hours behind.
    constexpr std::int64_t MOMENT = 1778556600;
    use_time_zone("UTC0");
    CHECK(clock.local_date(MOMENT) == base::Date { 2026, 5, 12 });
    CHECK(clock.minute_of_day(MOMENT) == 3 * 60 + 30);
    use_time_zone("CST6");
    CHECK(clock.local_date(MOMENT) == base::Date { 2026, 5, 11 });
    CHECK(clock.minute_of_day(MOMENT) == 21 * 60 + 30);
}

TEST_CASE("a moment that no calendar has gives a day that exists", "[platform]")
{
    const platform::SystemClock clock;
    use_time_zone("UTC0");
    CHECK(clock.local_date(std::numeric_limits<std::int64_t>::max()) == base::Date { 1970, 1, 1 });
}

TEST_CASE("the monotonic clock does not go back", "[platform]")
{
    const platform::SystemClock clock;
    auto before = clock.monotonic_ms();
    for (int i = 0; i < 1000; ++i) {
        const auto after = clock.monotonic_ms();
        CHECK(after >= before);
        before = after;
    }
}
