#include "fuzz_target.hpp"

#include "base/assert.hpp"
#include "crypto/aead.hpp"
#include "crypto/commitment.hpp"
#include "crypto/hash.hpp"
#include "crypto/normalise.hpp"
#include "support/vault_world.hpp"
#include "vault/data_slot.hpp"

#include <algorithm>
#include <array>
#include <cstring>

// The first byte says who is attacking:
//   even: someone with the file only, who changes bytes of it anywhere;
//   odd:  someone who knows the passphrase and seals whatever they like: the metadata
//         of a slot, its body, or the payload inside.

namespace {

constexpr std::uint64_t SLOT_OFFSET[]
    = { vault::Geometry { 0 }.slot_offset(0), vault::Geometry { 0 }.slot_offset(1) };

struct Base {
    test::DiskImage image;
    crypto::MasterKey master;

    Base()
    {
        test::VaultWorld world;
        auto created = world.create("seis palabras", "contenido");
        CEIBA_ASSERT(created);
        created->vault.reset();
        image = world.image();

        vault::KeyBlock block {};
        CEIBA_ASSERT(image.read(0, block));
        const auto secret
            = crypto::normalise(crypto::Passphrase(std::string_view("seis palabras")));
        crypto::PreparedSecret prepared;
        crypto::prepare(prepared, *secret, nullptr);
        crypto::RootKey root;
        CEIBA_ASSERT(crypto::derive_root(root, world.stretcher, prepared, vault::salt_of(block)));
        const auto answer = vault::try_block(block, root);
        CEIBA_ASSERT(answer.slot);
        std::ranges::copy(answer.slot->master.expose(), master.expose().begin());
    }
};

/// { u24 offset from the start of a region, u8 length, bytes } until the input ends.
void change_bytes(test::DiskImage& image, base::ByteView input)
{
    constexpr std::uint64_t REGIONS[] = { 0, 0x8000, SLOT_OFFSET[0], SLOT_OFFSET[1] };
    while (input.size() > 4) {
        const auto region = REGIONS[input[0] % 4];
        const auto offset
            = static_cast<std::uint64_t>(input[1]) | static_cast<std::uint64_t>(input[2]) << 8;
        const auto length = std::min<std::size_t>(input[3], input.size() - 4);
        image.write(region + offset, input.subspan(4, length));
        input = input.subspan(4 + length);
    }
}

/// A slot with any metadata (the first 128 bytes) over any body.
void seal_slot(test::DiskImage& image, const crypto::MasterKey& master, base::ByteView metadata,
    base::ByteView body)
{
    vault::SlotHeader header {};
    header.fill(0x5A);
    const vault::SlotKeys keys(master, 0, header);
    std::array<base::Byte, 17> associated {};
    std::memcpy(associated.data(), "pv1 data", 8);
    const base::MutableByteView bytes(header);
    crypto::seal(
        bytes.subspan(0x38, 144), metadata, associated, bytes.subspan(0x20, 24), keys.sealing());
    std::array<base::Byte, 32> commitment {};
    crypto::hash(commitment, keys.committing(), "pv1 datacom", { bytes.first(0xC8), body });
    std::ranges::copy(commitment, header.begin() + 0xC8);
    image.write(SLOT_OFFSET[0], header);
    image.write(SLOT_OFFSET[0] + 4096, body);
}

void seal_anything(test::DiskImage& image, const crypto::MasterKey& master, base::ByteView input)
{
    constexpr std::size_t METADATA = 128;
    if (input.size() <= METADATA)
        return;
    std::array<base::Byte, METADATA> metadata {};
    std::ranges::copy(input.first(METADATA), metadata.begin());
    const auto rest = input.subspan(METADATA);
    if (metadata[127] % 2 == 0) {
        base::Bytes body(vault::body_size(1));
        std::ranges::copy(rest.first(std::min(rest.size(), body.size())), body.begin());
        seal_slot(image, master, metadata, body);
        return;
    }
    // A well-made slot around a payload that is not.
    test::SeededRandom random;
    base::Bytes slot;
    vault::SlotInMemory place(slot);
    vault::SlotContent content;
    content.payload = rest;
    content.generation = 100;
    CEIBA_ASSERT(
        vault::write_slot(place, 0, master, content, random, std::pmr::get_default_resource()));
    image.write(SLOT_OFFSET[0], slot);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Base base;
    if (size < 2)
        return 0;
    test::VaultWorld world;
    auto image = base.image;
    const bool knows_passphrase = data[0] % 2 == 1;
    if (knows_passphrase)
        seal_anything(image, base.master, { data + 1, size - 1 });
    else
        change_bytes(image, { data + 1, size - 1 });
    world.put(image);
    auto opened = world.open("seis palabras");
    if (!opened)
        return 0;
    // Bytes changed from outside never show content that was not saved.
    CEIBA_ASSERT(knows_passphrase || test::text_of(opened->payload) == "contenido");
    if (knows_passphrase && opened->vault->facts().writable)
        CEIBA_ASSERT(world.save(*opened->vault, "otro")
            || opened->payload.sections().size() == vault::MAX_SECTIONS);
    return 0;
}
