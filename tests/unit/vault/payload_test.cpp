#include "vault/payload.hpp"

#include "support/seeded_random.hpp"
#include "support/vault_world.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using base::ErrorCode;
using vault::Section;
using vault::SectionType;

namespace {

std::vector<Section> three_sections()
{
    return { { SectionType::Database, 0, test::as_bytes("imagen de la base") },
        { SectionType::Settings, 0, test::as_bytes("") },
        { SectionType { 77 }, 0, test::as_bytes("de otra versión") } };
}

base::Bytes written(std::span<const Section> sections)
{
    const auto payload = vault::write_sections(sections, std::pmr::get_default_resource());
    REQUIRE(payload);
    return { payload->view().begin(), payload->view().end() };
}

bool is_refused(const base::Bytes& payload)
{
    const auto sections = vault::parse_sections(payload);
    return !sections && sections.error().code == ErrorCode::VaultDamaged;
}

} // namespace

TEST_CASE("sections come back as they were written", "[vault]")
{
    const auto sections = three_sections();
    const auto bytes = written(sections);
    CHECK(bytes.size() == vault::payload_size(sections));
    const auto parsed = vault::parse_sections(bytes);
    REQUIRE(parsed);
    REQUIRE(parsed->size() == sections.size());
    for (std::size_t i = 0; i < sections.size(); ++i) {
        CHECK((*parsed)[i].type == sections[i].type);
        CHECK((*parsed)[i].flags == sections[i].flags);
        CHECK(std::ranges::equal((*parsed)[i].bytes, sections[i].bytes));
    }
}

TEST_CASE("a payload cut short at any byte is refused", "[vault]")
{
    const auto bytes = written(three_sections());
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const base::Bytes cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length));
        REQUIRE_FALSE(vault::parse_sections(cut));
    }
}

TEST_CASE("bytes after the last section are refused", "[vault]")
{
    auto bytes = written(three_sections());
    bytes.push_back(0);
    CHECK(is_refused(bytes));
}

TEST_CASE("1 to 16 sections are accepted", "[vault]")
{
    CHECK_FALSE(vault::write_sections({}, std::pmr::get_default_resource()));
    CHECK(is_refused(base::Bytes(4, 0)));
    std::vector<Section> many;
    for (std::uint32_t i = 0; i < vault::MAX_SECTIONS; ++i)
        many.push_back({ SectionType { 100 + i }, 0, {} });
    CHECK(vault::parse_sections(written(many)));
    many.push_back({ SectionType { 200 }, 0, {} });
    CHECK_FALSE(vault::write_sections(many, std::pmr::get_default_resource()));
    auto bytes = written(std::span(many).first(16));
    bytes[0] = 17;
    bytes.resize(bytes.size() + 16);
    CHECK(is_refused(bytes));
}

TEST_CASE("lengths that lie are refused without being believed", "[vault]")
{
    const auto good = written(three_sections());
    for (const auto value : { ~std::uint64_t { 0 }, std::uint64_t { 1 } << 63,
             std::uint64_t { 1 } << 32, std::uint64_t { 18 }, std::uint64_t { 16 } }) {
        auto bytes = good;
        base::store_le(bytes.data() + 4 + 8, value); // the first section really has 17
        REQUIRE_FALSE(vault::parse_sections(bytes));
    }
}

TEST_CASE("a known section may not come twice, an unknown one may", "[vault]")
{
    std::vector<Section> twice { { SectionType::Settings, 0, {} },
        { SectionType::Settings, 0, {} } };
    CHECK(is_refused(written(twice)));
    twice = { { SectionType { 50 }, 0, {} }, { SectionType { 50 }, 0, {} } };
    CHECK(vault::parse_sections(written(twice)));
}

TEST_CASE("no bytes at all crash the parser", "[vault]")
{
    test::SeededRandom random;
    for (int i = 0; i < 20'000; ++i) {
        base::Bytes bytes(random.below(80));
        random.fill(bytes);
        if (bytes.size() > 4 && i % 2 == 0) {
            base::store_le(bytes.data(), static_cast<std::uint32_t>(random.below(5)));
            for (std::size_t at = 12; at + 8 <= bytes.size(); at += 16)
                base::store_le(bytes.data() + at, random.below(40));
        }
        const auto sections = vault::parse_sections(bytes);
        if (!sections)
            continue;
        std::uint64_t sum = 4;
        for (const auto& section : *sections)
            sum += 16 + section.bytes.size();
        REQUIRE(sum == bytes.size());
    }
}

TEST_CASE("a payload finds its sections by type", "[vault]")
{
    const auto bytes = written(three_sections());
    const auto payload = vault::Payload::parse(crypto::WipedBytes(bytes));
    REQUIRE(payload);
    CHECK(test::text_of(*payload) == "imagen de la base");
    CHECK(payload->find(SectionType::Settings)->bytes.empty());
    CHECK(payload->find(SectionType::Draft) == nullptr);
}
