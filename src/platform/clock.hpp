#pragma once

#include "base/clock.hpp"

namespace platform {

/// The clocks of this machine; monotonic_ms() counts on while it sleeps.
class SystemClock : public base::Clock {
public:
    std::int64_t now() const override;
    std::int64_t monotonic_ms() const override;
    base::Date today() const override;
    int minute_of_day(std::int64_t unix_seconds) const override;
    base::Date local_date(std::int64_t unix_seconds) const override;
};

/// The clock that counts sleep is there and is not behind the one that does not.
bool clock_counts_sleep();

} // namespace platform
