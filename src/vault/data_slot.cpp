#include "vault/data_slot.hpp"

#include "base/assert.hpp"
#include "crypto/aead.hpp"
#include "crypto/commitment.hpp"
#include "crypto/hash.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace vault {

namespace {

    using base::ErrorCode;
    using base::fail;

    constexpr std::size_t SALT_SIZE = 32;
    constexpr std::size_t NONCE_OFFSET = 0x020;
    constexpr std::size_t SEALED_OFFSET = 0x038;
    constexpr std::size_t METADATA_SIZE = 128;
    constexpr std::size_t SEALED_SIZE = METADATA_SIZE + crypto::AEAD_TAG_SIZE;
    constexpr std::size_t COMMITMENT_OFFSET = 0x0C8;
    constexpr std::size_t COMMITMENT_SIZE = sizeof(crypto::Commitment);
    static_assert(SEALED_OFFSET + SEALED_SIZE == COMMITMENT_OFFSET);
    static_assert(COMMITMENT_OFFSET + COMMITMENT_SIZE == SLOT_SEALED_HEADER_SIZE);
    static_assert(STREAM_HEADER_SIZE == crypto::STREAM_HEADER_SIZE);
    static_assert(SEALED_CHUNK_SIZE == CHUNK_SIZE + crypto::STREAM_TAG_SIZE);

    using AssociatedData = std::array<base::Byte, 17>;

    AssociatedData associated_data(std::uint8_t index)
    {
        constexpr std::string_view LABEL = "pv1 data";
        AssociatedData data {};
        std::memcpy(data.data(), LABEL.data(), LABEL.size());
        data.back() = index;
        return data;
    }

    void store_metadata(base::MutableByteView to, const SlotMetadata& metadata)
    {
        base::store_le(to.data(), metadata.format);
        to[2] = metadata.index;
        to[3] = metadata.size_class;
        base::store_le(to.data() + 4, metadata.flags);
        base::store_le(to.data() + 8, metadata.generation);
        base::store_le(to.data() + 16, metadata.payload_size);
        base::store_le(to.data() + 24, metadata.body_size);
        base::store_le(to.data() + 32, static_cast<std::uint64_t>(metadata.saved_at));
        base::store_le(to.data() + 40, metadata.chunk_size);
        base::store_le(to.data() + 44, metadata.schema);
        base::store_le(to.data() + 48, metadata.peer_generation);
    }

    SlotMetadata load_metadata(const base::Byte* from)
    {
        SlotMetadata metadata;
        metadata.format = base::load_le<std::uint16_t>(from);
        metadata.index = from[2];
        metadata.size_class = from[3];
        metadata.flags = base::load_le<std::uint32_t>(from + 4);
        metadata.generation = base::load_le<std::uint64_t>(from + 8);
        metadata.payload_size = base::load_le<std::uint64_t>(from + 16);
        metadata.body_size = base::load_le<std::uint64_t>(from + 24);
        metadata.saved_at = static_cast<std::int64_t>(base::load_le<std::uint64_t>(from + 32));
        metadata.chunk_size = base::load_le<std::uint32_t>(from + 40);
        metadata.schema = base::load_le<std::uint32_t>(from + 44);
        metadata.peer_generation = base::load_le<std::uint64_t>(from + 48);
        return metadata;
    }

    /// The rules of FORMAT.md 6.2: lengths come from someone who may be hostile.
    bool lengths_hold(const SlotMetadata& metadata, std::uint64_t slot_size)
    {
        if (metadata.chunk_size != CHUNK_SIZE || metadata.body_size > slot_size - SLOT_HEADER_SIZE)
            return false;
        if (metadata.body_size < body_size(1)
            || (metadata.body_size - STREAM_HEADER_SIZE) % SEALED_CHUNK_SIZE != 0)
            return false;
        const auto chunks = (metadata.body_size - STREAM_HEADER_SIZE) / SEALED_CHUNK_SIZE;
        return metadata.payload_size <= chunks * CHUNK_SIZE;
    }

    void seal_metadata(SlotHeader& header, const SlotMetadata& metadata, const SlotKeys& keys)
    {
        // Sizes and dates: not worth a page of their own, but not left lying about either.
        std::array<base::Byte, METADATA_SIZE> plain {};
        store_metadata(plain, metadata);
        const base::MutableByteView bytes(header);
        crypto::seal(bytes.subspan(SEALED_OFFSET, SEALED_SIZE), plain,
            associated_data(keys.index()), bytes.subspan(NONCE_OFFSET, crypto::AEAD_NONCE_SIZE),
            keys.sealing());
        crypto::wipe(plain);
    }

} // namespace

SlotSalt slot_salt(base::ByteView header)
{
    SlotSalt salt {};
    std::ranges::copy(header.first(SALT_SIZE), salt.begin());
    return salt;
}

SlotKeys::SlotKeys(const crypto::MasterKey& master, std::uint8_t index, const SlotHeader& header)
    : m_keys(64 + 32)
    , m_index(index)
{
    const base::ByteView index_byte(&index, 1);
    const auto salt = base::ByteView(header).first(SALT_SIZE);
    crypto::hash(m_keys.expose().first(64), master.expose(), "pv1 data", { index_byte, salt });
    crypto::hash(m_keys.expose().subspan(64), master.expose(), "pv1 stream", { index_byte, salt });
}

base::Result<> SlotInFile::write(std::uint64_t offset, base::ByteView bytes)
{
    if (m_abort != nullptr && m_abort->load(std::memory_order_acquire))
        return fail(ErrorCode::Cancelled);
    return m_file.write_at(m_start + offset, bytes);
}

