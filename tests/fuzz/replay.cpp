#include "fuzz_target.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

namespace {

using Bytes = std::vector<std::uint8_t>;

// Shared by all seeds, so that every fuzzer takes a second or two, and some more
// under the sanitizers.
constexpr std::size_t CUTS = 1000;
constexpr std::size_t CHANGES = 3000;
constexpr std::size_t LONGEST = 16384;

void run(const Bytes& bytes)
{
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

} // namespace

int main(int count, char** arguments)
{
    // Always the same numbers: a failure must come back.
    std::mt19937 random(1); // NOLINT(cert-msc51-cpp)
    run_all_of({}, 1, random);
    for (int i = 1; i < count; ++i) {
        std::ifstream file(arguments[i], std::ios::binary);
        if (!file) {
            std::fprintf(stderr, "cannot read %s\n", arguments[i]);
            return 2;
        }
        const Bytes seed { std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>() };
        run_all_of(seed, static_cast<std::size_t>(count - 1), random);
    }
    std::printf("%d seeds replayed\n", count - 1);
    return 0;
}
