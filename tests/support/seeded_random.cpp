#include "support/seeded_random.hpp"

#include <algorithm>
#include <cstring>

namespace test {

namespace {

    // SplitMix64.
    constexpr std::uint64_t STEP = 0x9E3779B97F4A7C15u;

    std::uint64_t mixed(std::uint64_t state)
    {
        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9u;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EBu;
        return state ^ (state >> 31);
    }

} // namespace

void SeededRandom::fill(base::MutableByteView bytes) noexcept
{
    const auto words = (bytes.size() + sizeof(STEP) - 1) / sizeof(STEP);
    auto state = m_state.fetch_add(words * STEP);
    std::size_t at = 0;
    while (at < bytes.size()) {
        state += STEP;
        const auto word = mixed(state);
        const auto count = std::min(bytes.size() - at, sizeof(word));
        std::memcpy(bytes.data() + at, &word, count);
        at += count;
    }
}

std::uint64_t SeededRandom::next() noexcept { return mixed(m_state.fetch_add(STEP) + STEP); }

std::uint64_t another_seed() noexcept
{
    static std::atomic<std::uint64_t> last { 1000 };
    return ++last;
}

} // namespace test
