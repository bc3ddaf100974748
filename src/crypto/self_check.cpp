#include "crypto/self_check.hpp"

#include "crypto/aead.hpp"
#include "crypto/hash.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace crypto {

namespace {

    /// tests/vectors/vault/self_check.py makes it with other implementations.
    constexpr std::array<base::Byte, 32> DIGEST { 0x9c, 0xf5, 0x0a, 0xc3, 0x17, 0x3c, 0x34, 0xd8,
        0x96, 0x70, 0x80, 0x32, 0x8d, 0x13, 0x4d, 0xd8, 0x98, 0xf4, 0xa1, 0x20, 0x2d, 0x5c, 0x6e,
        0x5c, 0xe8, 0x36, 0xd9, 0x82, 0xc0, 0x25, 0xce, 0xfa };

    template <std::size_t SIZE> std::array<base::Byte, SIZE> counting()
    {
        std::array<base::Byte, SIZE> bytes {};
        std::iota(bytes.begin(), bytes.end(), base::Byte { 0 });
        return bytes;
    }

    constexpr std::size_t TEXT = 200;
    const auto KEY = counting<AEAD_KEY_SIZE>();
    const auto NONCE = counting<AEAD_NONCE_SIZE>();
    const auto PLAIN = counting<TEXT>();

    using Sealed = std::array<base::Byte, TEXT + AEAD_TAG_SIZE>;
    using Chunk = std::array<base::Byte, TEXT + STREAM_TAG_SIZE>;
    using Text = std::array<base::Byte, TEXT>;

    bool opens(const Sealed& sealed)
    {
        Text plain {};
        return open(plain, sealed, KEY, NONCE, KEY) && plain == PLAIN;
    }

    bool opens(const Chunk& chunk)
    {
        Text plain {};
        return Stream(NONCE, KEY).pull(plain, chunk, ChunkKind::Final) && plain == PLAIN;
    }

    template <typename Bytes> bool opens_only_unchanged(Bytes bytes)
    {
        if (!opens(bytes))
            return false;
        bytes[TEXT / 2] ^= 1;
        return !opens(bytes);
    }

} // namespace

bool self_check() noexcept
{
    Sealed sealed {};
    seal(sealed, PLAIN, KEY, NONCE, KEY);
    Chunk chunk {};
    Stream(NONCE, KEY).push(chunk, PLAIN, ChunkKind::Final);
    std::array<base::Byte, 64> stretched {};
    if (crypto_pwhash(stretched.data(), stretched.size(), reinterpret_cast<const char*>(KEY.data()),
            KEY.size(), PLAIN.data(), crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN,
            crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return false;
    std::array<base::Byte, 32> digest {};
    hash(digest, KEY, "pv1 selfcheck", { sealed, chunk, stretched });
    return digest == DIGEST && opens_only_unchanged(sealed) && opens_only_unchanged(chunk);
}

} // namespace crypto
