#pragma once

#include "base/result.hpp"
#include "crypto/wiped_bytes.hpp"

#include <cstdint>
#include <memory_resource>
#include <span>
#include <vector>

namespace vault {

/// What a section holds. Others may exist in files of newer versions.
enum class SectionType : std::uint32_t {
    Database = 1, ///< SQLite image
    Settings = 2,
    Draft = 3,        ///< half-filled form kept over a lock
    Sharing = 4,      ///< her key pair and the keys of people she seals files for
    MoreSettings = 5, ///< those that came after Settings was frozen; only when one is set
    Attachments = 6,  ///< photos and texts; only when there are some
    Directory = 7,    ///< the directory she loaded; only when there is one
    Plan = 8,         ///< what a plan has beyond its tables; only when there is some
};

/// Set on an unknown type: a program that does not know it must not write.
constexpr std::uint32_t SECTION_MUST_BE_KNOWN = 1;
constexpr std::uint32_t MAX_SECTIONS = 16;

/// A part of a payload; does not own its bytes.
struct Section {
    SectionType type { SectionType::Database };
    std::uint32_t flags { 0 };
    base::ByteView bytes;
};

bool is_known(SectionType type);

/// Splits an authenticated payload into its sections. FORMAT.md 7.
base::Result<std::vector<Section>> parse_sections(base::ByteView payload);

/// How long the payload of these sections is.
std::uint64_t payload_size(std::span<const Section> sections);
/// The payload of these sections; what parse_sections() takes apart again.
base::Result<crypto::WipedBytes> write_sections(
    std::span<const Section> sections, std::pmr::memory_resource* memory);

/// The plain content of a vault. Owns its bytes and wipes them.
class Payload {
public:
    Payload() = default;
    static base::Result<Payload> parse(crypto::WipedBytes bytes);

    std::span<const Section> sections() const { return m_sections; }
    /// Null when there is none of this type.
    const Section* find(SectionType type) const;
    base::ByteView bytes() const { return m_bytes.view(); }

private:
    crypto::WipedBytes m_bytes;
    std::vector<Section> m_sections;
};

} // namespace vault
