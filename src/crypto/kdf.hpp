#pragma once

#include "base/clock.hpp"
#include "base/result.hpp"
#include "crypto/secret.hpp"

#include <array>
#include <cstdint>

namespace crypto {

/// One of the eight fixed costs of Argon2id; the number sits in three bits of a
/// salt, so no file can ask for more than the last (FORMAT.md 4.2).
class Preset {
public:
    static constexpr std::uint8_t COUNT = 8;
    static constexpr std::uint8_t HIGHEST_DEFAULT = 5;

    constexpr Preset() = default;
    /// Only the low three bits count.
    static constexpr Preset from_bits(std::uint8_t bits)
    {
        return Preset(static_cast<std::uint8_t>(bits & 7u));
    }
    constexpr std::uint8_t number() const { return m_number; }
    std::uint64_t memory_bytes() const;
    std::uint32_t passes() const;
    constexpr bool operator==(const Preset&) const = default;

private:
    explicit constexpr Preset(std::uint8_t number) : m_number(number) { }
    std::uint8_t m_number { 0 };
};

constexpr std::size_t SALT_SIZE = 32;
constexpr std::size_t STRETCH_SALT_SIZE = 16;
using Salt = std::array<base::Byte, SALT_SIZE>;

Preset preset_of(const Salt& salt);
void put_preset(Salt& salt, Preset preset);

/// The slow step. An interface so that tests and fuzzers need not wait.
class Stretcher {
public:
    virtual ~Stretcher() = default;
    /// OutOfMemory when the memory of the preset cannot be had; nothing else.
    virtual base::Result<> stretch(
        StretchedSecret& out, const PreparedSecret& secret, base::ByteView salt, Preset preset)
        = 0;
};

class Argon2id final : public Stretcher {
public:
    base::Result<> stretch(StretchedSecret& out, const PreparedSecret& secret, base::ByteView salt,
        Preset preset) override;
};

/// The derivation of FORMAT.md 4.1 in its three steps.
void derive_key_file_key(KeyFileKey& out, base::ByteView content) noexcept;
void prepare(
    PreparedSecret& out, const NormalisedSecret& secret, const KeyFileKey* key_file) noexcept;
base::Result<> derive_root(
    RootKey& out, Stretcher& stretcher, const PreparedSecret& secret, const Salt& salt);

struct MachineMemory {
    std::uint64_t installed_bytes { 0 };
    std::uint64_t available_bytes { 0 };
};

/// The highest preset that should take at most 0.8 s here and stays inside the
/// memory rule of security-design.md 6.2. Measures preset 0 twice; distrusts a
/// clock that gives an unlikely answer and takes preset 2 then.
Preset calibrate(Stretcher& stretcher, const base::Clock& clock, MachineMemory memory);
/// Seconds one run of a preset should take if preset 0 took `milliseconds`.
double predicted_seconds(Preset preset, std::int64_t milliseconds);

} // namespace crypto
