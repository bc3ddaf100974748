#include "vault/payload.hpp"

#include "base/reader.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace vault {

namespace {

    using base::ErrorCode;
    using base::fail;

    constexpr std::uint64_t COUNT_SIZE = 4;
    constexpr std::uint64_t ENTRY_SIZE = 16;

} // namespace

bool is_known(SectionType type)
{
    switch (type) {
    case SectionType::Database:
    case SectionType::Settings:
    case SectionType::Draft:
    case SectionType::Sharing:
    case SectionType::MoreSettings:
    case SectionType::Attachments:
    case SectionType::Directory:
    case SectionType::Plan:
        return true;
    }
    return false;
}

base::Result<std::vector<Section>> parse_sections(base::ByteView payload)
{
    base::Reader reader(payload);
    const auto count = TRY(reader.u32());
    // Authenticated is not the same as friendly: a file someone sends comes with a
    // passphrase they chose. Every length is still checked.
    if (count == 0 || count > MAX_SECTIONS)
        return fail(ErrorCode::VaultDamaged, "section count");

    std::vector<Section> sections(count);
    std::vector<std::uint64_t> lengths(count);
    for (std::size_t i = 0; i < count; ++i) {
        sections[i].type = SectionType { TRY(reader.u32()) };
        sections[i].flags = TRY(reader.u32());
        lengths[i] = TRY(reader.u64());
        const auto same = [&](const Section& other) { return other.type == sections[i].type; };
        if (is_known(sections[i].type)
            && std::any_of(
                sections.begin(), sections.begin() + static_cast<std::ptrdiff_t>(i), same))
            return fail(ErrorCode::VaultDamaged, "section twice");
    }
    for (std::size_t i = 0; i < count; ++i)
        sections[i].bytes = TRY(reader.take(lengths[i]));

    if (!reader.empty())
        return fail(ErrorCode::VaultDamaged, "bytes after the last section");
    return sections;
}

std::uint64_t payload_size(std::span<const Section> sections)
{
    std::uint64_t size = COUNT_SIZE;
    for (const auto& section : sections)
        size += ENTRY_SIZE + section.bytes.size();
    return size;
}

base::Result<crypto::WipedBytes> write_sections(
    std::span<const Section> sections, std::pmr::memory_resource* memory)
{
    if (sections.empty() || sections.size() > MAX_SECTIONS)
        return fail(ErrorCode::Internal, "section count");

    crypto::WipedBytes payload(payload_size(sections), memory);
    auto* to = payload.bytes().data();
    base::store_le(to, static_cast<std::uint32_t>(sections.size()));
    to += COUNT_SIZE;
    for (const auto& section : sections) {
        base::store_le(to, static_cast<std::uint32_t>(section.type));
        base::store_le(to + 4, section.flags);
        base::store_le(to + 8, static_cast<std::uint64_t>(section.bytes.size()));
        to += ENTRY_SIZE;
    }
    for (const auto& section : sections) {
        if (!section.bytes.empty())
            std::memcpy(to, section.bytes.data(), section.bytes.size());
        to += section.bytes.size();
    }
    return payload;
}

base::Result<Payload> Payload::parse(crypto::WipedBytes bytes)
{
    Payload payload;
    payload.m_bytes = std::move(bytes);
    payload.m_sections = TRY(parse_sections(payload.m_bytes.view()));
    return payload;
}

const Section* Payload::find(SectionType type) const
{
    const auto found = std::ranges::find(m_sections, type, &Section::type);
    return found == m_sections.end() ? nullptr : &*found;
}

} // namespace vault
