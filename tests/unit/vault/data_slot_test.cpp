#include "vault/data_slot.hpp"

#include "crypto/commitment.hpp"
#include "support/known_answers.hpp"
#include "support/seeded_random.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using base::ErrorCode;
using test::from_hex;
using test::to_hex;
using test::known::counting;

namespace {

constexpr std::uint64_t SLOT_SIZE = vault::Geometry { 0 }.slot_size();
auto* const MEMORY = std::pmr::get_default_resource();

struct Written {
    base::Bytes bytes;
    vault::SlotHeader header {};
    std::uint8_t index { 0 };
    crypto::MasterKey master { test::known::master() };

    base::ByteView body() const { return base::ByteView(bytes).subspan(vault::SLOT_HEADER_SIZE); }
};

Written write(const vault::SlotContent& content, crypto::Random& random, std::uint8_t index = 0)
{
    Written written;
    written.index = index;
    vault::SlotInMemory place(written.bytes);
    written.header = *vault::write_slot(place, index, written.master, content, random, MEMORY);
    return written;
}

Written write(base::ByteView payload)
{
    test::SeededRandom random;
    vault::SlotContent content;
    content.payload = payload;
    content.generation = 3;
    return write(content, random);
}

Written write_known()
{
    test::known::ScriptedRandom random(
        { counting(0x20, 32), counting(0x60, 24), counting(0xA0, 24) });
    static const auto payload = test::known::payload();
    vault::SlotContent content;
    content.payload = payload;
    content.generation = 42;
    content.saved_at = 1'700'000'001;
    content.schema = 1;
    content.peer_generation = 41;
    return write(content, random, 1);
}

} // namespace

TEST_CASE("the known data slot is written byte for byte", "[vault][known]")
{
    const auto written = write_known();
    CHECK(to_hex(base::ByteView(written.header).first(232))
        == to_hex(from_hex(test::known::DATA_HEADER)));
    REQUIRE(written.body().size() == test::known::BODY_SIZE);

    // The known digest is plain BLAKE2b, without a label.
    crypto::Commitment digest {};
    const base::ByteView body = written.body();
    // A label is 16 bytes of message: give the first 16 bytes of the body as one.
    const std::string_view label(reinterpret_cast<const char*>(body.data()), 16);
    crypto::hash(digest, {}, label, { body.subspan(16) });
    CHECK(to_hex(digest) == test::known::BODY_BLAKE2B_256);
    CHECK(std::ranges::equal(
        base::ByteView(written.bytes).first(vault::SLOT_HEADER_SIZE), written.header));
}

