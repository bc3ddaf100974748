#pragma once

#include "base/clock.hpp"

namespace test {

/// Time stands still until a test moves it. 12 May 2026, 10:32.
class FakeClock final : public base::Clock {
public:
    std::int64_t now() const override { return m_now; }
    std::int64_t monotonic_ms() const override { return m_monotonic_ms; }
    base::Date today() const override { return local_date(m_now); }
    int minute_of_day(std::int64_t unix_seconds) const override
    {
        return static_cast<int>(unix_seconds % 86'400 / 60);
    }
    base::Date local_date(std::int64_t unix_seconds) const override
    {
        return base::date_from_days(unix_seconds / 86'400);
    }

    void pass_ms(std::int64_t milliseconds)
    {
        m_rest_ms += milliseconds;
        m_monotonic_ms += milliseconds;
        m_now += m_rest_ms / 1000;
        m_rest_ms %= 1000;
    }
    void pass_days(std::int64_t days) { pass_ms(days * 86'400'000); }
    void set(std::int64_t unix_seconds) { m_now = unix_seconds; }
    void set_day(base::Date day)
    {
        m_now = base::days_from_epoch(day) * 86'400 + 10 * 3'600 + 32 * 60;
    }

private:
    std::int64_t m_now { base::days_from_epoch({ 2026, 5, 12 }) * 86'400 + 10 * 3'600 + 32 * 60 };
    std::int64_t m_monotonic_ms { 1'000'000 };
    std::int64_t m_rest_ms { 0 };
};

} // namespace test
