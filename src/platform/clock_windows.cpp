#include "platform/clock.hpp"

#include "platform/windows.hpp"

namespace platform {

namespace {

    constexpr std::int64_t TICKS_PER_SECOND = 10'000'000;
    /// From the first day of 1601, where Windows begins, to that of 1970.
    constexpr std::int64_t SECONDS_BEFORE_1970 = 11'644'473'600;
    constexpr std::int64_t LAST_SECOND = 253'402'300'799; // of the year 9999

    /// Local time. A year that the system cannot express becomes the first day
    /// of 1970: a wrong date on screen, not a crash.
    SYSTEMTIME local_time(std::int64_t unix_seconds)
    {
        SYSTEMTIME local {};
        local.wYear = 1970;
        local.wMonth = 1;
        local.wDay = 1;
        if (unix_seconds < -SECONDS_BEFORE_1970 || unix_seconds > LAST_SECOND)
            return local;
        ULARGE_INTEGER ticks {};
        ticks.QuadPart
            = static_cast<ULONGLONG>((unix_seconds + SECONDS_BEFORE_1970) * TICKS_PER_SECOND);
        const FILETIME file_time { ticks.LowPart, ticks.HighPart };
        SYSTEMTIME universal {};
        SYSTEMTIME there {};
        if (::FileTimeToSystemTime(&file_time, &universal) != 0
            && ::SystemTimeToTzSpecificLocalTime(nullptr, &universal, &there) != 0)
            return there;
        return local;
    }

} // namespace

// GetTickCount64 goes on while the machine sleeps.
bool clock_counts_sleep() { return true; }

std::int64_t SystemClock::now() const
{
    FILETIME now {};
    ::GetSystemTimeAsFileTime(&now);
    ULARGE_INTEGER ticks {};
    ticks.LowPart = now.dwLowDateTime;
    ticks.HighPart = now.dwHighDateTime;
    return static_cast<std::int64_t>(ticks.QuadPart) / TICKS_PER_SECOND - SECONDS_BEFORE_1970;
}

std::int64_t SystemClock::monotonic_ms() const
{
    return static_cast<std::int64_t>(::GetTickCount64());
}

base::Date SystemClock::today() const { return local_date(now()); }

int SystemClock::minute_of_day(std::int64_t unix_seconds) const
{
    const auto local = local_time(unix_seconds);
    return local.wHour * 60 + local.wMinute;
}

base::Date SystemClock::local_date(std::int64_t unix_seconds) const
{
    const auto local = local_time(unix_seconds);
    return { local.wYear, local.wMonth, local.wDay };
}

} // namespace platform
