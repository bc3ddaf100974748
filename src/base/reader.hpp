#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"

#include <cstdint>

namespace base {

/// Walks over bytes that may be hostile. Every read is checked against what is
/// left; nothing is copied and nothing is allocated.
class Reader {
public:
    explicit Reader(ByteView bytes) : m_rest(bytes) { }

    Result<std::uint8_t> u8();
    Result<std::uint16_t> u16();
    Result<std::uint32_t> u32();
    Result<std::uint64_t> u64();
    Result<ByteView> take(std::uint64_t length);

    bool empty() const { return m_rest.empty(); }
    std::size_t remaining() const { return m_rest.size(); }

private:
    template <typename Unsigned> Result<Unsigned> number();

    ByteView m_rest;
};

} // namespace base
