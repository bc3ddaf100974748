#include "platform/clock.hpp"

#include "base/assert.hpp"

#include <ctime>

namespace platform {

namespace {

    timespec time_of(clockid_t clock)
    {
        timespec time {};
        CEIBA_ASSERT(::clock_gettime(clock, &time) == 0);
        return time;
    }

    /// Local time. A year that the system cannot express becomes the first day
    /// of 1970: a wrong date on screen, not a crash.
    std::tm local_time(std::int64_t unix_seconds)
    {
        const auto seconds = static_cast<std::time_t>(unix_seconds);
        std::tm local {};
        if (::localtime_r(&seconds, &local) == nullptr) {
            local = {};
            local.tm_year = 70;
            local.tm_mday = 1;
        }
        return local;
    }

} // namespace

bool clock_counts_sleep()
{
    timespec awake {};
    timespec with_sleep {};
    return ::clock_gettime(CLOCK_MONOTONIC, &awake) == 0
        && ::clock_gettime(CLOCK_BOOTTIME, &with_sleep) == 0 && with_sleep.tv_sec >= awake.tv_sec;
}

std::int64_t SystemClock::now() const { return time_of(CLOCK_REALTIME).tv_sec; }

std::int64_t SystemClock::monotonic_ms() const
{
    const auto time = time_of(CLOCK_BOOTTIME);
    return std::int64_t { time.tv_sec } * 1000 + time.tv_nsec / 1'000'000;
}

base::Date SystemClock::today() const { return local_date(now()); }

int SystemClock::minute_of_day(std::int64_t unix_seconds) const
{
    const auto local = local_time(unix_seconds);
    return local.tm_hour * 60 + local.tm_min;
}

base::Date SystemClock::local_date(std::int64_t unix_seconds) const
{
    const auto local = local_time(unix_seconds);
    return { local.tm_year + 1900, local.tm_mon + 1, local.tm_mday };
}

} // namespace platform
