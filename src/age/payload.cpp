#include "age/payload.hpp"

#include "crypto/envelope.hpp"

#include <algorithm>
#include <array>

namespace age {

namespace {

    constexpr std::size_t NONCE_SIZE = 16;
    constexpr std::size_t CHUNK_SIZE = 65536;
    constexpr std::size_t SEALED_CHUNK_SIZE = CHUNK_SIZE + crypto::CHACHA_TAG_SIZE;

    using ChunkNonce = std::array<base::Byte, crypto::CHACHA_NONCE_SIZE>;

    ChunkNonce nonce_of(std::uint64_t number, bool last)
    {
        ChunkNonce nonce {};
        for (std::size_t i = 0; i < sizeof(number); ++i)
            nonce[nonce.size() - 2 - i] = static_cast<base::Byte>(number >> (8 * i));
        nonce.back() = last ? 1 : 0;
        return nonce;
    }

    crypto::FixedSecret<32> payload_key(base::ByteView file_key, base::ByteView nonce)
    {
        crypto::FixedSecret<32> key;
        crypto::hkdf_sha256(key.expose(), file_key, nonce, "payload");
        return key;
    }

} // namespace

base::Bytes seal_payload(base::ByteView plain, base::ByteView file_key, crypto::Random& random)
{
    const auto chunks = std::max<std::size_t>(1, (plain.size() + CHUNK_SIZE - 1) / CHUNK_SIZE);
    base::Bytes sealed(NONCE_SIZE + plain.size() + chunks * crypto::CHACHA_TAG_SIZE);
    auto rest = base::MutableByteView(sealed);
    random.fill(rest.first(NONCE_SIZE));
    const auto key = payload_key(file_key, rest.first(NONCE_SIZE));
    rest = rest.subspan(NONCE_SIZE);
    for (std::size_t number = 0; number < chunks; ++number) {
        const auto piece = plain.subspan(
            number * CHUNK_SIZE, std::min(CHUNK_SIZE, plain.size() - number * CHUNK_SIZE));
        const auto to = rest.first(piece.size() + crypto::CHACHA_TAG_SIZE);
        crypto::chacha_seal(to, piece, nonce_of(number, number + 1 == chunks), key.expose());
        rest = rest.subspan(to.size());
    }
    return sealed;
}

base::Result<crypto::WipedBytes> open_payload(
    base::ByteView sealed, base::ByteView file_key, std::pmr::memory_resource* memory)
{
    const auto bad = [] { return base::fail(base::ErrorCode::VaultDamaged, "payload"); };
    if (sealed.size() < NONCE_SIZE)
        return base::fail(base::ErrorCode::BadInput, "header");
    if (sealed.size() < NONCE_SIZE + crypto::CHACHA_TAG_SIZE)
        return bad();
    const auto key = payload_key(file_key, sealed.first(NONCE_SIZE));
    auto rest = sealed.subspan(NONCE_SIZE);
    const auto chunks = (rest.size() + SEALED_CHUNK_SIZE - 1) / SEALED_CHUNK_SIZE;
    const auto last_size = rest.size() - (chunks - 1) * SEALED_CHUNK_SIZE;
    // An empty last chunk is allowed only where there is nothing at all.
    if (last_size < crypto::CHACHA_TAG_SIZE || (chunks > 1 && last_size == crypto::CHACHA_TAG_SIZE))
        return bad();
    crypto::WipedBytes plain(rest.size() - chunks * crypto::CHACHA_TAG_SIZE, memory);
    auto to = plain.bytes();
    for (std::size_t number = 0; number < chunks; ++number) {
        const auto chunk = rest.first(std::min(SEALED_CHUNK_SIZE, rest.size()));
        const auto piece = to.first(chunk.size() - crypto::CHACHA_TAG_SIZE);
        if (!crypto::chacha_open(
                piece, chunk, nonce_of(number, number + 1 == chunks), key.expose()))
            return bad();
        rest = rest.subspan(chunk.size());
        to = to.subspan(piece.size());
    }
    return plain;
}

} // namespace age
