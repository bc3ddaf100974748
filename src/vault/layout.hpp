#pragma once

#include "base/bytes.hpp"

#include <cstdint>
#include <optional>

/// Where everything is in a file of format 1. FORMAT.md 3.
namespace vault {

constexpr std::uint16_t FORMAT = 1;
/// Which min_reader this program satisfies.
constexpr std::uint32_t READER_VERSION = 1;

constexpr std::uint64_t SMALLEST_FILE = std::uint64_t { 4 } << 20;
constexpr std::uint8_t HIGHEST_CLASS_WRITTEN = 2;
constexpr std::uint8_t HIGHEST_CLASS_READ = 3;

constexpr std::uint64_t KEY_AREA_SIZE = 0x10000;
constexpr std::uint64_t KEY_BLOCK_SIZE = 4096;
constexpr std::uint64_t KEY_BLOCK_OFFSET[2] = { 0x0000, 0x8000 };
constexpr std::uint64_t FILLER_OFFSET[2] = { 0x1000, 0x9000 };
constexpr std::uint64_t FILLER_SIZE = 28672;
constexpr std::uint64_t ATTEMPT_PAGE_OFFSET = 0x4000;
constexpr std::uint64_t ATTEMPT_PAGE_SIZE = 4096;

constexpr std::uint64_t SLOT_HEADER_SIZE = 4096;
constexpr std::uint64_t SLOT_SEALED_HEADER_SIZE = 0xE8; ///< the part that is not filler
constexpr std::uint64_t CHUNK_SIZE = 65536;
constexpr std::uint64_t SEALED_CHUNK_SIZE = CHUNK_SIZE + 17;
constexpr std::uint64_t STREAM_HEADER_SIZE = 24;

/// Sizes and offsets that follow from the class of a file.
struct Geometry {
    std::uint8_t size_class { 0 };

    constexpr std::uint64_t file_size() const { return SMALLEST_FILE << (2 * size_class); }
    constexpr std::uint64_t slot_size() const { return (file_size() - KEY_AREA_SIZE) / 2; }
    constexpr std::uint64_t slot_offset(std::uint8_t index) const
    {
        return index == 0 ? KEY_AREA_SIZE : file_size() / 2 + 0x8000;
    }
    constexpr std::uint64_t max_chunks() const
    {
        return (slot_size() - SLOT_HEADER_SIZE - STREAM_HEADER_SIZE) / SEALED_CHUNK_SIZE;
    }
    constexpr std::uint64_t max_payload() const { return max_chunks() * CHUNK_SIZE; }
};

constexpr std::uint64_t chunks_for(std::uint64_t payload)
{
    return payload == 0 ? 1 : (payload + CHUNK_SIZE - 1) / CHUNK_SIZE;
}
constexpr std::uint64_t body_size(std::uint64_t chunks)
{
    return STREAM_HEADER_SIZE + chunks * SEALED_CHUNK_SIZE;
}

/// Whether bytes could come from a cipher: chi-square over byte values, eight standard
/// deviations wide. For a few thousand bytes and more.
bool looks_random(base::ByteView bytes);

/// The largest class not larger than the file; nothing below 4 MiB.
std::optional<Geometry> geometry_of(std::uint64_t file_size);
/// The smallest class that is written and holds so much; nothing when none does.
std::optional<Geometry> geometry_for_payload(std::uint64_t payload);

} // namespace vault
