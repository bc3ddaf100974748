#pragma once

#include "base/result.hpp"
#include "crypto/wiped_bytes.hpp"
#include "domain/workbook.hpp"
#include "vault/payload.hpp"

#include <cstdint>
#include <memory_resource>
#include <vector>

namespace vault {

/// Version of the tables and records inside the payload. A newer one is not read.
inline constexpr std::uint32_t DOCUMENT_SCHEMA = 2;

/// The sections of a payload, with the bytes they point to.
class DocumentBytes {
public:
    std::vector<Section> sections() const;

    crypto::WipedBytes database;
    crypto::WipedBytes settings;
    crypto::WipedBytes draft;
    crypto::WipedBytes sharing;       ///< empty: there is no such section
    crypto::WipedBytes more_settings; ///< empty: no such section
    crypto::WipedBytes attachments;   ///< empty: no such section
    crypto::WipedBytes directory;     ///< empty: no such section
    crypto::WipedBytes plan;          ///< empty: no such section
};

/// What she wrote, as the sections of a payload (FORMAT.md 7.1): tables of
/// SQLite, which never leave memory, and small records. Fails only with OutOfMemory.
base::Result<DocumentBytes> write_document(
    const domain::Workbook& workbook, std::pmr::memory_resource* memory);

/// The other way. The payload was authenticated, but its author may have been anyone with the
/// passphrase: every table, length and code is checked. An older schema is brought to the present
/// one in memory; what it did not have stays empty. VaultDamaged, NewerFormat.
base::Result<domain::Workbook> read_document(const Payload& payload, std::uint32_t schema);

} // namespace vault
