#include "vault/attachments_record.hpp"

#include "support/hex.hpp"
#include "vault/document.hpp"
#include "vault/layout.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using base::ErrorCode;
using domain::Attachment;
using domain::AttachmentKind;

namespace {

auto* const MEMORY = std::pmr::get_default_resource();

Attachment sample(domain::RecordId id, std::size_t size = 5)
{
    Attachment it;
    it.id = id;
    it.title = "Portón";
    it.note = "lo vi el lunes";
    it.added = { 2026, 5, 12 };
    for (std::size_t i = 0; i < it.original.size(); ++i)
        it.original[i] = static_cast<base::Byte>(0x40 + i);
    it.original_size = 3'000'000'000;
    it.incident = 7;
    it.content = std::make_shared<const base::Bytes>(size, base::Byte { 'q' });
    return it;
}

base::Bytes written(const std::vector<Attachment>& attachments)
{
    const auto bytes = vault::write_attachments(attachments, MEMORY);
    return { bytes.view().begin(), bytes.view().end() };
}

vault::Payload payload_of(const domain::Workbook& book)
{
    const auto bytes = vault::write_document(book, MEMORY);
    REQUIRE(bytes);
    auto sections = vault::write_sections(bytes->sections(), MEMORY);
    auto payload = vault::Payload::parse(std::move(*sections));
    REQUIRE(payload);
    return std::move(*payload);
}

ErrorCode refusal(base::ByteView bytes)
{
    const auto read = vault::read_attachments(bytes);
    return read ? ErrorCode::Internal : read.error().code;
}

// Where the fields of a record with one sample() begin (FORMAT.md 7.3).
constexpr std::size_t COUNT = 2;
constexpr std::size_t ID = 10;
constexpr std::size_t KIND = 14;
constexpr std::size_t TITLE = 15;
constexpr std::size_t NOTE = TITLE + 8 + 7;
constexpr std::size_t DAY = NOTE + 8 + 14;
constexpr std::size_t CONTENT_LENGTH = DAY + 8 + 32 + 8 + 4;

} // namespace

