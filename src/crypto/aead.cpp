#include "crypto/aead.hpp"

#include "base/assert.hpp"
#include "crypto/secret.hpp"

#include <sodium.h>

namespace crypto {

static_assert(AEAD_KEY_SIZE == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(AEAD_NONCE_SIZE == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(AEAD_TAG_SIZE == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(STREAM_HEADER_SIZE == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(STREAM_TAG_SIZE == crypto_secretstream_xchacha20poly1305_ABYTES);

void seal(base::MutableByteView sealed, base::ByteView plain, base::ByteView associated,
    base::ByteView nonce, base::ByteView key) noexcept
{
    CEIBA_ASSERT(sealed.size() == plain.size() + AEAD_TAG_SIZE);
    CEIBA_ASSERT(nonce.size() == AEAD_NONCE_SIZE && key.size() == AEAD_KEY_SIZE);
    unsigned long long written = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data(), &written, plain.data(), plain.size(),
        associated.data(), associated.size(), nullptr, nonce.data(), key.data());
    CEIBA_ASSERT(written == sealed.size());
}

bool open(base::MutableByteView plain, base::ByteView sealed, base::ByteView associated,
    base::ByteView nonce, base::ByteView key) noexcept
{
    CEIBA_ASSERT(sealed.size() == plain.size() + AEAD_TAG_SIZE);
    CEIBA_ASSERT(nonce.size() == AEAD_NONCE_SIZE && key.size() == AEAD_KEY_SIZE);
    // Where it does not decrypt, libsodium leaves zeros in `plain`.
    return crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, sealed.data(),
               sealed.size(), associated.data(), associated.size(), nonce.data(), key.data())
        == 0;
}

namespace {

    crypto_secretstream_xchacha20poly1305_state* state_in(base::Byte* place)
    {
        return reinterpret_cast<crypto_secretstream_xchacha20poly1305_state*>(place);
    }

    unsigned char tag_of(ChunkKind kind)
    {
        return kind == ChunkKind::Final ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                        : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    }

} // namespace

Stream::Stream(base::ByteView header, base::ByteView key) noexcept
{
    static_assert(sizeof(crypto_secretstream_xchacha20poly1305_state) <= sizeof(m_state));
    CEIBA_ASSERT(header.size() == STREAM_HEADER_SIZE && key.size() == AEAD_KEY_SIZE);
    // init_push() would draw the header itself. The state for one header is the same in
    // both directions, so init_pull() serves the writer too.
    crypto_secretstream_xchacha20poly1305_init_pull(state_in(m_state), header.data(), key.data());
}

Stream::~Stream() { sodium_memzero(m_state, sizeof(m_state)); }

void Stream::push(base::MutableByteView sealed, base::ByteView plain, ChunkKind kind) noexcept
{
    CEIBA_ASSERT(sealed.size() == plain.size() + STREAM_TAG_SIZE);
    crypto_secretstream_xchacha20poly1305_push(state_in(m_state), sealed.data(), nullptr,
        plain.data(), plain.size(), nullptr, 0, tag_of(kind));
}

bool Stream::pull(base::MutableByteView plain, base::ByteView sealed, ChunkKind kind) noexcept
{
    CEIBA_ASSERT(sealed.size() == plain.size() + STREAM_TAG_SIZE);
    unsigned char tag = 0;
    const int answer = crypto_secretstream_xchacha20poly1305_pull(
        state_in(m_state), plain.data(), nullptr, &tag, sealed.data(), sealed.size(), nullptr, 0);
    if (answer == 0 && tag == tag_of(kind))
        return true;
    wipe(plain);
    return false;
}

} // namespace crypto
