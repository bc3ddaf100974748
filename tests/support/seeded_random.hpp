#pragma once

#include "crypto/random.hpp"

#include <atomic>
#include <cstdint>

namespace test {

/// Repeats itself for the same seed. Good enough to look random, no more. Several threads may use
/// one.
class SeededRandom final : public crypto::Random {
public:
    explicit SeededRandom(std::uint64_t seed = 1) : m_state(seed) { }

    void fill(base::MutableByteView bytes) noexcept override;
    std::uint64_t next() noexcept;
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }

private:
    std::atomic<std::uint64_t> m_state;
};

/// Another one at every call, in the same order in every run.
std::uint64_t another_seed() noexcept;

} // namespace test