base::Result<> SlotInMemory::write(std::uint64_t offset, base::ByteView bytes)
{
    const auto end = static_cast<std::size_t>(offset) + bytes.size();
    if (m_bytes.size() < end)
        m_bytes.resize(end);
    std::ranges::copy(bytes, m_bytes.begin() + static_cast<std::ptrdiff_t>(offset));
    return {};
}

base::Result<SlotHeader> write_slot(SlotPlace& place, std::uint8_t index,
    const crypto::MasterKey& master, const SlotContent& content, crypto::Random& random,
    std::pmr::memory_resource* memory)
{
    const auto chunks = chunks_for(content.payload.size());
    SlotMetadata metadata;
    metadata.index = index;
    metadata.size_class = content.size_class;
    metadata.generation = content.generation;
    metadata.payload_size = content.payload.size();
    metadata.body_size = body_size(chunks);
    metadata.saved_at = content.saved_at;
    metadata.schema = content.schema;
    metadata.peer_generation = content.peer_generation;

    SlotHeader header {};
    std::array<base::Byte, crypto::STREAM_HEADER_SIZE> stream_header {};
    random.fill(base::MutableByteView(header).first(SALT_SIZE));
    random.fill(base::MutableByteView(header).subspan(NONCE_OFFSET, crypto::AEAD_NONCE_SIZE));
    random.fill(stream_header);

    const SlotKeys keys(master, index, header);
    seal_metadata(header, metadata, keys);
    crypto::Hasher commitment(COMMITMENT_SIZE, keys.committing(), "pv1 datacom");
    commitment.add(base::ByteView(header).first(COMMITMENT_OFFSET));
    commitment.add(stream_header);
    TRY(place.write(SLOT_HEADER_SIZE, stream_header));

    crypto::Stream stream(stream_header, keys.streaming());
    base::Bytes sealed(SEALED_CHUNK_SIZE);
    for (std::uint64_t i = 0; i < chunks; ++i) {
        const auto rest = content.payload.subspan(static_cast<std::size_t>(i * CHUNK_SIZE));
        const auto kind = i + 1 == chunks ? crypto::ChunkKind::Final : crypto::ChunkKind::Message;
        if (rest.size() >= CHUNK_SIZE) {
            stream.push(sealed, rest.first(CHUNK_SIZE), kind);
        } else {
            crypto::WipedBytes padded(CHUNK_SIZE, memory);
            std::ranges::copy(rest, padded.bytes().begin());
            stream.push(sealed, padded.view(), kind);
        }
        commitment.add(sealed);
        TRY(place.write(SLOT_HEADER_SIZE + STREAM_HEADER_SIZE + i * SEALED_CHUNK_SIZE, sealed));
    }

    commitment.finish(base::MutableByteView(header).subspan(COMMITMENT_OFFSET, COMMITMENT_SIZE));
    random.fill(base::MutableByteView(header).subspan(SLOT_SEALED_HEADER_SIZE));
    TRY(place.write(0, header));
    return header;
}

base::Result<SlotMetadata> open_slot_header(
    const SlotHeader& header, const SlotKeys& keys, std::uint64_t slot_size)
{
    std::array<base::Byte, METADATA_SIZE> plain {};
    const base::ByteView bytes(header);
    if (!crypto::open(plain, bytes.subspan(SEALED_OFFSET, SEALED_SIZE),
            associated_data(keys.index()), bytes.subspan(NONCE_OFFSET, crypto::AEAD_NONCE_SIZE),
            keys.sealing()))
        return fail(ErrorCode::VaultDamaged, "slot header");
    const auto metadata = load_metadata(plain.data());
    crypto::wipe(plain);
    if (metadata.format != FORMAT)
        return fail(ErrorCode::NewerFormat, "slot format");
    if (metadata.index != keys.index() || !lengths_hold(metadata, slot_size))
        return fail(ErrorCode::VaultDamaged, "slot metadata");
    return metadata;
}

bool slot_body_holds(const SlotHeader& header, const SlotKeys& keys, base::ByteView body)
{
    crypto::Commitment expected {};
    crypto::hash(expected, keys.committing(), "pv1 datacom",
        { base::ByteView(header).first(COMMITMENT_OFFSET), body });
    return crypto::equal(
        expected, base::ByteView(header).subspan(COMMITMENT_OFFSET, COMMITMENT_SIZE));
}

base::Result<crypto::WipedBytes> open_slot_body(const SlotMetadata& metadata, const SlotKeys& keys,
    base::ByteView body, std::pmr::memory_resource* memory)
{
    CEIBA_ASSERT(body.size() == metadata.body_size);
    crypto::Stream stream(body.first(STREAM_HEADER_SIZE), keys.streaming());
    auto rest = body.subspan(STREAM_HEADER_SIZE);
    const auto chunks = rest.size() / SEALED_CHUNK_SIZE;
    crypto::WipedBytes payload(chunks * CHUNK_SIZE, memory);
    for (std::size_t i = 0; i < chunks; ++i) {
        const auto kind = i + 1 == chunks ? crypto::ChunkKind::Final : crypto::ChunkKind::Message;
        const auto to = payload.bytes().subspan(i * CHUNK_SIZE, CHUNK_SIZE);
        if (!stream.pull(to, rest.subspan(i * SEALED_CHUNK_SIZE, SEALED_CHUNK_SIZE), kind))
            return fail(ErrorCode::VaultDamaged, "chunk");
    }
    const auto padding = payload.view().subspan(static_cast<std::size_t>(metadata.payload_size));
    if (std::ranges::any_of(padding, [](base::Byte byte) { return byte != 0; }))
        return fail(ErrorCode::VaultDamaged, "padding");
    payload.shorten(static_cast<std::size_t>(metadata.payload_size));
    return payload;
}

} // namespace vault