TEST_CASE("the known data slot is read", "[vault][known]")
{
    const auto written = write_known();
    vault::SlotHeader header {};
    std::ranges::copy(from_hex(test::known::DATA_HEADER), header.begin());
    const auto master = test::known::master();
    const auto metadata
        = vault::open_slot_header(header, vault::SlotKeys(master, 1, header), SLOT_SIZE);
    REQUIRE(metadata);
    CHECK(metadata->generation == 42);
    CHECK(metadata->saved_at == 1'700'000'001);
    CHECK(metadata->schema == 1);
    CHECK(metadata->peer_generation == 41);
    CHECK(metadata->payload_size == 70'000);
    CHECK(metadata->body_size == test::known::BODY_SIZE);
    REQUIRE(vault::slot_body_holds(header, vault::SlotKeys(master, 1, header), written.body()));
    const auto payload = vault::open_slot_body(
        *metadata, vault::SlotKeys(master, 1, header), written.body(), MEMORY);
    REQUIRE(payload);
    CHECK(std::ranges::equal(payload->view(), test::known::payload()));
}

TEST_CASE("payloads of every awkward length come back", "[vault]")
{
    for (const auto size : { 0u, 1u, 65535u, 65536u, 65537u, 131072u, 200000u }) {
        const auto payload = counting(1, size);
        const auto written = write(payload);
        REQUIRE(written.body().size() == vault::body_size(vault::chunks_for(size)));
        const auto metadata = vault::open_slot_header(
            written.header, vault::SlotKeys(written.master, 0, written.header), SLOT_SIZE);
        REQUIRE(metadata);
        REQUIRE(vault::slot_body_holds(
            written.header, vault::SlotKeys(written.master, 0, written.header), written.body()));
        const auto opened = vault::open_slot_body(
            *metadata, vault::SlotKeys(written.master, 0, written.header), written.body(), MEMORY);
        REQUIRE(opened);
        REQUIRE(std::ranges::equal(opened->view(), payload));
    }
}

TEST_CASE("any changed bit of the sealed part of a header is noticed", "[vault]")
{
    const auto written = write(counting(1, 100));
    for (std::size_t i = 0; i < vault::SLOT_SEALED_HEADER_SIZE; ++i) {
        for (const auto bit : { i % 8, (i + 3) % 8 }) {
            auto header = written.header;
            header[i] = static_cast<base::Byte>(header[i] ^ (1u << bit));
            const bool opens = vault::open_slot_header(
                header, vault::SlotKeys(written.master, 0, header), SLOT_SIZE)
                                   .has_value();
            const bool holds = vault::slot_body_holds(
                header, vault::SlotKeys(written.master, 0, header), written.body());
            REQUIRE_FALSE((opens && holds));
        }
    }
}

TEST_CASE("any changed byte of a body is noticed before it is decrypted", "[vault]")
{
    const auto written = write(counting(1, 100));
    base::Bytes body(written.body().begin(), written.body().end());
    for (std::size_t i = 0; i < body.size(); i += i < 200 ? 1 : 97) {
        body[i] ^= 1;
        REQUIRE_FALSE(vault::slot_body_holds(
            written.header, vault::SlotKeys(written.master, 0, written.header), body));
        body[i] ^= 1;
    }
    CHECK_FALSE(
        vault::slot_body_holds(written.header, vault::SlotKeys(written.master, 0, written.header),
            base::ByteView(body).first(body.size() - 1)));
}

TEST_CASE("a slot opens only under its index and its master key", "[vault]")
{
    const auto written = write(counting(1, 100));
    CHECK(vault::open_slot_header(
        written.header, vault::SlotKeys(written.master, 0, written.header), SLOT_SIZE));
    CHECK_FALSE(vault::open_slot_header(
        written.header, vault::SlotKeys(written.master, 1, written.header), SLOT_SIZE));
    CHECK_FALSE(vault::slot_body_holds(
        written.header, vault::SlotKeys(written.master, 1, written.header), written.body()));
    const crypto::MasterKey other;
    CHECK_FALSE(vault::open_slot_header(
        written.header, vault::SlotKeys(other, 0, written.header), SLOT_SIZE));
}

TEST_CASE("a body that does not fit into its slot is refused", "[vault]")
{
    const auto written = write(counting(1, 100));
    const auto needed = vault::SLOT_HEADER_SIZE + vault::body_size(1);
    CHECK(vault::open_slot_header(
        written.header, vault::SlotKeys(written.master, 0, written.header), needed));
    CHECK_FALSE(vault::open_slot_header(
        written.header, vault::SlotKeys(written.master, 0, written.header), needed - 1));
}

TEST_CASE("the same content never gives the same bytes", "[vault]")
{
    test::SeededRandom random;
    const auto payload = counting(1, 100);
    vault::SlotContent content;
    content.payload = payload;
    const auto first = write(content, random);
    const auto second = write(content, random);
    int equal = 0;
    for (std::size_t i = 0; i < first.bytes.size(); ++i)
        equal += first.bytes[i] == second.bytes[i] ? 1 : 0;
    CHECK(equal < static_cast<int>(first.bytes.size() / 100));
}

TEST_CASE("writing stops when it is told to", "[vault]")
{
    class Counting final : public base::File {
    public:
        base::Result<std::uint64_t> size() override { return std::uint64_t { 0 }; }
        base::Result<> read_at(std::uint64_t, base::MutableByteView) override { return {}; }
        base::Result<> write_at(std::uint64_t, base::ByteView) override
        {
            if (++writes == 2)
                abort = true;
            return {};
        }
        base::Result<> flush() override { return {}; }
        base::Result<> truncate(std::uint64_t) override { return {}; }
        int writes { 0 };
        std::atomic<bool> abort { false };
    } file;
    vault::SlotInFile place(file, 0, &file.abort);
    test::SeededRandom random;
    const auto payload = counting(1, 300'000);
    vault::SlotContent content;
    content.payload = payload;
    const auto master = test::known::master();
    const auto written = vault::write_slot(place, 0, master, content, random, MEMORY);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::Cancelled);
    CHECK(file.writes == 2);
}
