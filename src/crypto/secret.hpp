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

protected:
    enum class Kind { Any, MasterKey };
    SecretBytes(std::size_t size, Kind kind);

private:
    void release() noexcept;
    void take_from(SecretBytes& other) noexcept;

    base::Byte* m_data { nullptr };
    std::size_t m_size { 0 };
    std::size_t m_capacity { 0 };
    std::size_t m_entry { 0 }; ///< in the list of all secrets
    bool m_in_key_page { false };
};

/// A secret whose length is part of its type.
template <std::size_t Size> class FixedSecret : public SecretBytes {
public:
    static constexpr std::size_t SIZE = Size;
    FixedSecret() : SecretBytes(Size) { }

protected:
    explicit FixedSecret(Kind kind) : SecretBytes(Size, kind) { }
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
    MasterKey() : FixedSecret(Kind::MasterKey) { }
};

/// Has to succeed once before anything else of this folder is used; safe to call
/// again. False when the system gives no randomness: the program must not go on.
[[nodiscard]] bool start() noexcept;

/// Memory for master keys that is better than locked pages, if the system has any: pages that
/// not even the kernel sees (memfd_secret). A master key takes one while it exists and gives it
/// back at the lock: while there are any, the machine cannot hibernate (security-design.md 10.2).
struct KeyPages {
    /// Zeros, at least so many bytes; null when there are none, and locked memory has to do.
    void* (*take)(std::size_t size) noexcept { nullptr };
    void (*give_back)(void* page, std::size_t size) noexcept { nullptr };
};
/// Before the first master key exists.
void use_key_pages(const KeyPages& pages) noexcept;

/// Zeroes every secret there is, where it is, whoever is using it: for a crash and for
/// destroying. From any thread and from a signal handler; takes no lock, allocates nothing,
/// waits for nobody. What is being given back at this moment zeroes itself.
void wipe_all_secrets() noexcept;

/// Whether the system locks one more secret in memory at this moment.
[[nodiscard]] bool can_lock_secrets() noexcept;

/// Zeroes what earlier calls left on the unused part of the stack.
void wipe_stack() noexcept;
/// Zeroes memory the compiler would otherwise consider dead.
void wipe(base::MutableByteView bytes) noexcept;
/// Compares in a time that does not depend on where the difference is.
[[nodiscard]] bool equal(base::ByteView left, base::ByteView right) noexcept;

} // namespace crypto
