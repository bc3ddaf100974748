#include "vault/directory_record.hpp"

#include "support/hex.hpp"
#include "vault/document.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string_view>

using base::ErrorCode;
using domain::LoadedDirectory;

namespace {

auto* const MEMORY = std::pmr::get_default_resource();

LoadedDirectory sample(std::string_view text = "version = 2\n")
{
    return { { 2026, 5, 12 }, std::make_shared<const base::Bytes>(text.begin(), text.end()) };
}

base::Bytes written(const LoadedDirectory& directory)
{
    const auto bytes = vault::write_directory(directory, MEMORY);
    REQUIRE(bytes);
    return { bytes->view().begin(), bytes->view().end() };
}

ErrorCode refusal(base::ByteView bytes)
{
    const auto read = vault::read_directory(bytes);
    return read ? ErrorCode::Internal : read.error().code;
}

// Where the fields begin (FORMAT.md 7.4).
constexpr std::size_t DAY = 2;
constexpr std::size_t LENGTH = 10;
constexpr std::size_t CONTENT = 18;

} // namespace

TEST_CASE("the record of a loaded directory is what FORMAT.md says, byte for byte")
{
    CHECK(test::to_hex(written(sample("ab")))
        == "010069500000000000000200000000000000"
           "6162");
}

TEST_CASE("what was written is read again, and nothing is written when there is none")
{
    const auto directory = sample();
    CHECK(*vault::read_directory(written(directory)) == directory);
    CHECK(vault::write_directory(std::nullopt, MEMORY)->empty());
}

TEST_CASE("a record of a directory that breaks a rule is refused")
{
    const auto whole = written(sample());
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK(refusal(base::ByteView(whole).first(length)) == ErrorCode::VaultDamaged);
    auto longer = whole;
    longer.push_back(0);
    CHECK(refusal(longer) == ErrorCode::VaultDamaged);
    auto changed = whole;
    changed[0] = 2;
    CHECK(refusal(changed) == ErrorCode::NewerFormat);
    changed[0] = 0;
    CHECK(refusal(changed) == ErrorCode::VaultDamaged);
    changed = whole;
    changed[DAY + 4] = 1; // some thousands of years on
    CHECK(refusal(changed) == ErrorCode::VaultDamaged);
    changed = base::Bytes(whole.begin(), whole.begin() + CONTENT);
    changed[LENGTH] = 0;
    CHECK(refusal(changed) == ErrorCode::VaultDamaged);
    const std::string too_long(domain::MOST_OF_A_DIRECTORY + 1, 'x');
    CHECK(refusal(written(sample(too_long))) == ErrorCode::VaultDamaged);
    const std::string longest(domain::MOST_OF_A_DIRECTORY, 'x');
    CHECK(vault::read_directory(written(sample(longest))));
}

TEST_CASE("a workbook keeps the directory she loaded")
{
    domain::Workbook book;
    book.directory = sample();
    const auto bytes = vault::write_document(book, MEMORY);
    REQUIRE(bytes);
    auto sections = vault::write_sections(bytes->sections(), MEMORY);
    auto payload = vault::Payload::parse(std::move(*sections));
    REQUIRE(payload);
    const auto read = vault::read_document(*payload, vault::DOCUMENT_SCHEMA);
    REQUIRE(read);
    CHECK(read->directory == book.directory);
    CHECK(vault::write_document({}, MEMORY)->directory.empty());
}
