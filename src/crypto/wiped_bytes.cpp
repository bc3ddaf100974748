#include "crypto/wiped_bytes.hpp"

#include "base/assert.hpp"
#include "crypto/secret.hpp"

#include <cstring>
#include <utility>

namespace crypto {

WipedBytes::WipedBytes(std::size_t size, std::pmr::memory_resource* memory)
    : m_size(size)
    , m_capacity(size)
    , m_memory(memory)
{
    if (size == 0)
        return;
    m_data = static_cast<base::Byte*>(memory->allocate(size, alignof(std::max_align_t)));
    std::memset(m_data, 0, size);
}

WipedBytes::WipedBytes(base::ByteView copied, std::pmr::memory_resource* memory)
    : WipedBytes(copied.size(), memory)
{
    if (!copied.empty())
        std::memcpy(m_data, copied.data(), copied.size());
}

WipedBytes::~WipedBytes() { release(); }

WipedBytes::WipedBytes(WipedBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_capacity(std::exchange(other.m_capacity, 0))
    , m_memory(std::exchange(other.m_memory, nullptr))
{
}

WipedBytes& WipedBytes::operator=(WipedBytes&& other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
        m_memory = std::exchange(other.m_memory, nullptr);
    }
    return *this;
}

void WipedBytes::shorten(std::size_t size) noexcept
{
    CEIBA_ASSERT(size <= m_size);
    wipe(bytes().subspan(size));
    m_size = size;
}

void WipedBytes::release() noexcept
{
    if (m_data == nullptr)
        return;
    wipe({ m_data, m_capacity });
    m_memory->deallocate(m_data, m_capacity, alignof(std::max_align_t));
    m_data = nullptr;
}

} // namespace crypto
