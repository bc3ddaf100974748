#include "crypto/envelope.hpp"

#include "base/assert.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace crypto {

static_assert(SHA256_SIZE == crypto_auth_hmacsha256_BYTES);
static_assert(X25519_SIZE == crypto_scalarmult_BYTES);
static_assert(CHACHA_NONCE_SIZE == crypto_aead_chacha20poly1305_ietf_NPUBBYTES);
static_assert(CHACHA_TAG_SIZE == crypto_aead_chacha20poly1305_ietf_ABYTES);

namespace {

    /// libsodium wants an address even of nothing.
    const unsigned char* address(base::ByteView bytes)
    {
        static constexpr unsigned char NOTHING = 0;
        return bytes.empty() ? &NOTHING : bytes.data();
    }

} // namespace

void hmac_sha256(base::MutableByteView out, base::ByteView key,
    std::initializer_list<base::ByteView> data) noexcept
{
    CEIBA_ASSERT(out.size() == SHA256_SIZE);
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, address(key), key.size());
    for (const auto piece : data)
        crypto_auth_hmacsha256_update(&state, address(piece), piece.size());
    crypto_auth_hmacsha256_final(&state, out.data());
    sodium_memzero(&state, sizeof(state));
}

void hkdf_sha256(base::MutableByteView out, base::ByteView key, base::ByteView salt,
    std::string_view info) noexcept
{
    // An empty salt is a block of zeros, which HMAC makes of an empty key by itself.
    std::array<base::Byte, SHA256_SIZE> extracted {};
    hmac_sha256(extracted, salt, { key });
    constexpr base::Byte FIRST_BLOCK = 1;
    const base::ByteView label(reinterpret_cast<const base::Byte*>(info.data()), info.size());
    hmac_sha256(out, extracted, { label, { &FIRST_BLOCK, 1 } });
    wipe(extracted);
}

void x25519_public(base::MutableByteView out, base::ByteView secret) noexcept
{
    CEIBA_ASSERT(out.size() == X25519_SIZE && secret.size() == X25519_SIZE);
    crypto_scalarmult_base(out.data(), secret.data());
}

bool x25519(base::MutableByteView out, base::ByteView secret, base::ByteView point) noexcept
{
    CEIBA_ASSERT(out.size() == X25519_SIZE && secret.size() == X25519_SIZE);
    CEIBA_ASSERT(point.size() == X25519_SIZE);
    return crypto_scalarmult(out.data(), secret.data(), point.data()) == 0;
}

void chacha_seal(base::MutableByteView sealed, base::ByteView plain, base::ByteView nonce,
    base::ByteView key) noexcept
{
    CEIBA_ASSERT(sealed.size() == plain.size() + CHACHA_TAG_SIZE);
    CEIBA_ASSERT(nonce.size() == CHACHA_NONCE_SIZE);
    crypto_aead_chacha20poly1305_ietf_encrypt(sealed.data(), nullptr, address(plain), plain.size(),
        nullptr, 0, nullptr, nonce.data(), key.data());
}

bool chacha_open(base::MutableByteView plain, base::ByteView sealed, base::ByteView nonce,
    base::ByteView key) noexcept
{
    CEIBA_ASSERT(sealed.size() == plain.size() + CHACHA_TAG_SIZE);
    CEIBA_ASSERT(nonce.size() == CHACHA_NONCE_SIZE);
    const int answer = crypto_aead_chacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr,
        sealed.data(), sealed.size(), nullptr, 0, nonce.data(), key.data());
    if (answer != 0)
        wipe(plain);
    return answer == 0;
}

bool scrypt(base::MutableByteView out, base::ByteView passphrase, base::ByteView salt,
    unsigned log_n) noexcept
{
    constexpr std::uint32_t R = 8;
    constexpr std::uint32_t P = 1;
    return crypto_pwhash_scryptsalsa208sha256_ll(address(passphrase), passphrase.size(),
               address(salt), salt.size(), std::uint64_t { 1 } << log_n, R, P, out.data(),
               out.size())
        == 0;
}

namespace {

    int variant(Padding padding)
    {
        return padding == Padding::None ? sodium_base64_VARIANT_ORIGINAL_NO_PADDING
                                        : sodium_base64_VARIANT_ORIGINAL;
    }

} // namespace

std::optional<base::Bytes> from_base64(std::string_view text, Padding padding)
{
    // libsodium 1.0.18 takes some bytes that are no ASCII for letters of the alphabet.
    if (std::ranges::any_of(text, [](char letter) { return letter < ' ' || letter > '~'; }))
        return std::nullopt;
    if (text.empty())
        return base::Bytes {};
    base::Bytes bytes(text.size());
    std::size_t length = 0;
    const char* end = nullptr;
    const int answer = sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(),
        nullptr, &length, &end, variant(padding));
    if (answer != 0 || end != text.data() + text.size())
        return std::nullopt;
    bytes.resize(length);
    return bytes;
}

std::string to_base64(base::ByteView bytes, Padding padding)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), variant(padding)), '\0');
    sodium_bin2base64(text.data(), text.size(), address(bytes), bytes.size(), variant(padding));
    text.pop_back(); // the zero at its end
    return text;
}

} // namespace crypto
