#include "vault/sharing_record.hpp"

#include "vault/document.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using base::Date;
using base::ErrorCode;

namespace {

auto* const MEMORY = std::pmr::get_default_resource();

domain::Sharing sample()
{
    domain::Sharing sharing;
    base::Bytes secret(vault::OWN_KEY_SIZE);
    for (std::size_t i = 0; i < secret.size(); ++i)
        secret[i] = static_cast<base::Byte>(0xA0 + i);
    sharing.own = vault::hold_secret(secret);
    sharing.own_made = Date { 2026, 5, 1 };
    sharing.people = { { 1, "Ceniza", "age1xyz", Date { 2026, 5, 2 } },
        { 4, "Abuelas ꞌ", "age1abc", std::nullopt } };
    sharing.last_id = 4;
    return sharing;
}

base::Bytes written(const domain::Sharing& sharing)
{
    const auto bytes = vault::write_sharing(sharing, MEMORY);
    REQUIRE(bytes);
    return { bytes->view().begin(), bytes->view().end() };
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

} // namespace

TEST_CASE("her key pair and her people come back as they were written", "[vault]")
{
    domain::Workbook book;
    book.sharing = sample();
    const auto read = vault::read_document(payload_of(book), vault::DOCUMENT_SCHEMA);
    REQUIRE(read);
    CHECK(std::ranges::equal(read->sharing.own->bytes(), book.sharing.own->bytes()));
    CHECK(read->sharing.own_made == book.sharing.own_made);
    CHECK(read->sharing.people == book.sharing.people);
    CHECK(read->sharing.last_id == 4);
}

TEST_CASE("a workbook that shares nothing has no section for it", "[vault]")
{
    CHECK(payload_of({}).find(vault::SectionType::Sharing) == nullptr);
    const auto read = vault::read_document(payload_of({}), vault::DOCUMENT_SCHEMA);
    REQUIRE(read);
    CHECK(read->sharing.own == nullptr);
}

TEST_CASE("copies of a workbook share her secret key, and it goes with the last", "[vault]")
{
    domain::Workbook book;
    book.sharing = sample();
    const std::weak_ptr<const domain::HeldSecret> seen = book.sharing.own;
    {
        const auto copy = book;
        CHECK(copy.sharing.own->bytes().data() == book.sharing.own->bytes().data());
        book = {};
        CHECK_FALSE(seen.expired());
    }
    CHECK(seen.expired());
}

TEST_CASE("a record of keys that is cut off anywhere is refused", "[vault]")
{
    const auto bytes = written(sample());
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        CAPTURE(length);
        CHECK_FALSE(vault::read_sharing(base::ByteView(bytes).first(length)));
    }
    auto longer = bytes;
    longer.push_back(0);
    CHECK_FALSE(vault::read_sharing(longer));
}

TEST_CASE("a record of keys with hostile counts, names or numbers is refused", "[vault]")
{
    auto twice = sample();
    twice.people[1].id = 1;
    auto zero = sample();
    zero.people[0].id = 0;
    auto beyond = sample();
    beyond.last_id = 3;
    auto long_name = sample();
    long_name.people[0].name = std::string(201, 'a');
    auto not_text = sample();
    not_text.people[0].name = "\xff";
    auto crowd = sample();
    crowd.people.assign(501, crowd.people[0]);
    for (std::size_t i = 0; i < crowd.people.size(); ++i)
        crowd.people[i].id = static_cast<domain::RecordId>(i + 1);
    crowd.last_id = 501;
    for (const auto& hostile : { twice, zero, beyond, long_name, not_text, crowd }) {
        const auto read = vault::read_sharing(written(hostile));
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::VaultDamaged);
    }
    auto newer = written(sample());
    newer[0] = 2;
    CHECK(vault::read_sharing(newer).error().code == ErrorCode::NewerFormat);
    // Sixteen exabytes of people.
    auto count = written(sample());
    const auto at = 2 + 1 + vault::OWN_KEY_SIZE + 8 + 4;
    std::fill_n(count.begin() + at, 8, base::Byte { 0xFF });
    CHECK_FALSE(vault::read_sharing(count));
}
