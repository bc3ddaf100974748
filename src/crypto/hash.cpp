#include "crypto/hash.hpp"

#include "base/assert.hpp"

#include <sodium.h>

#include <cstring>

namespace crypto {

namespace {

    constexpr std::size_t LABEL_SIZE = 16;

    crypto_generichash_state* state_in(base::Byte* place)
    {
        return reinterpret_cast<crypto_generichash_state*>(place);
    }

} // namespace

Hasher::Hasher(std::size_t out_size, base::ByteView key, std::string_view label) noexcept
    : m_out_size(out_size)
{
    static_assert(sizeof(crypto_generichash_state) <= sizeof(m_state));
    CEIBA_ASSERT(out_size >= 1 && out_size <= crypto_generichash_BYTES_MAX);
    CEIBA_ASSERT(key.empty() || key.size() == 32 || key.size() == 64);
    CEIBA_ASSERT(label.size() <= LABEL_SIZE);

    crypto_generichash_init(
        state_in(m_state), key.empty() ? nullptr : key.data(), key.size(), out_size);
    base::Byte padded[LABEL_SIZE] {};
    std::memcpy(padded, label.data(), label.size());
    add(padded);
}

Hasher::~Hasher() { sodium_memzero(m_state, sizeof(m_state)); }

void Hasher::add(base::ByteView data) noexcept
{
    if (!data.empty())
        crypto_generichash_update(state_in(m_state), data.data(), data.size());
}

void Hasher::finish(base::MutableByteView out) noexcept
{
    CEIBA_ASSERT(out.size() == m_out_size);
    crypto_generichash_final(state_in(m_state), out.data(), out.size());
}

void hash(base::MutableByteView out, base::ByteView key, std::string_view label,
    std::initializer_list<base::ByteView> data) noexcept
{
    Hasher hasher(out.size(), key, label);
    for (const auto piece : data)
        hasher.add(piece);
    hasher.finish(out);
}

std::array<base::Byte, 32> fingerprint(base::ByteView data) noexcept
{
    std::array<base::Byte, 32> out {};
    crypto_generichash(out.data(), out.size(), data.data(), data.size(), nullptr, 0);
    return out;
}

} // namespace crypto
