#include "support/disk_image.hpp"

#include <algorithm>

namespace test {

void DiskImage::resize(std::uint64_t size)
{
    static const auto zeros = std::make_shared<const Page>();
    const auto cut = static_cast<std::size_t>(size % PAGE);
    m_pages.resize(static_cast<std::size_t>((size + PAGE - 1) / PAGE), zeros);
    if (size < m_size && cut != 0) {
        auto last = std::make_shared<Page>(*m_pages.back());
        std::fill(last->begin() + static_cast<std::ptrdiff_t>(cut), last->end(), base::Byte { 0 });
        m_pages.back() = last;
    }
    m_size = size;
}

bool DiskImage::read(std::uint64_t offset, base::MutableByteView into) const
{
    if (offset > m_size || into.size() > m_size - offset)
        return false;
    while (!into.empty()) {
        const auto start = static_cast<std::size_t>(offset % PAGE);
        const auto count = std::min(into.size(), PAGE - start);
        const auto& page = *m_pages[static_cast<std::size_t>(offset / PAGE)];
        std::copy_n(page.begin() + static_cast<std::ptrdiff_t>(start), count, into.begin());
        offset += count;
        into = into.subspan(count);
    }
    return true;
}

void DiskImage::write(std::uint64_t offset, base::ByteView bytes)
{
    if (offset + bytes.size() > m_size)
        resize(offset + bytes.size());
    while (!bytes.empty()) {
        const auto start = static_cast<std::size_t>(offset % PAGE);
        const auto count = std::min(bytes.size(), PAGE - start);
        auto& place = m_pages[static_cast<std::size_t>(offset / PAGE)];
        auto page = std::make_shared<Page>(*place);
        std::copy_n(bytes.begin(), count, page->begin() + static_cast<std::ptrdiff_t>(start));
        place = std::move(page);
        offset += count;
        bytes = bytes.subspan(count);
    }
}

base::Byte DiskImage::at(std::uint64_t offset) const
{
    return (
        *m_pages[static_cast<std::size_t>(offset / PAGE)])[static_cast<std::size_t>(offset % PAGE)];
}

void DiskImage::flip(std::uint64_t offset, unsigned bit)
{
    const auto flipped = static_cast<base::Byte>(at(offset) ^ (1u << bit));
    write(offset, { &flipped, 1 });
}

base::Bytes DiskImage::bytes() const { return bytes(0, static_cast<std::size_t>(m_size)); }

base::Bytes DiskImage::bytes(std::uint64_t offset, std::size_t length) const
{
    base::Bytes copy(length);
    if (!read(offset, copy))
        copy.clear();
    return copy;
}

bool DiskImage::operator==(const DiskImage& other) const
{
    if (m_size != other.m_size)
        return false;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i] != other.m_pages[i] && *m_pages[i] != *other.m_pages[i])
            return false;
    }
    return true;
}

} // namespace test
