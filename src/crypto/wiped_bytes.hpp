#pragma once

#include "base/bytes.hpp"
#include "crypto/secret.hpp"

#include <cstddef>
#include <memory_resource>

namespace crypto {

/// Plain content on its way between memory and vault: a fixed number of bytes from
/// a resource (the Arena in the program), zeroed when it goes. For content, which can be
/// megabytes; keys and passphrases are SecretBytes.
class WipedBytes {
public:
    WipedBytes() = default;
    explicit WipedBytes(
        std::size_t size, std::pmr::memory_resource* memory = std::pmr::get_default_resource());
    WipedBytes(base::ByteView copied,
        std::pmr::memory_resource* memory = std::pmr::get_default_resource());
    ~WipedBytes();
    WipedBytes(WipedBytes&& other) noexcept;
    WipedBytes& operator=(WipedBytes&& other) noexcept;
    WipedBytes(const WipedBytes&) = delete;
    WipedBytes& operator=(const WipedBytes&) = delete;

    base::ByteView view() const { return { m_data, m_size }; }
    base::MutableByteView bytes() { return { m_data, m_size }; }
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    void shorten(std::size_t size) noexcept;

private:
    void release() noexcept;

    base::Byte* m_data { nullptr };
    std::size_t m_size { 0 };
    std::size_t m_capacity { 0 };
    std::pmr::memory_resource* m_memory { nullptr };
};

/// Wipes bytes that somebody else owns at the end of a block.
class WipedAtEnd {
public:
    explicit WipedAtEnd(base::Bytes& bytes) : m_bytes(bytes) { }
    ~WipedAtEnd() { wipe(m_bytes); }
    WipedAtEnd(const WipedAtEnd&) = delete;
    WipedAtEnd& operator=(const WipedAtEnd&) = delete;

private:
    base::Bytes& m_bytes;
};

} // namespace crypto
