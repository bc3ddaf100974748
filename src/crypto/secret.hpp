#pragma once

#include "base/bytes.hpp"

#include <cstddef>
#include <string_view>

namespace crypto {

/// Bytes that must not outlive their use: locked in memory where the system
/// allows it, between guard pages, zeroed on destruction. Moves; never copies,
/// compares, prints or serialises. Throws std::bad_alloc when the system has no
/// page left; the edge of a job turns that into OutOfMemory.
class SecretBytes {
public:
    SecretBytes() = default;
    /// Zeros.
    explicit SecretBytes(std::size_t size);
    explicit SecretBytes(base::ByteView copied);
    explicit SecretBytes(std::string_view copied);
    ~SecretBytes();

    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;

    /// The only way to the bytes. Searching for expose() finds every use.
    base::MutableByteView expose() { return { m_data, m_size }; }
    base::ByteView expose() const { return { m_data, m_size }; }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    /// Zeroes the bytes where they are and keeps the place. Allocates nothing and
    /// takes no lock: the panic path calls it while a worker still reads.
    void wipe() noexcept;
    /// Forgets everything after the first `size` bytes.
    void shorten(std::size_t size) noexcept;

private:
    void release() noexcept;

    base::Byte* m_data { nullptr };
    std::size_t m_size { 0 };
    std::size_t m_capacity { 0 };
};

/// A secret whose length is part of its type.
template <std::size_t Size> class FixedSecret : public SecretBytes {
public:
    static constexpr std::size_t SIZE = Size;
    FixedSecret() : SecretBytes(Size) { }
};

/// One type per meaning: a file key cannot be passed where a passphrase goes. The using
/// lines also keep them from being aggregates, which could be made from one another.

/// What a person typed, as UTF-8, before normalisation.
class Passphrase : public SecretBytes {
public:
    using SecretBytes::SecretBytes;
    /// Said aloud, because each copy is one more to wipe.
    Passphrase copy() const { return Passphrase(expose()); }
};
/// The bytes that enter the derivation: normalised text or 48 digits (FORMAT.md 4).
class NormalisedSecret : public SecretBytes {
public:
    using SecretBytes::SecretBytes;
};
/// `kf` of FORMAT.md 4: what a key file comes down to.
class KeyFileKey : public FixedSecret<64> {
public:
    using FixedSecret::FixedSecret;
};
/// `pre`: passphrase and key file together, the input of Argon2id.
class PreparedSecret : public FixedSecret<64> {
public:
    using FixedSecret::FixedSecret;
};
/// `kek`: what Argon2id gives.
class StretchedSecret : public FixedSecret<64> {
public:
    using FixedSecret::FixedSecret;
};
/// `root`: opens the keyslots of one key block.
class RootKey : public FixedSecret<64> {
public:
    using FixedSecret::FixedSecret;
};
/// `MK`: opens the data of a vault.
class MasterKey : public FixedSecret<32> {
public:
    using FixedSecret::FixedSecret;
};

/// Has to succeed once before anything else of this folder is used; safe to call
/// again. False when the system gives no randomness: the program must not go on.
[[nodiscard]] bool start() noexcept;

/// Zeroes what earlier calls left on the unused part of the stack.
void wipe_stack() noexcept;
/// Zeroes memory the compiler would otherwise consider dead.
void wipe(base::MutableByteView bytes) noexcept;
/// Compares in a time that does not depend on where the difference is.
[[nodiscard]] bool equal(base::ByteView left, base::ByteView right) noexcept;

} // namespace crypto
