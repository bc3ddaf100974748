#include "crypto/aead.hpp"
#include "crypto/commitment.hpp"
#include "crypto/hash.hpp"
#include "support/known_answers.hpp"
#include "support/seeded_random.hpp"
#include "vault/data_slot.hpp"

#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <optional>

// Data slots made by somebody who knows the passphrase: every key, tag and commitment is right,
// and what is sealed breaks a rule of FORMAT.md 6.

namespace {

constexpr std::uint64_t SLOT_SIZE = vault::Geometry { 0 }.slot_size();
constexpr std::uint8_t INDEX = 1;

using Metadata = std::array<base::Byte, 128>;

/// Everything about a forged slot that can be wrong.
struct Forgery {
    Metadata metadata {};
    base::Bytes content = base::Bytes(2 * vault::CHUNK_SIZE);
    std::function<crypto::ChunkKind(std::size_t number, std::size_t of)> kind_of
        = [](std::size_t number, std::size_t of) {
              return number + 1 == of ? crypto::ChunkKind::Final : crypto::ChunkKind::Message;
          };

    Forgery()
    {
        base::store_le(metadata.data(), vault::FORMAT);
        metadata[2] = INDEX;
        base::store_le(metadata.data() + 8, std::uint64_t { 7 });
        base::store_le(metadata.data() + 16, std::uint64_t { 70'000 });
        base::store_le(metadata.data() + 24, vault::body_size(2));
        base::store_le(metadata.data() + 40, static_cast<std::uint32_t>(vault::CHUNK_SIZE));
        base::store_le(metadata.data() + 44, std::uint32_t { 1 });
    }
    template <typename Unsigned> Forgery& with(std::size_t offset, Unsigned value)
    {
        base::store_le(metadata.data() + offset, value);
        return *this;
    }
};

struct Opened {
    bool header { false };
    bool holds { false };
    bool body { false };
};

/// Seals it as a writer would and reads it as a reader does.
Opened seal_and_open(const Forgery& forgery)
{
    const auto master = test::known::master();
    test::SeededRandom random;
    vault::SlotHeader header {};
    random.fill(header);
    const vault::SlotKeys keys(master, INDEX, header);
    std::array<base::Byte, 17> associated {};
    std::ranges::copy(std::string_view("pv1 data"), associated.begin());
    associated.back() = INDEX;
    const base::MutableByteView bytes(header);
    crypto::seal(bytes.subspan(0x38, 144), forgery.metadata, associated, bytes.subspan(0x20, 24),
        keys.sealing());

    base::Bytes body(crypto::STREAM_HEADER_SIZE);
    random.fill(body);
    crypto::Stream stream(body, keys.streaming());
    const auto chunks = forgery.content.size() / vault::CHUNK_SIZE;
    for (std::size_t i = 0; i < chunks; ++i) {
        base::Bytes sealed(vault::CHUNK_SIZE + crypto::STREAM_TAG_SIZE);
        stream.push(sealed,
            base::ByteView(forgery.content).subspan(i * vault::CHUNK_SIZE, vault::CHUNK_SIZE),
            forgery.kind_of(i, chunks));
        body.insert(body.end(), sealed.begin(), sealed.end());
    }
    crypto::hash(bytes.subspan(0xC8, 32), keys.committing(), "pv1 datacom",
        { base::ByteView(header).first(0xC8), body });

    Opened opened;
    const auto metadata = vault::open_slot_header(header, keys, SLOT_SIZE);
    opened.header = metadata.has_value();
    opened.holds = vault::slot_body_holds(header, keys, body);
    if (metadata && metadata->body_size == body.size())
        opened.body = vault::open_slot_body(*metadata, keys, body, std::pmr::get_default_resource())
                          .has_value();
    return opened;
}

} // namespace

TEST_CASE("a slot that keeps every rule opens", "[vault]")
{
    const auto opened = seal_and_open(Forgery());
    CHECK(opened.header);
    CHECK(opened.holds);
    CHECK(opened.body);
}

TEST_CASE("metadata that lies is refused although every key is right", "[vault]")
{
    const auto refused = [](const Forgery& forgery) { return !seal_and_open(forgery).header; };
    constexpr auto MOST = std::numeric_limits<std::uint64_t>::max();
    CHECK(refused(Forgery().with(0, std::uint16_t { 2 })));
    for (const int other : { 0, 2, 255 })
        CHECK(refused(Forgery().with(2, static_cast<std::uint8_t>(other))));
    for (const auto chunk : { 0u, 1u, 65535u, 65537u, 131072u })
        CHECK(refused(Forgery().with(40, std::uint32_t { chunk })));
    for (const auto length : { std::uint64_t { 0 }, std::uint64_t { 24 }, vault::body_size(1) - 1,
             vault::body_size(2) + 1, vault::body_size(32), MOST, MOST - vault::SLOT_HEADER_SIZE })
        CHECK(refused(Forgery().with(24, length)));
    for (const auto length : { std::uint64_t { 2 * 65536 + 1 }, MOST, MOST / 2 })
        CHECK(refused(Forgery().with(16, length)));
}

TEST_CASE("padding that is not zero is refused", "[vault]")
{
    for (const std::size_t at : { std::size_t { 70'000 }, std::size_t { 100'000 },
             2 * static_cast<std::size_t>(vault::CHUNK_SIZE) - 1 }) {
        Forgery forgery;
        forgery.content[at] = 1;
        const auto opened = seal_and_open(forgery);
        CHECK(opened.holds);
        CHECK_FALSE(opened.body);
    }
    Forgery inside;
    inside.content[69'999] = 1; // the last byte of the content, not of the padding
    CHECK(seal_and_open(inside).body);
}

TEST_CASE("chunks of the wrong kind are refused", "[vault]")
{
    using crypto::ChunkKind;
    for (const auto& kinds : { std::array { ChunkKind::Final, ChunkKind::Final },
             std::array { ChunkKind::Message, ChunkKind::Message },
             std::array { ChunkKind::Final, ChunkKind::Message } }) {
        Forgery forgery;
        forgery.kind_of = [&](std::size_t number, std::size_t) { return kinds[number]; };
        const auto opened = seal_and_open(forgery);
        CHECK(opened.holds);
        CHECK_FALSE(opened.body);
    }
}
