#include "vault/vault.hpp"

#include "support/vault_world.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using base::ErrorCode;
using test::text_of;
using test::VaultWorld;

namespace {

struct Locked : VaultWorld {
    vault::SealedPayload pending;

    Locked()
    {
        auto created = create("seis palabras", "guardada");
        REQUIRE(created);
        auto sealed = created->vault->seal(sections("sin guardar"), 1);
        REQUIRE(sealed);
        pending = std::move(*sealed);
    }
    base::Result<vault::Opened> open_with_pending(std::string_view passphrase)
    {
        vault::OpenOptions options;
        options.pending = &pending;
        return open(passphrase, options);
    }
};

} // namespace

TEST_CASE("what could not be saved before a lock is there after the next opening", "[vault]")
{
    Locked world;
    CHECK(world.pending.generation() == 2);
    CHECK(world.pending.schema() == 1);
    const auto opened = world.open_with_pending("seis palabras");
    REQUIRE(opened);
    CHECK(text_of(opened->payload) == "guardada");
    REQUIRE(opened->pending);
    CHECK(text_of(*opened->pending) == "sin guardar");
}

TEST_CASE("without its passphrase what was pending stays sealed", "[vault]")
{
    Locked world;
    CHECK(world.open_with_pending("otra").error().code == ErrorCode::CannotOpen);
    CHECK_FALSE(world.pending.empty());
    CHECK(vault::Vault::open_pending(world.tools(), world.pending, test::credentials("otra"))
              .error()
              .code
        == ErrorCode::CannotOpen);
}

TEST_CASE("what was pending opens without its file", "[vault]")
{
    Locked world;
    world.disk.take_away(test::VAULT_PATH);
    const auto payload = vault::Vault::open_pending(
        world.tools(), world.pending, test::credentials("seis palabras"));
    REQUIRE(payload);
    CHECK(text_of(*payload) == "sin guardar");
}

TEST_CASE("what was pending survives a repair and a change of keys elsewhere", "[vault]")
{
    Locked world;
    world.disk.change(test::VAULT_PATH, [](test::DiskImage& image) { image.flip(0x8000 + 50, 1); });
    {
        const auto opened = world.open_with_pending("seis palabras");
        REQUIRE(opened);
        CHECK(std::ranges::count(opened->notices, vault::Notice::KeysRepaired) == 1);
        REQUIRE(opened->pending);
        CHECK(text_of(*opened->pending) == "sin guardar");
    }
    // Now the file is under another master key than the pending content.
    const auto again = world.open_with_pending("seis palabras");
    REQUIRE(again);
    REQUIRE(again->pending);
    CHECK(text_of(*again->pending) == "sin guardar");
}

TEST_CASE("the emergency passphrase takes what was pending too", "[vault]")
{
    Locked world;
    world.add_slot("seis palabras", "clave de emergencia", vault::SlotType::Emergency);
    CHECK_FALSE(world.open_with_pending("clave de emergencia"));
    CHECK(world.pending.empty());
}

TEST_CASE("sections of a newer version are pending as well", "[vault]")
{
    VaultWorld world;
    const std::vector<vault::Section> sections { { vault::SectionType::Database, 0,
                                                     test::as_bytes("base") },
        { vault::SectionType { 900 }, 0, test::as_bytes("del futuro") } };
    auto created = vault::Vault::create(
        world.tools(), test::VAULT_PATH, test::credentials("seis palabras"), {}, sections, 1);
    REQUIRE(created);
    auto sealed = created->vault->seal(VaultWorld::sections("otra base"), 1);
    REQUIRE(sealed);
    const auto payload
        = vault::Vault::open_pending(world.tools(), *sealed, test::credentials("seis palabras"));
    REQUIRE(payload);
    CHECK(payload->sections().size() == 2);
}
