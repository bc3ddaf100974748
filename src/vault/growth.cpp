#include "vault/state.hpp"

// A larger file for content that no longer fits. Keys never move, and slot 0 begins at the
// same place in every class: that is what makes it safe. FORMAT.md 9.5.

namespace vault {

base::Result<> Vault::State::grow(std::uint64_t payload_size)
{
    const auto next = geometry_for_payload(payload_size);
    if (!next)
        return base::fail(base::ErrorCode::TooLarge);
    if (current != 0) {
        const auto saved = TRY(read_current());
        TRY(save_once(saved.view(), facts.schema));
    }

    const auto old_size = geometry.file_size();
    auto appended
        = fill_randomly(*file, tools.random, old_size, next->file_size() - old_size, &abort);
    if (appended)
        appended = file->flush();
    if (!appended) {
        // Gives the room back where that is possible; what stays is ignored by every reader.
        if (file->truncate(old_size))
            static_cast<void>(file->flush());
        facts.file_size = TRY(file->size());
        return appended;
    }
    grown_from = geometry;
    geometry = *next;
    wipe->follow(geometry);
    facts.size_class = geometry.size_class;
    facts.file_size = geometry.file_size();
    facts.max_payload = geometry.max_payload();
    return {};
}

base::Result<> Vault::State::finish_growth(base::ByteView payload, std::uint32_t schema)
{
    // What the old second slot held lies inside the new first one, behind its content.
    TRY(fill_randomly(*file, tools.random, grown_from->slot_offset(1), SLOT_HEADER_SIZE, &abort));
    TRY(file->flush());
    TRY(save_once(payload, schema));
    grown_from.reset();
    return {};
}

} // namespace vault
