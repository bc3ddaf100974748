#pragma once

#include "crypto/random.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace test {

/// Repeats itself for the same seed. Good enough to look random, no more.
class SeededRandom final : public crypto::Random {
public:
    explicit SeededRandom(std::uint64_t seed = 1) : m_state(seed) { }

    void fill(base::MutableByteView bytes) noexcept override
    {
        std::size_t at = 0;
        while (at < bytes.size()) {
            const auto word = next();
            const auto count = std::min(bytes.size() - at, sizeof(word));
            std::memcpy(bytes.data() + at, &word, count);
            at += count;
        }
    }

    /// SplitMix64.
    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15u;
        auto z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }

private:
    std::uint64_t m_state;
};

} // namespace test
