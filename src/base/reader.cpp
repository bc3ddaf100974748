#include "base/reader.hpp"

namespace base {

template <typename Unsigned> Result<Unsigned> Reader::number()
{
    if (m_rest.size() < sizeof(Unsigned))
        return fail(ErrorCode::VaultDamaged, "bytes end too early");
    const auto value = load_le<Unsigned>(m_rest.data());
    m_rest = m_rest.subspan(sizeof(Unsigned));
    return value;
}

Result<std::uint8_t> Reader::u8() { return number<std::uint8_t>(); }
Result<std::uint16_t> Reader::u16() { return number<std::uint16_t>(); }
Result<std::uint32_t> Reader::u32() { return number<std::uint32_t>(); }
Result<std::uint64_t> Reader::u64() { return number<std::uint64_t>(); }

Result<ByteView> Reader::take(std::uint64_t length)
{
    if (length > m_rest.size())
        return fail(ErrorCode::VaultDamaged, "length beyond the end");
    const auto taken = m_rest.first(static_cast<std::size_t>(length));
    m_rest = m_rest.subspan(static_cast<std::size_t>(length));
    return taken;
}

} // namespace base