TEST_CASE("photos and texts come back as they were written", "[vault]")
{
    domain::Workbook book;
    book.attachments = { sample(3), sample(9, 100'000) };
    book.attachments[1].kind = AttachmentKind::Text;
    const auto read = vault::read_document(payload_of(book), vault::DOCUMENT_SCHEMA);
    REQUIRE(read);
    CHECK(read->attachments == book.attachments);
}

TEST_CASE("a workbook without photos has no section for them", "[vault]")
{
    CHECK(payload_of({}).find(vault::SectionType::Attachments) == nullptr);
    const auto read = vault::read_document(payload_of({}), vault::DOCUMENT_SCHEMA);
    REQUIRE(read);
    CHECK(read->attachments.empty());
}

TEST_CASE("copies of a workbook share what is attached, and it goes with the last", "[vault]")
{
    domain::Workbook book;
    book.attachments = { sample(1) };
    const std::weak_ptr<const base::Bytes> seen = book.attachments[0].content;
    {
        const auto copy = book;
        CHECK(copy.attachments[0].content == book.attachments[0].content);
        book = {};
        CHECK_FALSE(seen.expired());
    }
    CHECK(seen.expired());
}

TEST_CASE("the section of photos is written as FORMAT.md says", "[vault]")
{
    CHECK(test::to_hex(written({ sample(3) }))
        == "0100010000000000000003000000000700000000000000506f7274c3b36e0e000000000000006c6f20766920656c206c756e6573"
           "6950000000000000404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f005ed0b2000000000700000005000000000000007171717171");
}

TEST_CASE("a section of photos that breaks a rule is refused", "[vault]")
{
    const auto good = written({ sample(3) });
    REQUIRE(vault::read_attachments(good));
    const auto with = [&good](std::size_t at, base::Bytes bytes) {
        auto changed = good;
        std::ranges::copy(bytes, changed.begin() + static_cast<std::ptrdiff_t>(at));
        return refusal(changed);
    };
    CHECK(with(0, { 2, 0 }) == ErrorCode::NewerFormat);
    CHECK(with(0, { 0, 0 }) == ErrorCode::VaultDamaged);
    CHECK(with(COUNT, { 2 }) == ErrorCode::VaultDamaged);
    CHECK(with(COUNT, { 0 }) == ErrorCode::VaultDamaged);
    CHECK(with(COUNT, base::Bytes(8, 0xFF)) == ErrorCode::VaultDamaged);
    CHECK(with(ID, { 0, 0, 0, 0 }) == ErrorCode::VaultDamaged);
    CHECK(with(KIND, { 2 }) == ErrorCode::VaultDamaged);
    CHECK(with(TITLE, { 0xFF, 0xFF }) == ErrorCode::VaultDamaged);
    CHECK(with(TITLE + 8, { 0xFF }) == ErrorCode::VaultDamaged);
    CHECK(with(NOTE + 8, { 0xC0 }) == ErrorCode::VaultDamaged);
    CHECK(with(DAY, base::Bytes(8, 0x7F)) == ErrorCode::VaultDamaged);
    CHECK(with(CONTENT_LENGTH, { 6 }) == ErrorCode::VaultDamaged);
    CHECK(with(CONTENT_LENGTH, { 4 }) == ErrorCode::VaultDamaged);
    CHECK(with(CONTENT_LENGTH, base::Bytes(8, 0xFF)) == ErrorCode::VaultDamaged);
    for (std::size_t length = 0; length < good.size(); ++length)
        CHECK(refusal(base::ByteView(good).first(length)) == ErrorCode::VaultDamaged);

    SECTION("an id that comes twice")
    {
        CHECK(refusal(written({ sample(3), sample(3) })) == ErrorCode::VaultDamaged);
    }
    SECTION("a title, a note that is too long")
    {
        auto it = sample(1);
        it.title.assign(201, 'a');
        CHECK(refusal(written({ it })) == ErrorCode::VaultDamaged);
        it.title.assign(200, 'a');
        CHECK(vault::read_attachments(written({ it })));
        it.note.assign(4'001, 'a');
        CHECK(refusal(written({ it })) == ErrorCode::VaultDamaged);
    }
    SECTION("a photo, a text, all of them larger than the program keeps")
    {
        CHECK(vault::read_attachments(written({ sample(1, 5'000'000) })));
        CHECK(refusal(written({ sample(1, 5'000'001) })) == ErrorCode::VaultDamaged);
        auto text = sample(1, 200'001);
        text.kind = AttachmentKind::Text;
        CHECK(refusal(written({ text })) == ErrorCode::VaultDamaged);
        std::vector<Attachment> many;
        for (domain::RecordId id = 1; id <= 24; ++id)
            many.push_back(sample(id, 1'000'000));
        CHECK(vault::read_attachments(written(many)));
        many.push_back(sample(25, 1));
        CHECK(refusal(written(many)) == ErrorCode::VaultDamaged);
    }
    SECTION("a text that is not UTF-8")
    {
        auto text = sample(1);
        text.kind = AttachmentKind::Text;
        CHECK(vault::read_attachments(written({ text })));
        text.content = std::make_shared<const base::Bytes>(base::Bytes { 0xFF });
        CHECK(refusal(written({ text })) == ErrorCode::VaultDamaged);
    }
}

TEST_CASE("bytes that are no photo are kept: they are looked at when they are shown", "[vault]")
{
    const auto read = vault::read_attachments(written({ sample(1) }));
    REQUIRE(read);
    CHECK(read->front().content->size() == 5);
}

TEST_CASE("all that may be attached fits into the largest file that is written", "[vault]")
{
    domain::Workbook book;
    for (domain::RecordId id = 1; id <= 24; ++id)
        book.attachments.push_back(sample(id, 1'000'000));
    const auto bytes = vault::write_document(book, MEMORY);
    REQUIRE(bytes);
    const auto size = vault::payload_size(bytes->sections());
    const auto geometry = vault::geometry_for_payload(size);
    REQUIRE(geometry);
    CHECK(geometry->size_class == 2);
    // Room for as much again as all the rest of a large plan with its history takes.
    CHECK(geometry->max_payload() - size > 8'000'000);
}
