#pragma once

#include "base/bytes.hpp"
#include "crypto/secret.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

/// The primitives of the age format (security-design.md 5.6). Only src/age uses them; the
/// vault has its own.
namespace crypto {

constexpr std::size_t SHA256_SIZE = 32;

/// HMAC-SHA-256 over the pieces in a row.
void hmac_sha256(base::MutableByteView out, base::ByteView key,
    std::initializer_list<base::ByteView> data) noexcept;
/// HKDF-SHA-256, one block: 32 bytes of output.
void hkdf_sha256(base::MutableByteView out, base::ByteView key, base::ByteView salt,
    std::string_view info) noexcept;

constexpr std::size_t X25519_SIZE = 32;
/// The public key of a secret one.
void x25519_public(base::MutableByteView out, base::ByteView secret) noexcept;
/// False when the result would be all zeros: a point of low order.
[[nodiscard]] bool x25519(
    base::MutableByteView out, base::ByteView secret, base::ByteView point) noexcept;

constexpr std::size_t CHACHA_NONCE_SIZE = 12;
constexpr std::size_t CHACHA_TAG_SIZE = 16;
/// ChaCha20-Poly1305 in its IETF form, no associated data. `sealed` has the size of `plain`
/// plus CHACHA_TAG_SIZE.
void chacha_seal(base::MutableByteView sealed, base::ByteView plain, base::ByteView nonce,
    base::ByteView key) noexcept;
/// False, and `plain` zeroed, when the tag does not hold.
[[nodiscard]] bool chacha_open(base::MutableByteView plain, base::ByteView sealed,
    base::ByteView nonce, base::ByteView key) noexcept;

/// scrypt with r = 8 and p = 1; takes 2^log_n KiB. False without the memory.
[[nodiscard]] bool scrypt(base::MutableByteView out, base::ByteView passphrase, base::ByteView salt,
    unsigned log_n) noexcept;

enum class Padding { None, Needed };
/// Base64 with the standard alphabet; nothing for what is not the one spelling of its bytes.
std::optional<base::Bytes> from_base64(std::string_view text, Padding padding);
std::string to_base64(base::ByteView bytes, Padding padding);

} // namespace crypto
