#include "crypto/secret.hpp"

#include "base/assert.hpp"

#include <sodium.h>

#include <cstring>
#include <new>
#include <utility>

namespace crypto {

bool start() noexcept { return sodium_init() >= 0; }

void wipe_stack() noexcept
{
    constexpr std::size_t DEPTH = 32768;
    sodium_stackzero(DEPTH);
}

void wipe(base::MutableByteView bytes) noexcept
{
    if (!bytes.empty())
        sodium_memzero(bytes.data(), bytes.size());
}

bool equal(base::ByteView left, base::ByteView right) noexcept
{
    if (left.size() != right.size())
        return false;
    return left.empty() || sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

SecretBytes::SecretBytes(std::size_t size)
{
    static const bool started = start();
    if (!started)
        throw std::bad_alloc();
    if (size == 0)
        return;
    m_data = static_cast<base::Byte*>(sodium_malloc(size));
    if (m_data == nullptr)
        throw std::bad_alloc();
    m_size = size;
    m_capacity = size;
    sodium_memzero(m_data, m_size);
}

SecretBytes::SecretBytes(base::ByteView copied) : SecretBytes(copied.size())
{
    if (!copied.empty())
        std::memcpy(m_data, copied.data(), copied.size());
}

SecretBytes::SecretBytes(std::string_view copied)
    : SecretBytes(base::ByteView(reinterpret_cast<const base::Byte*>(copied.data()), copied.size()))
{
}

SecretBytes::~SecretBytes() { release(); }

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_capacity(std::exchange(other.m_capacity, 0))
{
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
    }
    return *this;
}

void SecretBytes::wipe() noexcept
{
    if (m_data != nullptr)
        sodium_memzero(m_data, m_capacity);
}

void SecretBytes::shorten(std::size_t size) noexcept
{
    CEIBA_ASSERT(size <= m_size);
    if (size < m_size)
        sodium_memzero(m_data + size, m_size - size);
    m_size = size;
}

void SecretBytes::release() noexcept
{
    // sodium_free zeroes the whole allocation before it gives it back.
    sodium_free(m_data);
    m_data = nullptr;
    m_size = 0;
    m_capacity = 0;
}

} // namespace crypto
