#pragma once

#include "base/bytes.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace test {

/// The bytes of a file in shared pages: a copy of a whole vault costs next to
/// nothing, so that thousands of damaged ones can be tried.
class DiskImage {
public:
    static constexpr std::size_t PAGE = 4096;

    std::uint64_t size() const { return m_size; }
    /// Growing adds zeros.
    void resize(std::uint64_t size);
    /// Outside the image: false, nothing done.
    bool read(std::uint64_t offset, base::MutableByteView into) const;
    /// Grows the image when needed.
    void write(std::uint64_t offset, base::ByteView bytes);

    base::Byte at(std::uint64_t offset) const;
    void flip(std::uint64_t offset, unsigned bit);
    base::Bytes bytes() const;
    base::Bytes bytes(std::uint64_t offset, std::size_t length) const;
    bool operator==(const DiskImage& other) const;

private:
    using Page = std::array<base::Byte, PAGE>;

    std::uint64_t m_size { 0 };
    std::vector<std::shared_ptr<const Page>> m_pages;
};

} // namespace test
