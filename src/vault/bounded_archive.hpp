#pragma once

#include "base/bytes.hpp"
#include "base/result.hpp"
#include "crypto/secret.hpp"
#include "crypto/wiped_bytes.hpp"

#include <cereal/cereal.hpp>
#include <cereal/types/string.hpp>

#include <cstdint>
#include <cstring>
#include <exception>
#include <memory_resource>
#include <new>
#include <string>
#include <type_traits>

namespace vault {

/// Thrown by the archive as cereal expects; caught in read_record() and nowhere else.
struct ArchiveFault { };

inline constexpr std::size_t MOST_ITEMS = 100'000;
inline constexpr std::size_t LONGEST_STRING = 1'000'000;
inline constexpr int DEEPEST_NESTING = 32;

/// cereal over a span of bytes, with every length checked against what is left and against a
/// budget before anything is allocated (security-design.md 13.4). Numbers are little-endian.
class BoundedInputArchive
    : public cereal::InputArchive<BoundedInputArchive, cereal::AllowEmptyClassElision> {
public:
    explicit BoundedInputArchive(base::ByteView bytes) : InputArchive(this), m_rest(bytes) { }

    template <typename Number> Number number()
    {
        using Raw = std::make_unsigned_t<
            std::conditional_t<std::is_same_v<Number, bool>, std::uint8_t, Number>>;
        const auto bytes = take(sizeof(Raw));
        return static_cast<Number>(base::load_le<Raw>(bytes.data()));
    }
    /// How many items follow; counted against the budget of the whole record.
    std::size_t items()
    {
        const auto count = number<std::uint64_t>();
        if (count > m_rest.size() || count > m_items_left)
            throw ArchiveFault {};
        m_items_left -= static_cast<std::size_t>(count);
        return static_cast<std::size_t>(count);
    }
    std::string string()
    {
        const auto length = number<std::uint64_t>();
        if (length > LONGEST_STRING)
            throw ArchiveFault {};
        const auto bytes = take(length);
        return { reinterpret_cast<const char*>(bytes.data()), bytes.size() };
    }
    bool empty() const { return m_rest.empty(); }
    /// So many bytes where they lie; nothing is copied.
    base::ByteView bytes(std::uint64_t length) { return take(length); }

private:
    base::ByteView take(std::uint64_t length)
    {
        if (length > m_rest.size())
            throw ArchiveFault {};
        const auto bytes = m_rest.first(static_cast<std::size_t>(length));
        m_rest = m_rest.subspan(static_cast<std::size_t>(length));
        return bytes;
    }

    base::ByteView m_rest;
    std::size_t m_items_left { MOST_ITEMS };
};

/// The other direction: appends to a buffer.
class BufferOutputArchive
    : public cereal::OutputArchive<BufferOutputArchive, cereal::AllowEmptyClassElision> {
public:
    explicit BufferOutputArchive(base::Bytes& bytes) : OutputArchive(this), m_bytes(bytes) { }

    template <typename Number> void number(Number value)
    {
        using Raw = std::make_unsigned_t<
            std::conditional_t<std::is_same_v<Number, bool>, std::uint8_t, Number>>;
        base::Byte raw[sizeof(Raw)];
        base::store_le<Raw>(raw, static_cast<Raw>(value));
        m_bytes.insert(m_bytes.end(), raw, raw + sizeof(Raw));
    }
    void string(const std::string& text)
    {
        number<std::uint64_t>(text.size());
        m_bytes.insert(m_bytes.end(), text.begin(), text.end());
    }

private:
    base::Bytes& m_bytes;
};

template <typename Number, std::enable_if_t<std::is_arithmetic_v<Number>, int> = 0>
void CEREAL_LOAD_FUNCTION_NAME(BoundedInputArchive& archive, Number& value)
{
    static_assert(std::is_integral_v<Number>, "records hold whole numbers only");
    value = archive.number<Number>();
}

template <typename Number, std::enable_if_t<std::is_arithmetic_v<Number>, int> = 0>
void CEREAL_SAVE_FUNCTION_NAME(BufferOutputArchive& archive, const Number& value)
{
    archive.number(value);
}

inline void CEREAL_LOAD_FUNCTION_NAME(BoundedInputArchive& archive, std::string& text)
{
    text = archive.string();
}
inline void CEREAL_SAVE_FUNCTION_NAME(BufferOutputArchive& archive, const std::string& text)
{
    archive.string(text);
}

/// The one place where exceptions of the archive end.
template <typename Read> base::Result<> read_record(base::ByteView bytes, Read read)
{
    using base::ErrorCode;
    try {
        BoundedInputArchive archive(bytes);
        read(archive);
        if (!archive.empty())
            return base::fail(ErrorCode::VaultDamaged, "bytes after a record");
    } catch (const std::bad_alloc&) {
        return base::fail(ErrorCode::OutOfMemory, "record");
    } catch (const ArchiveFault&) {
        return base::fail(ErrorCode::VaultDamaged, "record");
    } catch (const std::exception&) {
        return base::fail(ErrorCode::VaultDamaged, "record");
    }
    return {};
}

/// What was written into a buffer, in the memory for content; the buffer is wiped.
inline crypto::WipedBytes handed_over(base::Bytes& buffer, std::pmr::memory_resource* memory)
{
    crypto::WipedBytes bytes(base::ByteView(buffer), memory);
    crypto::wipe(buffer);
    return bytes;
}

} // namespace vault

CEREAL_REGISTER_ARCHIVE(vault::BoundedInputArchive)
CEREAL_REGISTER_ARCHIVE(vault::BufferOutputArchive)
CEREAL_SETUP_ARCHIVE_TRAITS(vault::BoundedInputArchive, vault::BufferOutputArchive)
