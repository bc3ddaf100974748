#include "vault/sealer.hpp"

#include "vault/data_slot.hpp"

#include <algorithm>

namespace vault {

namespace {

    std::size_t size_of(std::span<const Section> sections)
    {
        std::size_t total = 0;
        for (const auto& section : sections)
            total += section.bytes.size();
        return total;
    }

} // namespace

Sealer::Sealer(const Tools& tools, const Parts& parts)
    : m_tools(tools)
    , m_key_block(parts.key_block)
    , m_saved_slot(parts.saved_slot)
    , m_own_slots(parts.own_slots)
    , m_generation(parts.generation)
    , m_size_class(parts.size_class)
    , m_foreign_bytes(size_of(parts.foreign), tools.memory)
    , m_foreign(parts.foreign.begin(), parts.foreign.end())
{
    std::ranges::copy(parts.master.expose(), m_master.expose().begin());
    std::size_t at = 0;
    for (auto& section : m_foreign) {
        const auto to = m_foreign_bytes.bytes().subspan(at, section.bytes.size());
        std::ranges::copy(section.bytes, to.begin());
        section.bytes = to;
        at += to.size();
    }
}

base::Result<SealedPayload> Sealer::seal(
    std::span<const Section> sections, std::uint32_t schema) const
{
    std::vector<Section> all(sections.begin(), sections.end());
    all.insert(all.end(), m_foreign.begin(), m_foreign.end());
    const auto payload = TRY(write_sections(all, m_tools.memory));

    SealedPayload sealed;
    sealed.m_key_block = m_key_block;
    sealed.m_generation = m_generation;
    sealed.m_schema = schema;
    sealed.m_own_slots = m_own_slots->all();
    sealed.m_own_slots.push_back(m_saved_slot);

    SlotContent content;
    content.payload = payload.view();
    content.size_class = m_size_class;
    content.generation = m_generation + 1;
    content.saved_at = m_tools.clock.now();
    content.schema = schema;
    content.peer_generation = m_generation;
    SlotInMemory place(sealed.m_slot);
    TRY(write_slot(place, MEMORY_SLOT, m_master, content, m_tools.random, m_tools.memory));
    return sealed;
}

} // namespace vault
