#pragma once

#include "base/date.hpp"

#include <cstdint>

namespace base {

/// The only way the program knows what time it is, so that tests can decide.
class Clock {
public:
    virtual ~Clock() = default;

    /// Unix seconds.
    virtual std::int64_t now() const = 0;
    /// Milliseconds that never go back and count while the machine sleeps.
    virtual std::int64_t monotonic_ms() const = 0;
    /// The day and minute on the wall where the program runs.
    virtual Date today() const = 0;
    /// Minutes since local midnight for a Unix time, 0 to 1439.
    virtual int minute_of_day(std::int64_t unix_seconds) const = 0;
    /// The local day of a Unix time.
    virtual Date local_date(std::int64_t unix_seconds) const = 0;
};

} // namespace base
