#include "vault/vault.hpp"

#include "crypto/recovery_code.hpp"
#include "support/vault_world.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>

using base::ErrorCode;
using test::credentials;
using test::text_of;
using test::VAULT_PATH;
using test::VaultWorld;
using vault::Notice;
using vault::SectionType;

TEST_CASE("what was put into a new vault comes out of it", "[vault]")
{
    VaultWorld world;
    {
        const auto created = world.create("seis palabras", "primera", crypto::Preset::from_bits(4));
        REQUIRE(created);
        CHECK(text_of(created->payload) == "primera");
        CHECK(created->notices.empty());
    }
    const auto opened = world.open("seis palabras");
    REQUIRE(opened);
    CHECK(text_of(opened->payload) == "primera");
    CHECK(opened->notices.empty());

    const auto& facts = opened->vault->facts();
    CHECK(facts.size_class == 0);
    CHECK(facts.generation == 2);
    CHECK(facts.saved_at == world.clock.now());
    CHECK(facts.created == world.clock.now() - world.clock.now() % 86'400);
    CHECK(facts.epoch == 1);
    CHECK(facts.preset.number() == 4);
    CHECK(facts.opened_with == vault::SlotType::Passphrase);
    CHECK(facts.writable);
}

TEST_CASE("the file has the size of its class and no byte that is not random", "[vault]")
{
    VaultWorld world;
    REQUIRE(world.create("seis palabras", "contenido"));
    const auto bytes = world.image().bytes();
    CHECK(bytes.size() == 4'194'304);
    for (std::size_t page = 0; page < bytes.size(); page += 4096) {
        std::array<double, 256> counts {};
        for (std::size_t i = 0; i < 4096; ++i)
            ++counts[bytes[page + i]];
        double chi_square = 0;
        for (const auto count : counts)
            chi_square += (count - 16) * (count - 16) / 16;
        REQUIRE(chi_square > 130);
        REQUIRE(chi_square < 400);
    }
}

TEST_CASE("the two key blocks share no bytes", "[vault]")
{
    VaultWorld world;
    REQUIRE(world.create("seis palabras", "contenido"));
    const auto first = world.image().bytes(0x0000, 4096);
    const auto second = world.image().bytes(0x8000, 4096);
    int equal = 0;
    int run = 0;
    int longest_run = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        run = first[i] == second[i] ? run + 1 : 0;
        longest_run = std::max(longest_run, run);
        equal += first[i] == second[i] ? 1 : 0;
    }
    CHECK(equal < 50);
    CHECK(longest_run < 4); // chance gives a run of four once in a million files
}

