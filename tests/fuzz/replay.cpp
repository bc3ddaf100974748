#include "fuzz_target.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>
#include <string_view>
#include <vector>

namespace {

using Bytes = std::vector<std::uint8_t>;

// Shared by all seeds, so that every fuzzer takes a second or two, and some more
// under the sanitizers.
constexpr std::size_t CUTS = 1000;
constexpr std::size_t CHANGES = 3000;
constexpr std::size_t LONGEST = 16384;

std::size_t g_inputs = 0;

void run(const Bytes& bytes)
{
    ++g_inputs;
    // A copy of exactly this size, so that reading past it is seen.
    const Bytes exact(bytes);
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

void run_all_of(Bytes seed, std::size_t share, std::mt19937& random)
{
    run(seed);
    if (seed.size() > LONGEST)
        seed.resize(LONGEST);
    const auto step = std::max<std::size_t>(1, seed.size() * share / CUTS);
    for (std::size_t length = 0; length < seed.size(); length += step)
        run(Bytes(seed.begin(), seed.begin() + static_cast<std::ptrdiff_t>(length)));
    if (seed.empty())
        return;
    for (auto left = CHANGES / share; left > 0; --left) {
        auto changed = seed;
        for (auto bytes = 1 + random() % 4; bytes > 0; --bytes)
            changed[random() % changed.size()] = static_cast<std::uint8_t>(random());
        run(changed);
    }
}

/// Up to four faults of those that files have: wrong, lost, doubled and foreign bytes.
Bytes with_faults(const std::vector<Bytes>& seeds, std::mt19937& random)
{
    auto bytes = seeds[random() % seeds.size()];
    for (auto faults = 1 + random() % 4; faults > 0 && !bytes.empty(); --faults) {
        const auto at = random() % bytes.size();
        const auto length = std::min<std::size_t>(1 + random() % 64, bytes.size() - at);
        const auto here = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        const auto there = here + static_cast<std::ptrdiff_t>(length);
        switch (random() % 4) {
        case 0:
            bytes[at] = static_cast<std::uint8_t>(random());
            break;
        case 1:
            bytes.erase(here, there);
            break;
        case 2: {
            const Bytes again(here, there);
            bytes.insert(here, again.begin(), again.end());
            break;
        }
        default: {
            const auto& other = seeds[random() % seeds.size()];
            const auto most = std::min<std::size_t>(length, other.size());
            std::copy_n(other.end() - static_cast<std::ptrdiff_t>(most), most, here);
        }
        }
    }
    bytes.resize(std::min(bytes.size(), LONGEST));
    return bytes;
}

int seconds_of(std::string_view argument)
{
    constexpr std::string_view NAME = "--seconds=";
    int seconds = 0;
    if (argument.starts_with(NAME))
        std::from_chars(argument.data() + NAME.size(), argument.data() + argument.size(), seconds);
    return seconds;
}

} // namespace

// [--seconds=N] SEEDS...: replays the seeds, then goes on with faults of all kinds until N
// seconds have passed.
int main(int count, char** arguments)
{
    const auto begun = std::chrono::steady_clock::now();
    const int seconds = count > 1 ? seconds_of(arguments[1]) : 0;
    const int first = seconds > 0 ? 2 : 1;
    // Always the same numbers: a failure must come back.
    std::mt19937 random(1); // NOLINT(cert-msc51-cpp)
    run_all_of({}, 1, random);
    std::vector<Bytes> seeds { {} };
    for (int i = first; i < count; ++i) {
        std::ifstream file(arguments[i], std::ios::binary);
        if (!file) {
            std::fprintf(stderr, "cannot read %s\n", arguments[i]);
            return 2;
        }
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        run_all_of(seeds.back(), static_cast<std::size_t>(count - first), random);
    }
    while (std::chrono::steady_clock::now() - begun < std::chrono::seconds(seconds))
        run(with_faults(seeds, random));
    std::printf("%d seeds replayed, %zu inputs\n", count - first, g_inputs);
    return 0;
}
