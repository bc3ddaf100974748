#pragma once

#include "base/disk.hpp"
#include "base/result.hpp"
#include "crypto/random.hpp"
#include "crypto/secret.hpp"
#include "crypto/wiped_bytes.hpp"
#include "vault/layout.hpp"

#include <array>
#include <atomic>
#include <cstdint>
#include <memory_resource>

/// One of the two places of a file that hold its content. FORMAT.md 6.
namespace vault {

using SlotHeader = std::array<base::Byte, SLOT_HEADER_SIZE>;

/// Random, and another one each time a slot is written: it tells one writing from all others.
using SlotSalt = std::array<base::Byte, 32>;
SlotSalt slot_salt(base::ByteView header);

/// The index of a slot that exists only in memory (security-design.md 10.2). No file has it.
constexpr std::uint8_t MEMORY_SLOT = 2;

struct SlotMetadata {
    std::uint16_t format { FORMAT };
    std::uint8_t index { 0 };
    std::uint8_t size_class { 0 };
    std::uint32_t flags { 0 };
    std::uint64_t generation { 0 };
    std::uint64_t payload_size { 0 };
    std::uint64_t body_size { 0 };
    std::int64_t saved_at { 0 };
    std::uint32_t chunk_size { CHUNK_SIZE };
    std::uint32_t schema { 0 };
    std::uint64_t peer_generation { 0 };
};

/// Where a slot is kept; offsets count from its beginning.
class SlotPlace {
public:
    virtual ~SlotPlace() = default;
    virtual base::Result<> write(std::uint64_t offset, base::ByteView bytes) = 0;
};

class SlotInFile final : public SlotPlace {
public:
    SlotInFile(base::File& file, std::uint64_t start, const std::atomic<bool>* abort)
        : m_file(file)
        , m_start(start)
        , m_abort(abort)
    {
    }
    /// Cancelled once the abort flag is set.
    base::Result<> write(std::uint64_t offset, base::ByteView bytes) override;

private:
    base::File& m_file;
    std::uint64_t m_start;
    const std::atomic<bool>* m_abort;
};

class SlotInMemory final : public SlotPlace {
public:
    explicit SlotInMemory(base::Bytes& bytes) : m_bytes(bytes) { }
    base::Result<> write(std::uint64_t offset, base::ByteView bytes) override;

private:
    base::Bytes& m_bytes;
};

/// What a writer says; sizes, format and index follow from the rest.
struct SlotContent {
    base::ByteView payload;
    std::uint8_t size_class { 0 };
    std::uint64_t generation { 0 };
    std::int64_t saved_at { 0 };
    std::uint32_t schema { 0 };
    std::uint64_t peer_generation { 0 };
};

/// Seals chunk by chunk and writes the header last. Not durable yet.
base::Result<SlotHeader> write_slot(SlotPlace& place, std::uint8_t index,
    const crypto::MasterKey& master, const SlotContent& content, crypto::Random& random,
    std::pmr::memory_resource* memory);

/// The keys of one writing of one slot: they follow from the master key, the index and the
/// salt in the header.
class SlotKeys {
public:
    SlotKeys(const crypto::MasterKey& master, std::uint8_t index, const SlotHeader& header);

    std::uint8_t index() const { return m_index; }
    base::ByteView sealing() const { return m_keys.expose().first(32); }          ///< ek
    base::ByteView committing() const { return m_keys.expose().subspan(32, 32); } ///< ck
    base::ByteView streaming() const { return m_keys.expose().subspan(64); }

private:
    crypto::SecretBytes m_keys;
    std::uint8_t m_index;
};

/// What a header says, if it opens. VaultDamaged if it does not or breaks a rule, NewerFormat
/// if it is of another format.
base::Result<SlotMetadata> open_slot_header(
    const SlotHeader& header, const SlotKeys& keys, std::uint64_t slot_size);

/// Whether header and body belong together and to these keys: nothing is decrypted before.
bool slot_body_holds(const SlotHeader& header, const SlotKeys& keys, base::ByteView body);

/// The payload of a body that holds.
base::Result<crypto::WipedBytes> open_slot_body(const SlotMetadata& metadata, const SlotKeys& keys,
    base::ByteView body, std::pmr::memory_resource* memory);

} // namespace vault
