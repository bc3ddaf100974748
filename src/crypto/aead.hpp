#pragma once

#include "base/bytes.hpp"

#include <cstddef>

namespace crypto {

constexpr std::size_t AEAD_KEY_SIZE = 32;
constexpr std::size_t AEAD_NONCE_SIZE = 24;
constexpr std::size_t AEAD_TAG_SIZE = 16;

/// XChaCha20-Poly1305. `sealed` has the size of `plain` plus AEAD_TAG_SIZE.
void seal(base::MutableByteView sealed, base::ByteView plain, base::ByteView associated,
    base::ByteView nonce, base::ByteView key) noexcept;
/// False, and `plain` zeroed, when the tag does not hold.
[[nodiscard]] bool open(base::MutableByteView plain, base::ByteView sealed,
    base::ByteView associated, base::ByteView nonce, base::ByteView key) noexcept;

constexpr std::size_t STREAM_HEADER_SIZE = 24;
constexpr std::size_t STREAM_TAG_SIZE = 17; ///< what each chunk grows by

enum class ChunkKind { Message, Final };

/// One direction of libsodium's secretstream; no associated data, no rekeying. The
/// header comes from outside so that all randomness goes through one place.
class Stream {
public:
    Stream(base::ByteView header, base::ByteView key) noexcept;
    ~Stream();
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    /// `sealed` has the size of `plain` plus STREAM_TAG_SIZE.
    void push(base::MutableByteView sealed, base::ByteView plain, ChunkKind kind) noexcept;
    /// False when the tag does not hold or the chunk is of another kind.
    [[nodiscard]] bool pull(
        base::MutableByteView plain, base::ByteView sealed, ChunkKind kind) noexcept;

private:
    alignas(16) base::Byte m_state[64];
};

} // namespace crypto
