#include "crypto/kdf.hpp"

#include "base/assert.hpp"
#include "crypto/hash.hpp"

#include <sodium.h>

#include <algorithm>
#include <new>
#include <optional>

namespace crypto {

namespace {

    struct Cost {
        std::uint64_t memory_mib;
        std::uint32_t passes;
        double ratio; ///< time compared with preset 0, from the table of FORMAT.md 4.2
    };

    constexpr Cost COSTS[Preset::COUNT] = {
        { 64, 3, 65.0 / 65.0 },
        { 64, 6, 119.0 / 65.0 },
        { 128, 3, 172.0 / 65.0 },
        { 128, 6, 312.0 / 65.0 },
        { 256, 3, 404.0 / 65.0 },
        { 256, 6, 735.0 / 65.0 },
        { 512, 3, 924.0 / 65.0 },
        { 512, 6, 1665.0 / 65.0 },
    };

    constexpr std::uint8_t PRESET_BITS = 0x07;

} // namespace

std::uint64_t Preset::memory_bytes() const { return COSTS[m_number].memory_mib << 20; }
std::uint32_t Preset::passes() const { return COSTS[m_number].passes; }

Preset preset_of(const Salt& salt) { return Preset::from_bits(salt[SALT_SIZE - 1]); }

void put_preset(Salt& salt, Preset preset)
{
    salt[SALT_SIZE - 1]
        = static_cast<base::Byte>((salt[SALT_SIZE - 1] & ~PRESET_BITS) | preset.number());
}

base::Result<> Argon2id::stretch(
    StretchedSecret& out, const PreparedSecret& secret, base::ByteView salt, Preset preset)
{
    static_assert(STRETCH_SALT_SIZE == crypto_pwhash_SALTBYTES);
    CEIBA_ASSERT(salt.size() == STRETCH_SALT_SIZE);
    const auto to = out.expose();
    const auto from = secret.expose();
    // All arguments are inside the limits, so the only way to fail is memory.
    if (crypto_pwhash(to.data(), to.size(), reinterpret_cast<const char*>(from.data()), from.size(),
            salt.data(), preset.passes(), preset.memory_bytes(), crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return base::fail(base::ErrorCode::OutOfMemory, "argon2id");
    return {};
}

void derive_key_file_key(KeyFileKey& out, base::ByteView content) noexcept
{
    hash(out.expose(), {}, "pv1 keyfile", { content });
}

void prepare(
    PreparedSecret& out, const NormalisedSecret& secret, const KeyFileKey* key_file) noexcept
{
    hash(out.expose(), key_file != nullptr ? key_file->expose() : base::ByteView {}, "pv1 secret",
        { secret.expose() });
}

base::Result<> derive_root(
    RootKey& out, Stretcher& stretcher, const PreparedSecret& secret, const Salt& salt)
{
    StretchedSecret stretched;
    TRY(stretcher.stretch(
        stretched, secret, base::ByteView(salt).first(STRETCH_SALT_SIZE), preset_of(salt)));
    hash(out.expose(), stretched.expose(), "pv1 root", { salt });
    return {};
}

double predicted_seconds(Preset preset, std::int64_t milliseconds)
{
    return static_cast<double>(milliseconds) * COSTS[preset.number()].ratio / 1000.0;
}

Preset calibrate(Stretcher& stretcher, const base::Clock& clock, MachineMemory memory)
{
    constexpr double LONGEST_SECONDS = 0.8;
    constexpr std::int64_t LEAST_BELIEVABLE_MS = 5;
    constexpr std::int64_t MOST_BELIEVABLE_MS = 20'000;
    constexpr std::uint64_t MOST_MEMORY = std::uint64_t { 256 } << 20;

    const PreparedSecret secret;
    const Salt salt {};
    std::optional<std::int64_t> best;
    for (int run = 0; run < 2; ++run) {
        StretchedSecret out;
        const auto before = clock.monotonic_ms();
        const auto done
            = stretcher.stretch(out, secret, base::ByteView(salt).first(STRETCH_SALT_SIZE), {});
        const auto took = clock.monotonic_ms() - before;
        if (!done)
            return Preset {}; // not even the cheapest fits at the moment: no reason to take a
                              // dearer one
        best = best ? std::min(*best, took) : took;
    }
    const auto allowed
        = std::min({ MOST_MEMORY, memory.installed_bytes / 8, memory.available_bytes / 3 });
    if (*best < LEAST_BELIEVABLE_MS || *best > MOST_BELIEVABLE_MS) {
        const auto safe = Preset::from_bits(2);
        return safe.memory_bytes() <= allowed ? safe : Preset {};
    }
    Preset chosen;
    for (std::uint8_t number = 1; number <= Preset::HIGHEST_DEFAULT; ++number) {
        const auto preset = Preset::from_bits(number);
        if (preset.memory_bytes() <= allowed && predicted_seconds(preset, *best) <= LONGEST_SECONDS)
            chosen = preset;
    }
    return chosen;
}

} // namespace crypto