TEST_CASE("no eight bytes of a file come twice", "[vault]")
{
    VaultWorld world;
    auto created = world.create("seis palabras", std::string(500'000, ' '));
    REQUIRE(created);
    REQUIRE(world.save(*created->vault, std::string(500'000, ' ')));
    REQUIRE(world.change_passphrase(*created->vault, "seis palabras", "otras seis palabras", " "));
    const auto bytes = world.image().bytes();
    std::vector<std::uint64_t> pieces;
    for (std::size_t at = 0; at < bytes.size(); at += 8)
        pieces.push_back(base::load_le<std::uint64_t>(bytes.data() + at));
    std::ranges::sort(pieces);
    CHECK(std::ranges::adjacent_find(pieces) == pieces.end());
}

TEST_CASE("content that needs more room gets a larger file", "[vault]")
{
    VaultWorld world;
    const std::string large(3'000'000, 'x');
    const auto created = world.create("seis palabras", large);
    REQUIRE(created);
    CHECK(created->vault->facts().size_class == 1);
    CHECK(world.image().size() == 16'777'216);
    CHECK(text_of(created->payload) == large);
}

TEST_CASE("each save takes the other slot and the next generation", "[vault]")
{
    VaultWorld world;
    auto created = world.create("seis palabras", "0");
    REQUIRE(created);
    for (int i = 1; i <= 5; ++i) {
        world.clock.pass_ms(1500);
        REQUIRE(world.save(*created->vault, std::to_string(i)));
        CHECK(created->vault->facts().generation == 2u + static_cast<unsigned>(i));
        CHECK(created->vault->facts().saved_at == world.clock.now());
    }
    created->vault.reset();
    const auto opened = world.open("seis palabras");
    REQUIRE(opened);
    CHECK(text_of(opened->payload) == "5");
    CHECK(opened->vault->facts().generation == 7);
    CHECK(opened->notices.empty());
}

TEST_CASE("a save touches one slot and nothing of the key area", "[vault]")
{
    VaultWorld world;
    auto created = world.create("seis palabras", "0");
    REQUIRE(created);
    const auto before = world.image();
    REQUIRE(world.save(*created->vault, "1"));
    const auto& after = world.image();
    CHECK(before.bytes(0, 0x10000) == after.bytes(0, 0x10000));
    const auto slot = vault::Geometry { 0 }.slot_offset(1);
    CHECK(before.bytes(slot, 2'064'384) == after.bytes(slot, 2'064'384));
}

TEST_CASE("the file is held while it is open and let go at lock", "[vault]")
{
    VaultWorld world;
    auto created = world.create("seis palabras", "0");
    REQUIRE(created);
    CHECK(world.open("seis palabras").error().code == ErrorCode::AlreadyOpen);
    created->vault.reset();
    CHECK(world.open("seis palabras"));
}

TEST_CASE("content that does not fit is refused and what was saved stays", "[vault]")
{
    VaultWorld world;
    auto created = world.create("seis palabras", "0");
    REQUIRE(created);
    // The largest that fits into the file as it is: one section has 4 + 16 bytes of its own.
    REQUIRE(world.save(*created->vault, std::string(2'031'616 - 20, 'x')));
    CHECK(world.image().size() == vault::SMALLEST_FILE);
    const auto before = world.image();
    const auto saved = world.save(*created->vault, std::string(33'488'896 - 19, 'x'));
    REQUIRE_FALSE(saved);
    CHECK(saved.error().code == ErrorCode::TooLarge);
    CHECK(world.image() == before);

    VaultWorld other;
    const auto too_large = other.create("seis palabras", std::string(33'500'000, 'x'));
    REQUIRE_FALSE(too_large);
    CHECK(too_large.error().code == ErrorCode::TooLarge);
    CHECK_FALSE(other.disk.exists(VAULT_PATH));
}

TEST_CASE("a key file is needed once it is used", "[vault]")
{
    VaultWorld world;
    const auto with_key_file = [](std::string_view passphrase, std::string_view content) {
        auto given = credentials(passphrase);
        given.key_file.emplace();
        crypto::derive_key_file_key(*given.key_file, test::as_bytes(content));
        return given;
    };
    REQUIRE(vault::Vault::create(world.tools(), VAULT_PATH,
        with_key_file("seis palabras", "archivo"), {}, VaultWorld::sections("contenido"), 1));
    CHECK_FALSE(world.open("seis palabras"));
    CHECK_FALSE(
        vault::Vault::open(world.tools(), VAULT_PATH, with_key_file("seis palabras", "otro")));
    const auto opened
        = vault::Vault::open(world.tools(), VAULT_PATH, with_key_file("seis palabras", "archivo"));
    REQUIRE(opened);
    CHECK(opened->vault->facts().uses_key_file);
}

TEST_CASE("a key file may have 1 byte to 16 MiB", "[vault]")
{
    VaultWorld world;
    const auto put = [&](std::uint64_t size) {
        test::DiskImage image;
        image.resize(size);
        world.disk.put("/card/key", std::move(image));
    };
    put(0);
    CHECK(vault::read_key_file(world.disk, "/card/key").error().code == ErrorCode::BadInput);
    put(1);
    CHECK(vault::read_key_file(world.disk, "/card/key"));
    put(16 << 20);
    CHECK(vault::read_key_file(world.disk, "/card/key"));
    put((16 << 20) + 1);
    CHECK(vault::read_key_file(world.disk, "/card/key").error().code == ErrorCode::BadInput);
    CHECK(vault::read_key_file(world.disk, "/card/none").error().code == ErrorCode::FileNotFound);
}

TEST_CASE("a recovery code opens without the key file", "[vault]")
{
    VaultWorld world;
    REQUIRE(world.create("seis palabras", "contenido"));
    const auto code = crypto::make_recovery_code(world.random);
    const std::string digits(code.expose().begin(), code.expose().end());
    world.add_slot("seis palabras", digits, vault::SlotType::RecoveryCode);
    auto given = credentials(digits.substr(0, 6) + "-" + digits.substr(6));
    given.key_file.emplace(); // chosen by mistake
    const auto opened = vault::Vault::open(world.tools(), VAULT_PATH, given);
    REQUIRE(opened);
    CHECK(opened->vault->facts().opened_with == vault::SlotType::RecoveryCode);
    CHECK(opened->notices.empty());
    CHECK(text_of(opened->payload) == "contenido");
}

TEST_CASE("sections of a newer version are kept and written back", "[vault]")
{
    VaultWorld world;
    const std::vector<vault::Section> sections {
        { SectionType::Database, 0, test::as_bytes("base") },
        { SectionType { 900 }, 0, test::as_bytes("del futuro") },
        { SectionType { 901 }, 4, test::as_bytes("también") },
    };
    REQUIRE(vault::Vault::create(
        world.tools(), VAULT_PATH, credentials("seis palabras"), {}, sections, 1));
    for (int i = 0; i < 3; ++i) {
        auto opened = world.open("seis palabras");
        REQUIRE(opened);
        CHECK(opened->vault->facts().writable);
        REQUIRE(opened->payload.sections().size() == 3);
        CHECK(std::ranges::equal(
            opened->payload.find(SectionType { 900 })->bytes, test::as_bytes("del futuro")));
        CHECK(opened->payload.find(SectionType { 901 })->flags == 4);
        REQUIRE(world.save(*opened->vault, "otra base"));
    }
}

TEST_CASE("a section that must be known and is not makes the file read-only", "[vault]")
{
    VaultWorld world;
    const std::vector<vault::Section> sections {
        { SectionType::Database, 0, test::as_bytes("base") },
        { SectionType { 900 }, vault::SECTION_MUST_BE_KNOWN, test::as_bytes("del futuro") },
    };
    // create() reopens and expects no notice; the file is made by hand of a plain one.
    CHECK_FALSE(vault::Vault::create(
        world.tools(), VAULT_PATH, credentials("seis palabras"), {}, sections, 1));
    auto created = world.create("seis palabras", "x");
    REQUIRE(created);
    REQUIRE(created->vault->save(sections, 1));
    created->vault.reset();
    const auto opened = world.open("seis palabras");
    REQUIRE(opened);
    CHECK(opened->notices == std::vector { Notice::NewerVersionMustWrite });
    CHECK_FALSE(opened->vault->facts().writable);
    CHECK(world.save(*opened->vault, "y").error().code == ErrorCode::ReadOnlyPlace);
}

TEST_CASE("a file that asks for a newer writer is opened read-only", "[vault]")
{
    VaultWorld world;
    REQUIRE(world.create("seis palabras", "contenido"));
    world.add_slot(
        "seis palabras", "otra clave larga", vault::SlotType::Passphrase, 4, vault::FORMAT, 2);
    const auto opened = world.open("otra clave larga");
    REQUIRE(opened);
    CHECK(text_of(opened->payload) == "contenido");
    CHECK(opened->notices == std::vector { Notice::NewerVersionMustWrite });
    CHECK_FALSE(world.save(*opened->vault, "x"));
}

TEST_CASE("a keyslot of an unknown format says that a newer version made it", "[vault]")
{
    VaultWorld world;
    REQUIRE(world.create("seis palabras", "contenido"));
    world.add_slot("seis palabras", "otra clave larga", vault::SlotType::Passphrase, 4, 2);
    CHECK(world.open("otra clave larga").error().code == ErrorCode::NewerFormat);
}

TEST_CASE("from a place that cannot be written it opens read-only and says so", "[vault]")
{
    VaultWorld world;
    REQUIRE(world.create("seis palabras", "contenido"));
    world.disk.set_read_only(true);
    const auto before = world.image();
    const auto opened = world.open("seis palabras");
    REQUIRE(opened);
    CHECK(opened->notices == std::vector { Notice::ReadOnlyPlace });
    CHECK_FALSE(opened->vault->facts().writable);
    CHECK(world.save(*opened->vault, "x").error().code == ErrorCode::ReadOnlyPlace);
    CHECK(world.open("otra").error().code == ErrorCode::CannotOpen);
    CHECK(world.image() == before);
}

TEST_CASE("an existing file is never overwritten by a new one", "[vault]")
{
    VaultWorld world;
    REQUIRE(world.create("seis palabras", "primera"));
    const auto before = world.image();
    const auto again = world.create("otras palabras", "segunda");
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::FileExists);
    CHECK(world.image() == before);
}

TEST_CASE("a passphrase that is no text is refused before the disk is touched", "[vault]")
{
    VaultWorld world;
    CHECK(world.create("una\tclave", "x").error().code == ErrorCode::PassphraseNotText);
    CHECK(world.create("", "x").error().code == ErrorCode::PassphraseTooShort);
    CHECK(world.disk.count(test::Operation::Create) == 0);
    REQUIRE(world.create("seis palabras", "x"));
    CHECK(world.open("con\ncorte").error().code == ErrorCode::PassphraseNotText);
}

TEST_CASE("missing memory for the derivation is never called a wrong passphrase", "[vault]")
{
    VaultWorld world;
    REQUIRE(world.create("seis palabras", "x"));
    class Refusing final : public crypto::Stretcher {
        base::Result<> stretch(crypto::StretchedSecret&, const crypto::PreparedSecret&,
            base::ByteView, crypto::Preset) override
        {
            return base::fail(ErrorCode::OutOfMemory);
        }
    } refusing;
    auto tools = world.tools();
    const vault::Tools without_memory { tools.disk, tools.clock, tools.random, refusing,
        tools.memory, tools.wait_until };
    const auto before = world.image();
    CHECK(vault::Vault::open(without_memory, VAULT_PATH, credentials("seis palabras")).error().code
        == ErrorCode::OutOfMemory);
    CHECK(world.image() == before);
    CHECK(world.waits.empty());
}

TEST_CASE("the answer of a failed opening waits for a whole quarter second", "[vault]")
{
    CHECK(vault::answer_tick(0) == 250);
    CHECK(vault::answer_tick(249) == 250);
    CHECK(vault::answer_tick(250) == 500);
    VaultWorld world;
    REQUIRE(world.create("seis palabras", "x"));
    world.clock.pass_ms(77);
    CHECK_FALSE(world.open("otra"));
    REQUIRE(world.waits.size() == 1);
    CHECK(world.waits[0] % 250 == 0);
    CHECK(world.clock.monotonic_ms() == world.waits[0]);
}
