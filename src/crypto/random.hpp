#pragma once

#include "base/bytes.hpp"

namespace crypto {

/// Where unpredictable bytes come from. An interface so that tests can repeat a run.
class Random {
public:
    virtual ~Random() = default;
    virtual void fill(base::MutableByteView bytes) noexcept = 0;
};

/// The generator of the operating system; nothing else, and no seeding of our own.
class SystemRandom final : public Random {
public:
    void fill(base::MutableByteView bytes) noexcept override;
};

} // namespace crypto
